import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { archive } from '../geo/basemap/committed-archive';
import { layersOf } from '../geo/basemap/read-tile';
import { fontFaces } from './font-faces';
import { fontSubset } from './font-subset';

interface Face {
  collectUnicodes(): Iterable<number>;
  getAxisInfos(): Readonly<Record<string, { readonly min: number; readonly max: number }>>;
  getTableFeatureTags(table: 'GSUB' | 'GPOS'): readonly string[];
}
// The reader that the subsetter brings with it.
const besideSubsetter = createRequire(createRequire(import.meta.url).resolve('subset-font'));
const { Blob, Face } = (await import(besideSubsetter.resolve('harfbuzzjs'))) as {
  Blob: new (bytes: ArrayBuffer) => object;
  Face: new (blob: object, index: number) => Face;
};

const folder = new URL('../src/ui/fonts/', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const faces = fontFaces(textOf('../src/ui/fonts.css'));
const committed = (file: string) => readFileSync(new URL(file, folder));

async function read(file: string): Promise<Face> {
  const options = { targetFormat: 'truetype', keepAllGlyphs: true } as const;
  const plain = await subsetFont(committed(file), '', options);
  return new Face(new Blob(new Uint8Array(plain).buffer), 0);
}

const letters = new Map<string, ReadonlySet<string>>();
for (const { file } of faces) {
  const points = (await read(file)).collectUnicodes();
  letters.set(file, new Set([...points].map((point) => String.fromCodePoint(point))));
}
const inAny = (files: readonly string[]) =>
  new Set(files.flatMap((file) => [...(letters.get(file) ?? [])]));
const sans = inAny([
  'noto-sans-latin.woff2',
  'noto-sans-latin-ext.woff2',
  'noto-sans-arabic.woff2',
]);
const serif = inAny(['serif-latin.woff2', 'serif-latin-ext.woff2', 'noto-sans-arabic.woff2']);

/** The characters of a text, and those of its capitals, that no font has; a line's end needs none. */
const missing = (text: string, font: ReadonlySet<string>) =>
  [...new Set(text + text.toUpperCase())].filter((letter) => letter !== '\n' && !font.has(letter));

describe.each(faces)('$file', (face) => {
  it('is what the script makes', { timeout: 60_000 }, async () => {
    expect((await fontSubset(face)).equals(committed(face.file))).toBe(true);
  });

  it('holds the letters and the weights that the stylesheet says, and no other', async () => {
    expect([...face.letters].filter((letter) => !letters.get(face.file)?.has(letter))).toEqual([]);
    expect(letters.get(face.file)?.size).toBe(new Set(face.letters).size);
    const { wght, ...others } = (await read(face.file)).getAxisInfos();
    expect(wght).toMatchObject({ min: 400, max: 700 });
    expect(Object.keys(others)).toEqual([]);
  });
});

describe('the fonts together', () => {
  it('are all the files that are there, of at most 110 kB, and 60 kB for the map at first', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.woff2'));
    expect(files.sort()).toEqual(faces.map(({ file }) => file).sort());
    const bytesOf = (some: readonly string[]) =>
      some.reduce((sum, file) => sum + committed(file).length, 0);
    expect(bytesOf(files)).toBeLessThanOrEqual(110_000);
    expect(
      bytesOf(['noto-sans-latin.woff2', 'noto-sans-latin-ext.woff2', 'noto-sans-arabic.woff2']),
    ).toBeLessThanOrEqual(60_000);
  });

  it.each(['../geo/iraq-syria-strikes-2021.geojson', '../src/words/en.ts'])(
    'hold every letter of %s',
    (path) => {
      expect(missing(textOf(path), sans)).toEqual([]);
      expect(missing(textOf(path), serif)).toEqual([]);
    },
  );

  it('hold every letter of the names on the basemap', async () => {
    const names = await basemapNames();
    expect(names).toContain('بغداد');
    expect(missing(names.join(''), sans)).toEqual([]);
  });
});

describe('Arabic', () => {
  const arabic = inAny(['noto-sans-arabic.woff2']);

  it('has for each of its letters every shape that the map can ask for', () => {
    const shapes = [...charactersBetween(0xfb50, 0xfbff), ...charactersBetween(0xfe70, 0xfefc)];
    const wanted = shapes.filter((shape) => {
      const meant = shape.normalize('NFKC');
      const isLigature = meant.length > 1 && !/^(لا|لأ|لإ|لآ)$/.test(meant);
      return meant !== shape && !isLigature && [...meant].every((letter) => arabic.has(letter));
    });
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((shape) => !arabic.has(shape))).toEqual([]);
  });

  it('joins its letters and places its marks; the figures of the sans can have one width', async () => {
    const face = await read('noto-sans-arabic.woff2');
    expect(face.getTableFeatureTags('GSUB')).toEqual(
      expect.arrayContaining(['init', 'medi', 'fina', 'rlig']),
    );
    expect(face.getTableFeatureTags('GPOS')).toEqual(expect.arrayContaining(['mark', 'kern']));
    const latin = await read('noto-sans-latin.woff2');
    expect(latin.getTableFeatureTags('GSUB')).toContain('tnum');
    expect(latin.getTableFeatureTags('GPOS')).toContain('kern');
  });
});

function charactersBetween(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  );
}

async function basemapNames(): Promise<readonly string[]> {
  const { maxZoom } = await archive.getHeader();
  const names = new Set<string | number>();
  for (let zoom = 0; zoom <= maxZoom; zoom++) {
    for (const { x, y } of tilesAt(zoom)) {
      const tile = await archive.getZxy(zoom, x, y);
      const features = tile === undefined ? [] : [...layersOf(tile.data).values()].flat();
      for (const { properties } of features) {
        for (const key of ['name', 'name_ar']) names.add(properties[key] ?? '');
      }
    }
  }
  return [...names].map(String);
}

function tilesAt(zoom: number): readonly { readonly x: number; readonly y: number }[] {
  const across = Array.from({ length: 2 ** zoom }, (_, index) => index);
  return across.flatMap((x) => across.map((y) => ({ x, y })));
}
