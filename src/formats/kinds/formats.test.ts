import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCell } from '../../../tests/support/arbitrary-cells';
import { csvOf, importBytes } from '../../../tests/support/imported';
import { readDataset } from '../../claims/check/read';
import { FORMATS } from './formats';

/** The columns of each table, and a cell that is right for each. */
const LAYOUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ucdp-ged': {
    id: '1',
    code_status: 'Clear',
    type_of_violence: '3',
    dyad_name: 'A - B',
    side_a: 'A',
    side_b: 'Civilians',
    source_article: '"Paper Q,2026-07-02,Shots";"Radio R,2026-07-03,More"',
    source_original: 'police',
    where_prec: '1',
    where_coordinates: 'Hill town',
    latitude: '33.1',
    longitude: '44.2',
    date_prec: '4',
    date_start: '2026-07-01',
    date_end: '2026-07-31',
    best: '1',
    low: '1',
    high: '2',
  },
  acled: {
    event_id_cnty: 'E1',
    event_date: '2023-01-31',
    time_precision: '1',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'A',
    actor2: 'Civilians (Examplia)',
    location: 'Hill town',
    latitude: '33.1',
    longitude: '44.2',
    geo_precision: '1',
    source: 'Paper Q; Radio R',
    notes: 'Shots fell.',
    fatalities: '0',
  },
  atlos: {
    slug: 'ATL-1',
    latitude: '33.1',
    longitude: '44.2',
    status: 'New',
    description: 'A roof burns.',
    date: '2026-02-12',
    geolocation_resolution: 'Exact',
    sensitive: 'No',
    source_1: 'https://a.example/1',
  },
  geoconfirmed: {
    Date: '2026-04-20',
    Name: '20 APR 2026',
    Faction: 'F',
    Latitude: '48.5',
    Longitude: '38.1',
    PlusCode: '8G2X+2F Hill town',
    Description: '0:29 - A truck burns.',
    Source: 'https://a.example/1',
    Geolocation: 'https://a.example/2',
    Id: '1',
  },
  'aid-worker-security': {
    'Incident ID': '1',
    Year: '2019',
    Month: '5',
    Day: '7',
    Country: 'Iraq',
    City: '',
    'Total killed': '1',
    'Total affected': '1',
    'Means of attack': 'Shooting',
    Latitude: '33.1',
    Longitude: '44.2',
    'Actor name': 'F',
    Details: 'A driver was shot.',
  },
  'insecurity-insight': {
    Date: '2024-03-13',
    'Event Description': 'March 2024: A store was robbed.',
    Country: 'Iraq',
    'Country ISO': 'IRQ',
    'Admin 1': 'North',
    Latitude: '33.1',
    Longitude: '44.2',
    'Geo Precision': '(2) 25 km precision',
    'Reported Perpetrator Name': 'F',
    'SiND Event ID': '1',
  },
  idmc: {
    id: '1',
    country: 'Iraq',
    latitude: '33.1',
    longitude: '44.2',
    displacement_type: 'Disaster',
    figure: '20',
    displacement_date: '2023-12-31T11:00:00.000Z',
    event_name: 'Iraq: Flood - North - 01/01/2024',
    standard_popup_text: '<b>Iraq: 01 January</b> 20 people left, according to the mayor.',
  },
};

const arbitraryOddCell = fc.oneof(
  arbitraryCell,
  fc.constantFrom('', '9', '-9', 'Unknown', '2026-02-30', '91', '<b>x</b>', '<a href="x">', '"";"'),
  fc.string({ maxLength: 30 }),
);

describe.each(Object.entries(LAYOUTS))('%s', (id, layout) => {
  const header = Object.keys(layout);

  it('is known by its columns, and a right row is taken', async () => {
    const outcome = await importBytes('a.csv', csvOf([header, Object.values(layout)]));
    expect(outcome).toMatchObject({ kind: 'imported', report: { format: id, taken: 1 } });
  });

  it('whatever stands in it: taken and not taken are all rows, and the map passes the check', async () => {
    const row = fc.tuple(
      ...header.map((name) =>
        fc.oneof({ weight: 4, arbitrary: fc.constant(layout[name] ?? '') }, arbitraryOddCell),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const records = rows.map((cells) =>
          Object.fromEntries(header.map((name, at) => [name, cells[at]])),
        );
        const outcome = await importBytes('a.json', JSON.stringify(records));
        if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome));
        const { report, text } = outcome;
        expect(report.format).toBe(id);
        expect(report.rows).toBe(rows.length);
        expect(report.taken + report.notTaken.length).toBe(rows.length);
        expect(report.notTaken.every(({ why }) => why !== '')).toBe(true);
        expect(readDataset(text).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it('formats have ids of their own, and any JSON gets a map or a sentence', async () => {
  const ids = FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  await fc.assert(
    fc.asyncProperty(fc.json(), async (json) => {
      const { kind } = await importBytes('a.json', json);
      expect(['imported', 'refused', 'map']).toContain(kind);
    }),
    { numRuns: 200 },
  );
});

it('--from a format that does not fit gives a sentence', async () => {
  const contents = [
    ['a.csv', 'a,b\n1,2\n'],
    ['a.json', '{"a": 1}'],
    ['a.json', '[{"a": 1}]'],
  ] as const;
  for (const { id } of FORMATS)
    for (const [name, text] of contents) {
      const outcome = await importBytes(name, text, { from: id });
      expect(outcome.kind).toBe('refused');
    }
});
