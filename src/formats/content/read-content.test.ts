import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../../tests/support/workbook-bytes';
import type { Content, ContentOptions } from './content';
import { readContent } from './read-content';

const read = (name: string, text: string, options?: ContentOptions): Promise<Content> =>
  readContent(name, strToU8(text), options);
const TABLE = 'site;date\r\nAl-Qaim;2021-06-27\n"Abu\nKamal";2021-06-28\r\n';
const GEOJSON = '{"type":"FeatureCollection","features":[]}';

describe('what the bytes of a file hold', () => {
  it('is a table, with what was found in it', async () => {
    const content = await read('claims.csv', TABLE);
    expect(content).toMatchObject({
      kind: 'tables',
      found: ['UTF-8', 'semicolons', 'line ends of two kinds'],
      tables: [{ name: 'claims.csv', header: ['site', 'date'], headerLine: 1 }],
    });
    expect(content.kind === 'tables' && content.tables[0]?.rows).toEqual([
      { line: 2, cells: ['Al-Qaim', '2021-06-27'] },
      { line: 3, cells: ['Abu\nKamal', '2021-06-28'] },
    ]);
  });

  it('is what a person says', async () => {
    const options = { separator: ',', headerRow: 0, encoding: 'latin1' };
    expect(await read('claims.csv', 'a;b\nc;d', options)).toMatchObject({
      found: ['windows-1252 (as asked)', 'commas', 'no header'],
      tables: [{ header: ['column 1'], rows: [{ cells: ['a;b'] }, { cells: ['c;d'] }] }],
    });
  });

  it('is JSON, whatever the name', async () => {
    expect(await read('claims.txt', ` ${GEOJSON}`)).toMatchObject({
      kind: 'json',
      value: { type: 'FeatureCollection', features: [] },
    });
    expect(await read('claims.geojson', '"words"')).toMatchObject({ kind: 'json', value: 'words' });
  });

  it('is a table by its name, though it begins like JSON', async () => {
    expect(await read('claims.csv', '[id],name\n1,x\n')).toMatchObject({ kind: 'tables' });
  });

  it('is what one file in a zip holds', async () => {
    const zip = zipSync({ 'data/claims.csv': strToU8(TABLE), 'README.txt': strToU8('words') });
    expect(await readContent('claims.zip', zip)).toMatchObject({
      kind: 'tables',
      found: ['a zip with data/claims.csv', 'UTF-8', 'semicolons', 'line ends of two kinds'],
      tables: [{ name: 'claims.csv' }],
    });
    const book = zipSync({ 'a.xlsx': workbookBytes([{ name: 'S', rows: [['a'], ['b']] }]) });
    expect(await readContent('a.zip', book)).toMatchObject({ kind: 'tables' });
  });

  it('keeps a column that objects cannot have', async () => {
    expect(await read('a.csv', '__proto__,b\nx,y\n')).toMatchObject({
      tables: [{ header: ['__proto__', 'b'], rows: [{ cells: ['x', 'y'] }] }],
    });
  });
});

const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 39122522\n';
const zipped = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('a,b\n1,2\n')])));

const REFUSED: readonly (readonly [name: string, bytes: Uint8Array, why: RegExp])[] = [
  ['a.csv', strToU8(POINTER), /pointer to a file in Git LFS/],
  ['a.csv', new Uint8Array(), /is empty/],
  ['a.csv', strToU8('\uFEFF \n'), /is empty/],
  ['a.pdf', strToU8('%PDF-1.7 words'), /is a PDF/],
  ['a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), /old spreadsheet/],
  ['a.gpkg', strToU8('SQLite format 3\0'), /GeoPackage/],
  ['a.shp', new Uint8Array([0, 0, 0x27, 0x0a, 0]), /part of a shapefile/],
  ['a.shx', new Uint8Array([0, 0, 0x27, 0x0a, 0]), /index of a shapefile/],
  ['a.dbf', new Uint8Array([3, 121, 6, 27, 0, 0, 0, 0]), /table of a shapefile/],
  ['a.parquet', strToU8('PAR1 words'), /is Parquet/],
  ['a.bin', new Uint8Array([1, 2, 3, 0, 0, 0, 0, 4]), /not text/],
  ['a.html', strToU8('<!doctype html><p>'), /web page/],
  ['a.gpx', strToU8('<?xml version="1.0"?><gpx></gpx>'), /is GPX/],
  ['a.xml', strToU8('<!-- a --><things/>'), /the root <things>/],
  ['a.json', strToU8('{\n"a": 1\n"b": 2}'), /^line 3: a comma is missing/],
  ['a.txt', strToU8('Words, and words.\nMore.'), /without columns/],
  ['a.docx', zipped('word/document.xml'), /DOCX/],
  ['a.ods', zipped('content.xml'), /ODS/],
  ['a.zip', zipped('a.shp', 'a.dbf'), /packed shapefile/],
  ['a.zip', zipped('a.csv', 'b.csv'), /holds 2 files \(a\.csv, b\.csv\)/],
  ['a.zip', zipped('a.jpg'), /no table and no map \(a\.jpg\)/],
  ['a.zip', zipSync({}), /nothing in it/],
];

describe('what cannot be read', () => {
  it.each(REFUSED)('%s is refused with its own sentence', async (name, bytes, why) => {
    const content = await readContent(name, bytes);
    expect(content.kind === 'refused' && content.why).toMatch(why);
  });

  it('is a file above the limits, which are named', async () => {
    const limits = { bytes: 20, columns: 1 };
    expect(await read('a.csv', TABLE, { limits })).toMatchObject({
      why: 'this file has 54 bytes, and at most 20 bytes are read; split it',
    });
    expect(await read('a.csv', TABLE, { limits: { columns: 1 } })).toMatchObject({
      why: 'a.csv has 2 columns, and at most 1 are read; leave out columns, or name the separator',
    });
  });

  it.each([{ encoding: 'klingon' }, { separator: '' }, { separator: '::' }])(
    'is a wrong option: %j',
    async (options) => {
      expect(await read('a.csv', TABLE, options)).toMatchObject({ kind: 'refused' });
    },
  );
});

const SAMPLES: readonly Uint8Array[] = [
  strToU8(TABLE),
  strToU8(GEOJSON),
  strToU8('<kml><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></kml>'),
  workbookBytes([
    {
      name: 'S',
      rows: [
        ['a', 'b'],
        ['x', 1],
      ],
    },
  ]),
  zipped('a.csv'),
  new Uint8Array([0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0]),
];
const KINDS = ['tables', 'json', 'kml', 'refused'];
const anyName = fc.constantFrom('a.csv', 'a.json', 'a.kml', 'a.xlsx', 'a', 'a.dbf');

describe('nothing is thrown past the edge', () => {
  it('for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyName, fc.uint8Array({ maxLength: 80 }), async (name, bytes) => {
        expect(KINDS).toContain((await readContent(name, bytes)).kind);
      }),
      { numRuns: 500 },
    );
  });

  it('for files in which bytes have changed, or are missing', async () => {
    const change = fc.record({ at: fc.nat({ max: 3000 }), byte: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        anyName,
        fc.constantFrom(...SAMPLES),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.nat({ max: 20 }),
        async (name, sample, changes, missing) => {
          const bytes = sample.slice(0, Math.max(1, sample.length - (missing > 10 ? missing : 0)));
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
          const content = await readContent(name, bytes);
          expect(KINDS).toContain(content.kind);
          if (content.kind === 'refused')
            expect(content.why).toMatch(/^(?:this|line|a |there|.* (?:has|is|unpacks)) ?/);
        },
      ),
      { numRuns: 700 },
    );
  });
});
