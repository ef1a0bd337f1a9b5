import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { committedArchive } from '../../geo/basemap/committed-archive';
import { featuresByLayerOf } from '../../geo/basemap/read-tile';
import { readFontFaces } from './faces';
import { createFontSubset } from './subset';
import { readFont } from './read';

const folder = new URL('../../src/ui/fonts/', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const faces = readFontFaces(textOf('../../src/ui/fonts.css'));
const committed = (file: string) => readFileSync(new URL(file, folder));

const latin = await readFont(committed('noto-sans-latin.woff2'));
const latinExt = await readFont(committed('noto-sans-latin-ext.woff2'));
const arabic = await readFont(committed('noto-sans-arabic.woff2'));
const serif = await readFont(committed('serif-latin.woff2'));
const serifExt = await readFont(committed('serif-latin-ext.woff2'));

const SANS = [latin, latinExt, arabic];
const SERIF = [serif, serifExt, arabic];

/** The characters of a text and of its capitals that no font has. A line end needs no glyph. */
const missing = (text: string, fonts: typeof SANS) =>
  [...new Set(text + text.toUpperCase())].filter(
    (letter) => letter !== '\n' && !fonts.some(({ letters }) => letters.has(letter)),
  );

describe.each(faces)('$file', (face) => {
  it('is what the script makes', { timeout: 60_000 }, async () => {
    expect((await createFontSubset(face)).equals(committed(face.fileName))).toBe(true);
  });

  it('holds its letters and the weights that the stylesheet says, and no other', async () => {
    const { letters, axes } = await readFont(committed(face.fileName));
    expect([...letters].sort()).toEqual([...face.letters].sort());
    expect([...letters].filter((letter) => !face.unicodeRange.includes(letter))).toEqual([]);
    expect(Object.keys(axes)).toEqual(['wght']);
    expect(axes['wght']).toMatchObject(face.weightRange);
    expect(face.weightRange).toEqual({ min: 400, max: 700 });
  });
});

describe('the fonts together', () => {
  it('are all the files that are there, 110 kB at most, 60 kB of them for the map', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.woff2'));
    expect(files.sort()).toEqual(faces.map(({ fileName }) => fileName).sort());
    const bytesOf = (some: readonly string[]) =>
      some.reduce((sum, file) => sum + committed(file).length, 0);
    expect(bytesOf(files)).toBeLessThanOrEqual(110_000);
    expect(bytesOf(files.filter((file) => file.startsWith('noto')))).toBeLessThanOrEqual(60_000);
  });

  it('never have one letter from two files of a family', () => {
    const families = ['noto', 'serif'].map((family) =>
      faces.filter(({ fileName }) => fileName.startsWith(family)),
    );
    for (const family of families) {
      const ranges = family.flatMap(({ unicodeRange }) => [...unicodeRange]);
      expect(new Set(ranges).size).toBe(ranges.length);
    }
  });

  it.each(['../../geo/iraq-syria-strikes-2021.geojson', '../../src/i18n/en.ts'])(
    'hold every letter of %s',
    (path) => {
      expect(missing(textOf(path), SANS)).toEqual([]);
      expect(missing(textOf(path), SERIF)).toEqual([]);
    },
  );

  it('hold every letter of the names on the basemap', async () => {
    const names = await basemapNames();
    expect(names).toContain('بغداد');
    expect(missing(names.join(''), SANS)).toEqual([]);
  });

  it('tell what is missing', () => {
    expect(missing('Ж', SANS)).toEqual(['Ж']);
  });
});

describe('shapes and places of letters', () => {
  it('Arabic has for each of its letters every shape that the map can ask for', () => {
    const shapes = [...charactersBetween(0xfb50, 0xfbff), ...charactersBetween(0xfe70, 0xfefc)];
    const wanted = shapes.filter((shape) => {
      const meant = shape.normalize('NFKC');
      const isKnown = meant.length === 1 || /^ل[اأإآ]$/.test(meant);
      return (
        isKnown && [...meant].every((letter) => letter !== shape && arabic.letters.has(letter))
      );
    });
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((shape) => !arabic.letters.has(shape))).toEqual([]);
  });

  it('Arabic joins its letters and places its marks', () => {
    for (const feature of ['init', 'medi', 'fina', 'rlig', 'mark', 'kern'])
      expect(arabic.features).toContain(feature);
  });

  it('Latin is kerned, and the figures that counts are set in have one width', () => {
    expect(latin.features).toContain('kern');
    expect(serif.features).toContain('kern');
    const widths = Array.from('0123456789', (figure) => latin.widthByLetter.get(figure));
    expect(widths[0]).toBeGreaterThan(0);
    expect(new Set(widths).size).toBe(1);
  });
});

function charactersBetween(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  );
}

async function basemapNames(): Promise<readonly string[]> {
  const { maxZoom } = await committedArchive.getHeader();
  const names = new Set<string>();
  for (let zoom = 0; zoom <= maxZoom; zoom++)
    for (const { x, y } of tilesAt(zoom)) {
      const tile = await committedArchive.getZxy(zoom, x, y);
      for (const name of tile === undefined ? [] : namesIn(tile.data)) names.add(name);
    }
  return [...names];
}

function namesIn(tile: ArrayBuffer): readonly string[] {
  const features = [...featuresByLayerOf(tile).values()].flat();
  return features.flatMap(({ properties }) =>
    ['name', 'name_ar'].map((key) => String(properties[key] ?? '')),
  );
}

function tilesAt(zoom: number): readonly { readonly x: number; readonly y: number }[] {
  const across = Array.from({ length: 2 ** zoom }, (_, index) => index);
  return across.flatMap((x) => across.map((y) => ({ x, y })));
}
