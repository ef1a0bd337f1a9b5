import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { REGION_EXTENT } from './example-extents';
import { drawStaticBasemap } from './static-basemap';
import { withArchive } from './opened-archive';

const ARCHIVE = new URL('../../../public/basemap.pmtiles', import.meta.url).pathname;

describe('an archive', () => {
  test('has shapes in parts of a tile, by layer', async () => {
    const shapes = await withArchive(ARCHIVE, (archive) => archive.readTile(5, 19, 12));
    const towns = shapes?.get('towns') ?? [];
    expect(towns.map(({ properties }) => properties['name'])).toContain('Mosul');
    for (const [x, y] of towns.flatMap(({ lines }) => lines.flat()))
      expect(Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5))).toBeLessThan(0.6);
  });

  test('holds the region alone to its deepest zoom', async () => {
    await withArchive(ARCHIVE, async (archive) => {
      expect(archive.deepestZoom).toBe(8);
      expect(await archive.readTile(8, 159, 102)).toBeDefined();
      expect(await archive.readTile(8, 129, 88)).toBeUndefined();
    });
  });
});

describe('what cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const whole = readFileSync(ARCHIVE);
  const spoilt = Uint8Array.from(whole).fill(7, 20_000);
  const pictures = Uint8Array.from(whole);
  pictures[99] = 2;

  test.each([
    ['is not there', join(folder, 'none.pmtiles')],
    ['is a folder', folder],
    ['is empty', written('empty.pmtiles', new Uint8Array())],
    ['is something else', written('page.pmtiles', Buffer.from('<!doctype html>'.repeat(2000)))],
    ['ends too early', written('short.pmtiles', whole.subarray(0, 20_000))],
    ['is broken', written('spoilt.pmtiles', spoilt)],
    ['holds pictures', written('pictures.pmtiles', pictures)],
  ])('is an archive that %s', async (_, path) => {
    await expect(drawStaticBasemap(path, REGION_EXTENT, 'en')).rejects.toThrow(
      `The basemap ${path} cannot be read: `,
    );
  });
});
