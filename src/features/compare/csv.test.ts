import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import type { Dataset } from '../../claims/model';
import { en } from '../../i18n/en';
import { accountsAtEvent } from '../../select/accounts';
import { deriveView, NO_CHOICE } from '../../select/derive';
import { NO_FILTER } from '../../select/filter';
import { shownPartsOf } from '../../select/shown-parts';
import { comparisonOf } from './comparison';
import { comparisonCsv } from './csv';

const csvOf = (dataset: Dataset, language = 'en', cellsMax?: number): string => {
  const events = deriveView(dataset, NO_CHOICE).shownEvents.map((view) => ({
    event: view.event,
    name: view.event.name,
    claims: view.heardClaims,
    doAccountsDiffer: shownPartsOf(dataset, NO_FILTER).doAccountsDifferAtEvent(view.event),
    accounts: accountsAtEvent(dataset, view, NO_FILTER),
  }));
  return comparisonCsv(dataset, comparisonOf(dataset, events), en, language, cellsMax);
};

function linesOf(csv: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(csv.slice(1).replace(/\r\n$/, ''), {
    newline: '\r\n',
    delimiter: ',',
  });
  expect(errors).toEqual([]);
  return data;
}

describe('the comparison as CSV', () => {
  const dataset = tinyMap({ army: null, rebels: null }, [
    fileSite('border', [
      fileEvent('strike', [], {
        event_date: '2021-04~',
        claims: [
          fileClaim('why', { claimant: 'rebels', about: 'motive', text: 'A "warning", they say' }),
          fileClaim('what', {
            claimant: 'rebels',
            text: { en: 'Houses were hit', ar: 'أصيبت منازل' },
          }),
        ],
      }),
      fileEvent('raid', [], { claims: [fileClaim('seen', { claimant: 'army' })] }),
    ]),
  ]);

  it('has the hedge of a claim before its text', () => {
    const hedged = tinyMap({}, [
      fileSite('border', [
        fileEvent('strike', [], {
          claims: [fileClaim('said', { hedge: { en: 'probably', ar: 'ربما' }, text: 'A hit' })],
        }),
      ]),
    ]);
    expect(linesOf(csvOf(hedged))[1]?.[4]).toBe('What happened, “probably”: A hit');
    expect(linesOf(csvOf(hedged, 'ar'))[1]?.[4]).toBe('What happened, “ربما”: A hit');
  });

  it('has a row an event, a column a claimant, and the full text of the claims', () => {
    const csv = csvOf(dataset);
    expect(csv.startsWith('\uFEFFEvent,Date,Site,Accounts,Name of army,Name of rebels\r\n')).toBe(
      true,
    );
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(linesOf(csv).slice(1)).toEqual([
      [
        'Event strike',
        '2021-04~',
        'Site border',
        '',
        '',
        'What happened: Houses were hit | Why: A "warning", they say',
      ],
      ['Event raid', '2021-06-27', 'Site border', '', 'What happened: What seen says', ''],
    ]);
  });

  it('says of each question with several accounts how they agree, and why', () => {
    const killed = (id: string, claimant: string, best: number) =>
      fileClaim(id, { claimant, about: 'fatalities', value: { best, of: 'total' } });
    const counted = tinyMap({ army: null, rebels: null }, [
      fileSite('border', [
        fileEvent('strike', [], {
          claims: [killed('four', 'army', 4), killed('nine', 'rebels', 9)],
        }),
      ]),
    ]);
    expect(linesOf(csvOf(counted))[1]?.[3]).toBe('Deaths: Accounts differ: 4 and 9 killed');
  });

  it('is in the reader’s language', () => {
    expect(csvOf(dataset, 'ar')).toContain('أصيبت منازل');
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\tx', '\rx', ' =1', '"=1', '\u200F=1', '＝1'])(
    'makes %j harmless in names of events, sites and claimants',
    (name) => {
      const hostile = tinyMap({}, [
        fileSite('s', [fileEvent('e', [], { name, claims: [fileClaim('c')] })], { name }),
      ]);
      const outlet = hostile.actorById.get('outlet');
      if (outlet === undefined) throw new Error('no outlet');
      const named = { ...hostile, actorById: new Map([['outlet', { ...outlet, name }]]) };
      const [headers, row] = linesOf(csvOf(named));
      expect([headers?.[4], row?.[0], row?.[2]]).toEqual(Array(3).fill(`'${name}`));
    },
  );

  it('has a line an event, equal numbers of cells, and no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(arbitraryDataset, (map) => {
        const lines = linesOf(csvOf(map));
        expect(lines).toHaveLength(map.eventById.size + 1);
        const widths = new Set(lines.map((line) => line.length));
        expect(widths.size).toBe(1);
        expect(lines.flat().filter((cell) => /^\s*[=+@-]/.test(cell))).toEqual([]);
      }),
    );
  });
});

it('of very many claimants has the rarest in one last column, each with the name', () => {
  const dataset = tinyMap({ army: null, rebels: null, aid: null }, [
    fileSite('border', [
      fileEvent('strike', [], {
        claims: ['army', 'rebels', 'aid'].map((id) => fileClaim(`of-${id}`, { claimant: id })),
      }),
      fileEvent('raid', [], { claims: [fileClaim('seen', { claimant: 'aid' })] }),
    ]),
  ]);
  // Two rows, so one column of claimants.
  const rows = linesOf(csvOf(dataset, 'en', 3)).map((row) => row.slice(4));
  expect(rows).toEqual([
    ['Name of aid', 'Other claimants'],
    [
      'What happened: What of-aid says',
      'Name of army: What happened: What of-army says | Name of rebels: What happened: What of-rebels says',
    ],
    ['What happened: What seen says', ''],
  ]);
});
