import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const PASSED_TESTS_FILE = '.cache/passed-tests.json';

/** For each test file, a digest of all that the test depends on. */
export type DigestByTest = Readonly<Record<string, string>>;

interface StaleTests {
  /** The test files to run, because something that they depend on has changed. */
  readonly staleTestFiles: readonly string[];
  /** How many test files need no run. */
  readonly unchangedCount: number;
  /** The present digest of every test file. */
  readonly digestByTest: DigestByTest;
}

/** The text of each file, by its path from the repository's root. */
export type TextByPath = ReadonlyMap<string, string>;

export function readPassedDigests(): DigestByTest {
  return existsSync(PASSED_TESTS_FILE)
    ? (JSON.parse(readFileSync(PASSED_TESTS_FILE, 'utf8')) as DigestByTest)
    : {};
}

export function writePassedDigests(digests: DigestByTest): void {
  writeFileSync(PASSED_TESTS_FILE, JSON.stringify(digests));
}

/** Finds the tests whose digest has changed since they passed. */
export function findStaleTests(
  passed: DigestByTest,
  texts: TextByPath = readRepositoryTexts(),
): StaleTests {
  const digests = digestTests(texts);
  const stale = Object.keys(digests).filter((test) => passed[test] !== digests[test]);
  return {
    staleTestFiles: stale,
    unchangedCount: Object.keys(digests).length - stale.length,
    digestByTest: digests,
  };
}

const TEST_PATH_PATTERN = /^(src|geo|tools|bench|tests)\/.*\.test\.ts$/;
const CODE_PATH_PATTERN = /\.(ts|js|mjs|svelte)$/;
const IMPORT_SPECIFIER_PATTERN = /(?:from|import|import\(|new URL\()\s*['"](\.{1,2}\/[^'"?]+)/g;
const CODE_FILE_ENDINGS = ['', '.ts', '.svelte', '.svelte.ts', '.js', '.d.ts'];
/** Code that reads files, starts programs or builds may depend on any file. */
const READS_FILES_PATTERN = /node:fs|node:child_process|from 'vite'|from 'eslint'/;

/**
 * Computes a digest for each test: of all code that it imports, and of every file that is not code (data, styles,
 * configuration). A test whose code reads files depends on all code, too.
 */
export function digestTests(texts: TextByPath): DigestByTest {
  const paths = [...texts.keys()].sort();
  const digestOf = (pathsToDigest: Iterable<string>): string => {
    const hash = createHash('sha256');
    for (const path of pathsToDigest) hash.update(`${path}\0${texts.get(path) ?? ''}\0`);
    return hash.digest('hex').slice(0, 16);
  };
  const notCode = digestOf(paths.filter((path) => !CODE_PATH_PATTERN.test(path)));
  const allCode = digestOf(paths.filter((path) => CODE_PATH_PATTERN.test(path)));
  return Object.fromEntries(
    paths
      .filter((path) => TEST_PATH_PATTERN.test(path))
      .map((test) => {
        const imported = allImportsOf(test, texts);
        const readsFiles = imported.some((path) => READS_FILES_PATTERN.test(texts.get(path) ?? ''));
        return [test, `${notCode}-${readsFiles ? allCode : digestOf(imported)}`];
      }),
  );
}

/** A file and all code that it imports, at any depth, sorted by path. */
function allImportsOf(file: string, texts: TextByPath): readonly string[] {
  const found = new Set([file]);
  for (const path of found)
    for (const [, specifier = ''] of (texts.get(path) ?? '').matchAll(IMPORT_SPECIFIER_PATTERN)) {
      const base = normalize(join(dirname(path), specifier));
      const target = CODE_FILE_ENDINGS.map((ending) => base + ending).find((one) => texts.has(one));
      if (target !== undefined && CODE_PATH_PATTERN.test(target)) found.add(target);
    }
  return [...found].sort();
}

function readRepositoryTexts(): TextByPath {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const paths = listed.split('\n').filter((path) => path !== '' && existsSync(path));
  return new Map(paths.map((path) => [path, readFileSync(path, 'latin1')]));
}
