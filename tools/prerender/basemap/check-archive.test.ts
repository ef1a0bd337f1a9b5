import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protomapsArchive, protomapsTiles } from '../../../tests/support/protomaps-archive';
import { checkArchive } from './check-archive';

const folder = mkdtempSync(join(tmpdir(), 'check-archive-'));
const path = join(folder, 'own.pmtiles');
let whole: Uint8Array;
beforeAll(async () => {
  whole = await protomapsArchive();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function check(bytes: Uint8Array | string) {
  writeFileSync(path, bytes);
  return checkArchive(path);
}

/** The archive with some bytes set. */
function changed(...bytes: readonly (readonly [at: number, value: number])[]): Uint8Array {
  const copy = whole.slice();
  for (const [at, value] of bytes) copy[at] = value;
  return copy;
}

describe('an archive in Protomaps’ schema', () => {
  it('says its zooms, its bounds, and whom it credits', async () => {
    const result = await check(whole);
    expect(result).toMatchObject({
      ok: true,
      archive: { path, deepestZoom: 14, bounds: [38, 31, 47, 37] },
    });
    expect(result.ok && result.archive.attribution).toContain('OpenStreetMap');
  });
});

describe('another file gets a sentence', () => {
  it.each<[what: string, bytes: () => Uint8Array | string, sentence: string]>([
    ['nothing', () => '', 'is empty.'],
    ['a short start', () => whole.subarray(0, 100), 'ends too early: it has only 100 bytes.'],
    ['a part', () => whole.subarray(0, 9000), 'ends too early: it has 9000 of'],
    ['letters', () => 'abcdefg'.repeat(50), 'is no PMTiles archive.'],
    ['a web page', () => '\n<!doctype html><title>404', 'is a web page or XML'],
    ['JSON', () => '{"tilejson": "3.0.0"}', 'is JSON'],
    [
      'a pointer',
      () => 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n',
      'is only a pointer of Git LFS; get the file itself by "git lfs pull".',
    ],
    ['MBTiles', () => `SQLite format 3\0${'x'.repeat(200)}`, 'is an MBTiles file'],
    ['a zip', () => 'PK\u0003\u0004'.padEnd(200), 'is a zip file'],
    ['gzip', () => gzipSync(whole), 'is packed by gzip'],
    ['version 2', () => `PM\u0002\0${'x'.repeat(200)}`, 'is a PMTiles archive of version 2;'],
    ['version 4', () => changed([7, 4]), 'is a PMTiles archive of version 4, and not of 3.'],
    ['pictures', () => changed([99, 2]), 'holds pictures, and no vector tiles.'],
    ['Brotli', () => changed([98, 3]), 'is not packed by gzip'],
    ['a broken directory', () => whole.slice().fill(7, 127, 400), 'cannot be read: '],
  ])('that is %s', async (_, bytes, sentence) => {
    const result = await check(bytes());
    expect(result).toMatchObject({ ok: false });
    expect(!result.ok && result.fault).toContain(`${path} ${sentence}`);
  });

  it.each([
    [['transportation', 'place', 'water', 'water_name'], 'the schema of OpenMapTiles'],
    [['ocean', 'streets', 'place_labels'], 'the schema of Shortbread'],
    [
      ['earth', 'physical_line', 'places', 'roads', 'water', 'boundaries'],
      'older version of Protomaps',
    ],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'an unknown schema (its layers are a, b, c, d, e, f, …)'],
    [[], 'an unknown schema (it names no layers)'],
    [['land', 'towns', 'governorate-borders'], 'is the embedded basemap'],
  ])('whose layers are %j', async (layers, sentence) => {
    const result = await check(
      await protomapsArchive({ layers, tiles: protomapsTiles().slice(0, 1) }),
    );
    expect(!result.ok && result.fault).toContain(sentence);
  });

  it('that is not there, or a folder', async () => {
    expect(await checkArchive(join(folder, 'none'))).toMatchObject({
      fault: `${join(folder, 'none')} is not there.`,
    });
    expect(await checkArchive(folder)).toMatchObject({ fault: `${folder} is a folder.` });
  });
});
