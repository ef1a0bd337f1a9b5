import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  readonly license?: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as Manifest;

/** Rows of docs/dependencies.md: the package and its licence. */
const rows = Array.from(
  readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` *\|[^|]*\| *([^|]*?) *\|/gm),
  ([, name = '', licence = '']) => ({ name, licence }),
);

test('docs/dependencies.md has a row for each direct dependency, and no other', () => {
  const { dependencies, devDependencies } = manifestIn('');
  const names = rows.map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

test.each(rows)('$name is under $licence', ({ name, licence }) => {
  expect(manifestIn(`node_modules/${name}/`).license).toBe(licence);
});
