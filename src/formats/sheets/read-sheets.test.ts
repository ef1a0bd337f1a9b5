import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { arbitraryMapFile } from '../../../tests/support/arbitrary-maps';
import { datasetFromFile } from '../../claims/build';
import type { MapFile } from '../../claims/check/schema';
import { readContent } from '../content/read-content';
import { importFile } from '../import/import-file';
import { sheetsOfMap, type MapSheets } from './map-sheets';
import { readSheets } from './read-sheets';
import { csvFilesOfSheets, workbookOfSheets } from './workbook';

const SETTINGS = { fileName: 'a.xlsx', title: 'x', language: 'en', dateModified: '2026-11-29' };
const article = JSON.parse(readFileSync('geo/iraq-syria-strikes-2021.geojson', 'utf8')) as MapFile;

async function afterWorkbook(file: MapFile): Promise<MapFile> {
  const outcome = await importFile('a.xlsx', workbookOfSheets(sheetsOfMap(file)), SETTINGS);
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome).slice(0, 500));
  expect(outcome.report.format).toBe('sheets');
  return JSON.parse(outcome.text) as MapFile;
}

async function tablesOfFolder(sheets: MapSheets) {
  const contents = await Promise.all(
    csvFilesOfSheets(sheets).map(({ name, text }) =>
      readContent(name, new TextEncoder().encode(text), { headerRow: 1 }),
    ),
  );
  return contents.flatMap((content) => (content.kind === 'tables' ? content.tables : []));
}

it('the article’s map is the same after a workbook', async () => {
  expect(await afterWorkbook(article)).toEqual(article);
});

it('the article’s map is the same after a folder of CSV', async () => {
  const read = readSheets(await tablesOfFolder(sheetsOfMap(article)));
  expect(read.ok && JSON.parse(read.text)).toEqual(article);
});

it.each(["'+", "''=1", '+1', "'a", '@b'])(
  'a text such as %s is the same after a workbook',
  async (text) => {
    const file = { ...article, title: text };
    expect((await afterWorkbook(file)).title).toBe(text);
  },
);

it('the sheets of a map have one for corrections, even if there are none yet', async () => {
  const file: MapFile = { ...article };
  delete file.corrections;
  const names = csvFilesOfSheets(sheetsOfMap(file)).map(({ name }) => name);
  expect(names).toContain('corrections.csv');
  expect(await afterWorkbook(file)).toEqual(file);
});

it('law: a map is the same after a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryMapFile, async (file) => {
      expect(datasetFromFile(await afterWorkbook(file))).toEqual(datasetFromFile(file));
    }),
    { numRuns: 25 },
  );
});

it('law: a map is the same after a folder of CSV', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryMapFile, async (file) => {
      const read = readSheets(await tablesOfFolder(sheetsOfMap(file)));
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const after = JSON.parse(read.text) as MapFile;
      expect(datasetFromFile(after)).toEqual(datasetFromFile(file));
    }),
    { numRuns: 50 },
  );
});

it.each<readonly [what: string, mistake: (sheets: MapSheets) => MapSheets, place: RegExp]>([
  [
    'a question that is none',
    (sheets) => ({
      ...sheets,
      claims: sheets.claims.map((row, at) => (at === 2 ? { ...row, about: 'colour' } : row)),
    }),
    /^claims, row 4, about$/,
  ],
  [
    'a claim of an event that is nowhere',
    (sheets) => ({
      ...sheets,
      claims: sheets.claims.map((row, at) => (at === 5 ? { ...row, event: 'nowhere' } : row)),
    }),
    /^claims, row 7, event$/,
  ],
  [
    'an actor without an id',
    (sheets) => ({
      ...sheets,
      actors: sheets.actors.map((row, at) => (at === 3 ? { ...row, id: '' } : row)),
    }),
    /^actors, row 5, id$/,
  ],
  [
    'a source that stands twice',
    (sheets) => ({ ...sheets, sources: [...sheets.sources, ...sheets.sources.slice(0, 1)] }),
    /^sources, row \d+, id$/,
  ],
  [
    'a member of the map that stands twice',
    (sheets) => ({ ...sheets, map: [...sheets.map, ...sheets.map.slice(0, 1)] }),
    /^map, row \d+, member$/,
  ],
  [
    'a date that is none',
    (sheets) => ({
      ...sheets,
      events: sheets.events.map((row, at) => (at === 0 ? { ...row, event_date: 'May' } : row)),
    }),
    /^events, row 2, event_date$/,
  ],
  [
    'a source without an address',
    (sheets) => ({
      ...sheets,
      sources: sheets.sources.map((row, at) => (at === 0 ? { ...row, url: '' } : row)),
    }),
    /^sources, row 2/,
  ],
  [
    'a latitude that is none',
    (sheets) => ({
      ...sheets,
      sites: sheets.sites.map((row, at) =>
        at === 0 ? { ...row, longitude: 44, latitude: 'north', geometry: '' } : row,
      ),
    }),
    /^sites, row 2, geometry/,
  ],
])('%s is named by sheet, row and column', async (_, mistake, place) => {
  const sheets = mistake(sheetsOfMap(article));
  const outcome = await importFile('a.xlsx', workbookOfSheets(sheets), SETTINGS);
  const places = outcome.kind === 'problems' ? outcome.problems.map((one) => one.place) : [];
  expect(places).toContainEqual(expect.stringMatching(place));
});

it('what GIS programs write of a whole map is the same after a folder of CSV', async () => {
  const file = { ...article, bbox: [40, 30, 50, 40], xy_coordinate_resolution: 0.001 } as MapFile;
  const read = readSheets(await tablesOfFolder(sheetsOfMap(file)));
  expect(read.ok && JSON.parse(read.text)).toEqual(file);
});

it('a bbox that is no list is named, and nothing throws', async () => {
  const sheets = sheetsOfMap(article);
  const sites = sheets.sites.map((row, at) => (at === 0 ? { ...row, bbox: '[1, 2' } : row));
  const outcome = await importFile('a.xlsx', workbookOfSheets({ ...sheets, sites }), SETTINGS);
  expect(outcome).toMatchObject({
    kind: 'problems',
    problems: [{ place: expect.stringMatching(/^sites, row 2, bbox/) as string }],
  });
});

it('a row with more cells than its header is named: what stands in them would be lost', async () => {
  const tables = await tablesOfFolder(sheetsOfMap(article));
  const longer = tables.map((table) =>
    table.name !== 'claims.csv'
      ? table
      : {
          ...table,
          rows: table.rows.map((row, at) => (at === 0 ? { ...row, why: '99 cells' } : row)),
        },
  );
  expect(readSheets(longer)).toMatchObject({
    ok: false,
    problems: [{ place: 'claims, row 2', message: '99 cells' }],
  });
});

it('a sheet that is none of a map is told', async () => {
  const sheets = workbookOfSheets(sheetsOfMap(article));
  const parts = unzipSync(sheets);
  const workbook = new TextDecoder()
    .decode(parts['xl/workbook.xml'])
    .replace('name="corrections"', 'name="to do"');
  const bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) });
  const outcome = await importFile('a.xlsx', bytes, SETTINGS);
  expect(outcome.kind === 'imported' && outcome.report.notes.join('\n')).toContain(
    'Not read, because no map has such sheets: “to do”.',
  );
});
