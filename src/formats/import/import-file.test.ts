import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../claims/check/read';
import type { Dataset } from '../../claims/model';
import { importFile, type ImportOutcome, type ImportSettings } from './import-file';

const SETTINGS: ImportSettings = {
  fileName: 'claims.csv',
  title: 'Claims',
  language: 'en',
  dateModified: '2026-11-29',
};

const importText = (text: string, more: Partial<ImportSettings> = {}): Promise<ImportOutcome> =>
  importFile('claims.csv', new TextEncoder().encode(text), { ...SETTINGS, ...more });

async function imported(text: string, more: Partial<ImportSettings> = {}) {
  const outcome = await importText(text, more);
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  const parsed = readDataset(outcome.text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { report: outcome.report, dataset: parsed.dataset };
}

const claimsOf = ({ claimById }: Dataset) => [...claimById.values()];

const HEADER = 'site,latitude,longitude,event_date,claimant,text,source_url';
const ROW = 'Fort A,33.3,44.4,2021-06-27,Ministry B,A drone hit the fort.,https://c.example/1';

describe('a table with one claim a row', () => {
  it('becomes a site, an event, a claim, its claimant and its source', async () => {
    const { report, dataset } = await imported(`${HEADER}\n${ROW}\n`);
    expect(report).toMatchObject({
      format: 'table',
      rows: 1,
      taken: 1,
      notTaken: [],
      made: { sites: 1, events: 1, claims: 1, actors: 1, sources: 1 },
      columnsNotUnderstood: [],
    });
    const [site] = dataset.sites;
    expect(site).toMatchObject({
      id: 'fort-a',
      name: 'Fort A',
      geometry: { type: 'Point', coordinates: [44.4, 33.3] },
      events: [{ event_date: '2021-06-27' }],
    });
    expect(site?.where_prec).toBeUndefined();
    expect(claimsOf(dataset)).toMatchObject([
      { claimant: 'ministry-b', about: 'occurrence', text: 'A drone hit the fort.' },
    ]);
    expect(dataset.sourceById.get('c-example-1')?.url).toBe('https://c.example/1');
  });

  it('puts the rows of one place and of one event together', async () => {
    const other = ROW.replace('Ministry B,A drone', 'Group C,A shell');
    const later = ROW.replace('2021-06-27', '2021-07');
    const { report } = await imported([HEADER, ROW, other, later].join('\n'));
    expect(report.made).toEqual({ sites: 1, events: 2, claims: 3, actors: 2, sources: 1 });
  });

  it('gives rows that name no speaker to the makers, and says so', async () => {
    const { report, dataset } = await imported(`${HEADER}\n${ROW.replace('Ministry B', '')}\n`, {
      publisher: 'The Institute',
    });
    expect(claimsOf(dataset)).toMatchObject([
      { claimant: 'the-institute', attribution: 'reported' },
    ]);
    expect(report.notes.join('\n')).toContain('given to The Institute, as reported by them');
  });

  it('keeps an event without coordinates, and counts it', async () => {
    const { report, dataset } = await imported(`${HEADER}\n${ROW.replace('33.3,44.4', ',')}\n`);
    expect(dataset.sites[0]?.geometry).toBeNull();
    expect(report.notes.join('\n')).toContain('1 event without coordinates is listed');
  });

  it('leaves out a row that it cannot read, with its line and the reason', async () => {
    const rows = [
      ROW,
      ROW.replace('2021-06-27', 'yesterday'),
      ROW.replace('33.3', '133.3'),
      ROW.replace('A drone hit the fort.', ''),
    ];
    const { report } = await imported([HEADER, ...rows].join('\n'));
    expect(report).toMatchObject({ rows: 4, taken: 1 });
    expect(report.notTaken.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(report.notTaken[0]?.why).toContain('yesterday');
    expect(report.notTaken[1]?.why).toContain('133.3');
    expect(report.notTaken[2]?.why).toContain('claims nothing');
  });

  it('asks for the order of day and month where the column does not decide it', async () => {
    const text = `${HEADER}\n${ROW.replace('2021-06-27', '03/04/2021')}\n`;
    const { report } = await imported(text);
    expect(report.notTaken).toMatchObject([{ row: 2 }]);
    expect(report.notTaken[0]?.why).toContain('--date-order');
    const { dataset } = await imported(text, { dateOrder: 'dmy' });
    expect(dataset.sites[0]?.events[0]?.event_date).toBe('2021-04-03');
  });

  it('keeps columns of its own with the claim, and names them', async () => {
    const { report, dataset } = await imported(
      `${HEADER},Only Reported by\n${ROW},Radio D\n${ROW},\n`,
    );
    expect(report.columnsNotUnderstood).toEqual(['Only Reported by']);
    expect(claimsOf(dataset).map(({ other }) => other)).toEqual([
      { 'Only Reported by': 'Radio D' },
      undefined,
    ]);
  });

  it('keeps a document without an address, and further documents', async () => {
    const text = `${HEADER.replace('source_url', 'Source,Source 2')}\n${ROW.replace('https://c.example/1', 'Paper E,https://c.example/2')}\n`;
    const { dataset } = await imported(text);
    expect([...dataset.sourceById.values()]).toMatchObject([{ url: 'https://c.example/2' }]);
    expect(claimsOf(dataset)[0]?.other).toEqual({ 'source 2': 'Paper E' });
    const onPaper = await imported(`${HEADER}\n${ROW.replace('https://c.example/1', 'Paper E')}\n`);
    expect([...onPaper.dataset.sourceById.values()]).toMatchObject([{ citation: 'Paper E' }]);
  });

  it('makes claims of the numbers of the dead and the injured; unknown is not zero', async () => {
    const { dataset } = await imported(
      `${HEADER},deaths,injuries\n${ROW},at least 4,\n${ROW},0,unknown\n`,
    );
    expect(
      claimsOf(dataset).flatMap(({ about, count }) =>
        count === undefined ? [] : [[about, count]],
      ),
    ).toEqual([
      ['fatalities', { low: 4, of: 'total' }],
      ['fatalities', { best: 0, of: 'total' }],
    ]);
  });

  it('takes markup as text', async () => {
    const { dataset } = await imported(`${HEADER}\n${ROW.replace('A drone', '<b>A</b> drone')}\n`);
    expect(claimsOf(dataset)[0]?.text).toBe('<b>A</b> drone hit the fort.');
  });

  it('finds columns by names in any order, and by a mapping', async () => {
    const text = 'Tag,Ort,Was,Lat,Long\n2021,Fort A,It was hit.,33.3,44.4\n';
    const refused = await importText(text);
    expect(refused).toMatchObject({ kind: 'refused' });
    expect(refused.kind === 'refused' && refused.why).toContain('--map');
    const mapping = { Tag: 'event_date', ort: 'site', Was: 'text' };
    const { dataset } = await imported(text, { mapping });
    expect(dataset.sites).toMatchObject([{ name: 'Fort A', events: [{ event_date: '2021' }] }]);
    const wrong = await importText(text, { mapping: { ...mapping, Was: 'words' } });
    expect(wrong.kind).toBe('refused');
  });

  it('says what is wrong with a mapping', async () => {
    const { report } = await imported(`${HEADER}\n${ROW}\n`, {
      mapping: { nobody: 'claimant', text: 'words' },
    });
    expect(report.notes.join('\n')).toContain(
      'does not have a column that the mapping names: “nobody”',
    );
    expect(report.notes.join('\n')).toContain('the field “words”, which is none');
  });
});

describe('any GeoJSON', () => {
  const feature = (geometry: unknown, properties: object = {}) => ({
    type: 'Feature',
    geometry,
    properties: { date: '2021-06-27', text: 'It was hit.', ...properties },
  });
  const collection = (...features: unknown[]) =>
    JSON.stringify({ type: 'FeatureCollection', features });

  it('becomes a map: points and areas, and features without a place', async () => {
    const area = [
      [
        [44, 33],
        [45, 33],
        [45, 34],
        [44, 33],
      ],
    ];
    const { report, dataset } = await imported(
      collection(
        feature({ type: 'Point', coordinates: [44.123456789, 33, 12] }),
        feature({ type: 'Polygon', coordinates: area }),
        feature(null, { name: 'Fort A' }),
      ),
    );
    expect(report).toMatchObject({ format: 'geojson', rows: 3, taken: 3 });
    expect(dataset.sites.map(({ geometry }) => geometry?.coordinates ?? null)).toEqual([
      [44.123457, 33],
      area,
      null,
    ]);
  });

  it('leaves out what is no site, with its number and the reason', async () => {
    const { report } = await imported(
      collection(
        feature({
          type: 'LineString',
          coordinates: [
            [44, 33],
            [45, 33],
          ],
        }),
        feature({ type: 'Point', coordinates: [444, 33] }),
        feature({ type: 'Point', coordinates: [44, 33] }),
        7,
        feature({ type: 'Point' }),
      ),
    );
    expect(report).toMatchObject({ rows: 5, taken: 1 });
    expect(report.notTaken.map(({ row }) => row)).toEqual([1, 2, 4, 5]);
    expect(report.notTaken.at(-1)?.why).toContain('Its geometry has no coordinates.');
  });

  it('asks where a geometry and the columns of its feature name different places', async () => {
    const properties = { date: '2021', text: 'It was hit.', LATITUDE: 33.9, LONGITUDE: 44.1 };
    const at = (longitude: number, latitude: number) =>
      feature({ type: 'Point', coordinates: [longitude, latitude] }, properties);
    const file = collection(at(44.1, 33.9), at(44.11, 33.905), at(45, 33.9));
    const { report } = await imported(file);
    expect(report).toMatchObject({ taken: 2, notTaken: [{ row: 3 }] });
    expect(report.notTaken[0]?.why).toContain(
      'Its geometry is at 33.9, 45, and its columns say 33.9, 44.1.',
    );
    const mapping = { LATITUDE: 'other', LONGITUDE: 'other' };
    expect((await imported(file, { mapping })).report.taken).toBe(3);
  });

  it('is not imported if it is a map file already', async () => {
    const { text } = (await importText(`${HEADER}\n${ROW}\n`)) as { text: string };
    expect(await importText(text)).toMatchObject({ kind: 'map' });
  });
});

describe('laws of the import', () => {
  const cells = fc.oneof(
    fc.constantFrom('', '33.3', '-0.1', '2021-06-27', '03/04/2021', '27.6.2021', 'Fort A', '12'),
    fc.constantFrom(
      'https://c.example/1',
      'ftp://c.example',
      'not-said',
      'constructor',
      '<b>',
      '"',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const headers = fc.uniqueArray(
    fc.oneof(
      fc.constantFrom(...HEADER.split(','), 'deaths', 'about', 'hedge', 'site_id', 'event_id'),
      fc.constantFrom('claim_id', 'actors', 'paragraph', 'where_prec', 'radius', 'country'),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 5 }),
    ),
    { minLength: 3, maxLength: 14 },
  );
  const quotedCell = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

  it('taken and not taken are all rows, the map passes the check, and nothing throws', async () => {
    const tables = headers.chain((header) =>
      fc.record({
        header: fc.constant(header),
        rows: fc.array(fc.array(cells, { minLength: header.length, maxLength: header.length }), {
          minLength: 1,
          maxLength: 6,
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(tables, async ({ header, rows }) => {
        const text = [header, ...rows].map((row) => row.map(quotedCell).join(',')).join('\n');
        const outcome = await importText(text);
        if (outcome.kind !== 'imported') {
          expect(outcome.kind === 'refused' && outcome.why).not.toContain('the check refuses');
          return;
        }
        const { report } = outcome;
        expect(report.taken + report.notTaken.length).toBe(report.rows);
        expect(readDataset(outcome.text).ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
