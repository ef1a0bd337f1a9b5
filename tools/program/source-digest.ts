import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Files and folders from which the program is built. The lock file contains the version of each package. */
const SOURCES = [
  'geo/basemap',
  'geo/check',
  'index.html',
  'package-lock.json',
  'public',
  'src',
  'svelte.config.js',
  'tools',
  'vite.config.ts',
];
const NOT_BUILT = /\.test\.ts$|[\\/]fixtures[\\/]/;
const DIGEST_FILE = 'sources.sha256';

/** True if the folder was built from the current source files. */
export function isUpToDate(folder: string): boolean {
  const file = join(folder, DIGEST_FILE);
  return existsSync(file) && readFileSync(file, 'utf8') === digestOfSources('.');
}

/** Records the digest of the sources. Call it after the folder is complete. */
export function markUpToDate(folder: string): void {
  writeFileSync(join(folder, DIGEST_FILE), digestOfSources('.'));
}

/** The SHA-256 of all source files of the program below `root`, with their paths. */
export function digestOfSources(root: string): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((source) => filesIn(root, source)).filter(
    (file) => !NOT_BUILT.test(file),
  );
  for (const file of files.sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file.split(sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesIn(root: string, path: string): readonly string[] {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  const names = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => join(path, name))
    .filter((file) => statSync(join(root, file)).isFile());
}
