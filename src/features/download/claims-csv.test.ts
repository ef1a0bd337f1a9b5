import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, point, tinyMap } from '../../../tests/support/map-files';
import type { Dataset } from '../../claims/model';
import { textInLanguage } from '../../claims/text';
import { claimsCsv } from './claims-csv';
import { selectionOfEverything } from './map-subset';

const context = { language: 'en', claimUrlOf: (id: string) => `https://example.org/#${id}` };
const csvOf = (dataset: Dataset): string =>
  claimsCsv(dataset, selectionOfEverything(dataset), context);

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(csv, {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const withText = (text: string): Dataset =>
  tinyMap({}, [fileSite('s', [], { claims: [fileClaim('a', { text })] })]);

describe('the CSV of claims', () => {
  it('begins with a byte order mark and fixed headers, and has the line ends of RFC 4180', () => {
    const csv = csvOf(withText('Two lines:\nthis "one", and that'));
    const [headers] = csv.split('\r\n');
    expect(headers).toBe(
      '\uFEFFclaim_id,claim_url,site_id,site,latitude,longitude,where_prec,coordinate_uncertainty_in_meters,georeferenced_by,' +
        'country,event_id,event,event_date,also_about,about,claimant_id,claimant,attribution,via,text,hedge,' +
        'count_low,count_best,count_high,count_of,place_latitude,place_longitude,place_where_prec,' +
        'place_uncertainty_in_meters,stated_time,names_actors,said_on,evidence,remarks,source_id,' +
        'source_publisher,source_headline,source_url,source_citation,paragraph,page,time,row,quote,confirms,disputes,contrasts,qualifies,corrects',
    );
    expect(csv).toContain(',"Two lines:\nthis ""one"", and that",');
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  it('has the place that a location claim states, and no point for an area', () => {
    const value = { geometry: point([41, 34.5]), where_prec: 5 as const };
    const area = {
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [40, 33],
            [42, 33],
            [42, 34],
            [40, 33],
          ],
        ],
      },
      where_prec: 3 as const,
    };
    const claims = [
      fileClaim('town', { about: 'location', value }),
      fileClaim('district', { about: 'location', value: area }),
    ];
    const rows = rowsOf(csvOf(tinyMap({}, [fileSite('s', [], { claims })])));
    expect(rows).toMatchObject([
      {
        place_latitude: '345E-1',
        place_longitude: '41',
        place_where_prec: '5',
        place_uncertainty_in_meters: '',
      },
      { place_latitude: '', place_longitude: '', place_where_prec: '3' },
    ]);
  });

  it('has when it happened as a claim states it', () => {
    const value = '2021-06-28T02+03:00';
    const claims = [
      fileClaim('when', { about: 'date', value, date: '2021-06-28' }),
      fileClaim('what'),
    ];
    expect(rowsOf(csvOf(tinyMap({}, [fileSite('s', [], { claims })])))).toMatchObject([
      { stated_time: value, said_on: '2021-06-28' },
      { stated_time: '' },
    ]);
  });

  it('has the hedge of a claim in the language of the file, and an empty cell without one', () => {
    const dataset = tinyMap({}, [
      fileSite('s', [], {
        claims: [
          fileClaim('hedged', { hedge: { ar: 'ربما', en: 'perhaps' } }),
          fileClaim('plain'),
          fileClaim('arabic', { hedge: { ar: 'ربما' } }),
        ],
      }),
    ]);
    expect(rowsOf(csvOf(dataset)).map((row) => row['hedge'])).toEqual(['perhaps', '', 'ربما']);
  });

  it('of nothing has only headers', () => {
    const none = {
      siteIds: new Set<string>(),
      eventIds: new Set<string>(),
      claimIds: new Set<string>(),
    };
    const csv = claimsCsv(withText('A text'), none, context);
    expect(csv.split('\r\n').map((line) => line === '')).toEqual([false, true]);
  });

  it('has an empty cell for an unknown value, and 0 for 0', () => {
    const claims = [
      fileClaim('none', { about: 'fatalities', value: { best: 0, of: 'total' } }),
      fileClaim('some', { about: 'fatalities', value: { low: 2, of: 'combatants' } }),
      fileClaim('caption', { locator: { paragraph: 0, exact: 'a few words' } }),
    ];
    const rows = rowsOf(csvOf(tinyMap({}, [fileSite('s', [], { claims, where_prec: 5 })])));
    expect(rows).toMatchObject([
      { count_low: '', count_best: '0', count_high: '', count_of: 'total', event_id: '' },
      { count_low: '2', count_best: '', count_high: '', count_of: 'combatants', quote: '' },
      { count_low: '', count_of: '', paragraph: '0', quote: 'a few words', said_on: '' },
    ]);
    expect(rows[0]).toMatchObject({ coordinate_uncertainty_in_meters: '', country: '' });
  });

  it('has site, date, claimant and speakers', () => {
    const [first, second] = [
      fileClaim('first', { via: ['a', 'b'], alsoAbout: ['later'], date: '2021-06' }),
      fileClaim('second', { claimant: 'a', disputes: ['first'], evidence: 'none-given' }),
    ];
    const events = [
      fileEvent('earlier', [], { event_date: '2020-01~', claims: [first, second] }),
      fileEvent('later', ['a', 'b']),
    ];
    const dataset = tinyMap({ a: null, b: 'a' }, [
      fileSite('s', events, { geometry: point([-70.5, -33.25]), country: 'CL' }),
    ]);
    expect(rowsOf(csvOf(dataset))).toMatchObject([
      {
        claim_id: 'first',
        claim_url: 'https://example.org/#first',
        site: 'Site s',
        latitude: '-3325E-2',
        longitude: '-705E-1',
        coordinate_uncertainty_in_meters: '15000',
        country: 'CL',
        event: 'Event earlier',
        event_date: '2020-01~',
        also_about: 'later',
        claimant: 'Name of outlet',
        via: 'Name of a | Name of b',
        said_on: '2021-06',
        source_publisher: 'A paper',
        source_headline: 'An article',
        source_url: 'https://example.org/a',
      },
      { claim_id: 'second', disputes: 'first', evidence: 'none-given', claimant_id: 'a' },
      { claim_id: 'later-who', event_id: 'later', names_actors: 'Name of a | Name of b' },
    ]);
  });

  it('has no coordinates for an area', () => {
    const ring = [
      [40, 34],
      [41, 34],
      [41, 35],
      [40, 34],
    ];
    const site = fileSite('s', [], {
      geometry: { type: 'Polygon', coordinates: [ring] },
      where_prec: 4,
      claims: [fileClaim('a')],
    });
    expect(rowsOf(csvOf(tinyMap({}, [site])))).toMatchObject([
      { latitude: '', longitude: '', where_prec: '4' },
    ]);
  });

  it('is in the reader’s language', () => {
    const text = { en: 'In English', ar: 'بالعربية' };
    const dataset = tinyMap({}, [fileSite('s', [], { claims: [fileClaim('a', { text })] })]);
    const csv = claimsCsv(dataset, selectionOfEverything(dataset), { ...context, language: 'ar' });
    expect(rowsOf(csv)).toMatchObject([{ text: 'بالعربية', site: 'Site s' }]);
  });
});

describe('a cell that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '+1',
    '-1+cmd|x',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '  =1',
    '\u00A0=1',
    '"=1',
    "'=1",
    ' "+1',
    '\u200F=1',
    '＝1',
    '=1\n2',
  ])('%j becomes plain text', (text) => {
    expect(rowsOf(csvOf(withText(`${text} end`)))).toMatchObject([{ text: `'${text} end` }]);
  });

  it.each(['Two people', '3 = 3', 'U.S. - Iraq', '“Two” people', 'a@b'])(
    '%j stays as it is',
    (text) => {
      expect(rowsOf(csvOf(withText(text)))).toMatchObject([{ text }]);
    },
  );

  it('that is a number stays a number', () => {
    const at = fileSite('s', [], { geometry: point([-70.5, -3]), claims: [fileClaim('a')] });
    expect(csvOf(tinyMap({}, [at]))).toContain(',-3,-705E-1,2,15000,');
  });
});

describe('for every map', () => {
  it('has a row a claim, with its text, and no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const rows = rowsOf(csvOf(dataset));
        expect(rows.map((row) => row['claim_id'])).toEqual([...dataset.claimById.keys()]);
        for (const { claim_id = '', text } of rows) {
          const claimText = textInLanguage(dataset.claimById.get(claim_id)?.text ?? '', 'en').text;
          expect([claimText, `'${claimText}`]).toContain(text);
        }
        const numbers = new Set(['latitude', 'longitude', 'place_latitude', 'place_longitude']);
        const cells = rows.flatMap((row) => Object.entries(row));
        const risky = cells.filter(([name, cell]) => !numbers.has(name) && /^\s*[=+@-]/.test(cell));
        expect(risky).toEqual([]);
      }),
    );
  });
});
