import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { digestOfSources } from './source-digest';

const root = mkdtempSync(join(tmpdir(), 'source-digest-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return digestOfSources(root);
}

it('the digest of the sources changes with each file that the program is built from', () => {
  let last = write('src/app/App.svelte', 'a');
  for (const path of ['src/app/App.svelte', 'tools/x.ts', 'public/a.css', 'package-lock.json']) {
    const digest = write(path, `changed ${path}`);
    expect(digest).not.toBe(last);
    last = digest;
  }
});

it('it stays when a test, a map or a document changes', () => {
  const last = digestOfSources(root);
  for (const path of ['src/app/mount.test.ts', 'geo/mine.geojson', 'docs/a.md', 'dist/index.html'])
    expect(write(path, 'changed')).toBe(last);
});
