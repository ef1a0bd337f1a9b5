import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const FILE = '.cache/passed-tests.json';

/** For each test file, a digest of all that the test depends on. */
export type Digests = Readonly<Record<string, string>>;

interface Staleness {
  /** The test files to run, because something that they depend on has changed. */
  readonly stale: readonly string[];
  /** How many test files need no run. */
  readonly unchanged: number;
  /** The present digest of every test file. */
  readonly digests: Digests;
}

/** The text of each file, by its path from the repository's root. */
export type Texts = ReadonlyMap<string, string>;

export function readPassed(): Digests {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Digests) : {};
}

export function writePassed(digests: Digests): void {
  writeFileSync(FILE, JSON.stringify(digests));
}

/** Finds the tests whose digest has changed since they passed. */
export function staleTests(passed: Digests, texts: Texts = textsOfRepository()): Staleness {
  const digests = digestsOf(texts);
  const stale = Object.keys(digests).filter((test) => passed[test] !== digests[test]);
  return { stale, unchanged: Object.keys(digests).length - stale.length, digests };
}

const IS_TEST = /^(src|geo|tools|bench|tests)\/.*\.test\.ts$/;
const IS_CODE = /\.(ts|js|mjs|svelte)$/;
const SPECIFIER = /(?:from|import|import\(|new URL\()\s*['"](\.{1,2}\/[^'"?]+)/g;
const ENDINGS = ['', '.ts', '.svelte', '.svelte.ts', '.js', '.d.ts'];
/** Code that reads files, starts programs or builds may depend on any file. */
const READS_FILES = /node:fs|node:child_process|from 'vite'|from 'eslint'/;

/**
 * Computes a digest for each test: of all code that it imports, and of every file that is not code (data, styles,
 * configuration). A test whose code reads files depends on all code, too.
 */
export function digestsOf(texts: Texts): Digests {
  const paths = [...texts.keys()].sort();
  const digestOf = (some: Iterable<string>): string => {
    const hash = createHash('sha256');
    for (const path of some) hash.update(`${path}\0${texts.get(path) ?? ''}\0`);
    return hash.digest('hex').slice(0, 16);
  };
  const notCode = digestOf(paths.filter((path) => !IS_CODE.test(path)));
  const allCode = digestOf(paths.filter((path) => IS_CODE.test(path)));
  return Object.fromEntries(
    paths
      .filter((path) => IS_TEST.test(path))
      .map((test) => {
        const imported = importsOf(test, texts);
        const readsFiles = imported.some((path) => READS_FILES.test(texts.get(path) ?? ''));
        return [test, `${notCode}-${readsFiles ? allCode : digestOf(imported)}`];
      }),
  );
}

/** A file and all code that it imports, at any depth, sorted by path. */
function importsOf(file: string, texts: Texts): readonly string[] {
  const found = new Set([file]);
  for (const path of found)
    for (const [, specifier = ''] of (texts.get(path) ?? '').matchAll(SPECIFIER)) {
      const base = normalize(join(dirname(path), specifier));
      const target = ENDINGS.map((ending) => base + ending).find((one) => texts.has(one));
      if (target !== undefined && IS_CODE.test(target)) found.add(target);
    }
  return [...found].sort();
}

function textsOfRepository(): Texts {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const paths = listed.split('\n').filter((path) => path !== '' && existsSync(path));
  return new Map(paths.map((path) => [path, readFileSync(path, 'latin1')]));
}
