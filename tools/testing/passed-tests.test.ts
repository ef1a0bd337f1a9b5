import { describe, expect, it } from 'vitest';
import { digestTests, findStaleTests } from './passed-tests';

const files: Readonly<Record<string, string>> = {
  'src/claims/a.ts': `import { b } from './b';\nexport const a = b;`,
  'src/claims/b.ts': `export const b = 1;`,
  'src/claims/c.ts': `export const c = 1;`,
  'src/ui/Lazy.svelte': `<script>const part = import('../claims/c');</script>`,
  'src/claims/a.test.ts': `import { a } from './a';`,
  'src/ui/lazy.test.ts': `import Lazy from './Lazy.svelte';`,
  'tests/tree.test.ts': `import { readdirSync } from 'node:fs';`,
  'geo/map.geojson': '{}',
  'package-lock.json': '{}',
};

const texts = (changes: Readonly<Record<string, string>> = {}) =>
  new Map(Object.entries({ ...files, ...changes }));

const staleAfter = (changes: Readonly<Record<string, string>>) =>
  findStaleTests(digestTests(texts()), texts(changes)).staleTestFiles;

describe('the tests to run', () => {
  it('are all where none has passed', () => {
    const { staleTestFiles, unchangedCount } = findStaleTests({}, texts());
    expect(staleTestFiles).toHaveLength(3);
    expect(unchangedCount).toBe(0);
  });

  it('are none where nothing changed', () => {
    expect(findStaleTests(digestTests(texts()), texts())).toMatchObject({
      staleTestFiles: [],
      unchangedCount: 3,
    });
  });

  it.each([
    ['a file that a test imports through another', 'src/claims/b.ts', 'src/claims/a.test.ts'],
    ['a file that a component imports later', 'src/claims/c.ts', 'src/ui/lazy.test.ts'],
  ])('are those that depend on %s, and those that read files', (_what, changed, test) => {
    expect(staleAfter({ [changed]: 'export const other = 2;' })).toEqual([
      test,
      'tests/tree.test.ts',
    ]);
  });

  it.each(['geo/map.geojson', 'package-lock.json'])('are all where %s changed', (changed) => {
    expect(staleAfter({ [changed]: '{ }' })).toHaveLength(3);
  });

  it('are those that read files, where code is new that no other test imports', () => {
    expect(staleAfter({ 'src/claims/d.ts': 'export const d = 1;' })).toEqual([
      'tests/tree.test.ts',
    ]);
  });
});
