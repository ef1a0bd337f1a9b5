import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSite, tinyMap } from '../../../tests/support/map-files';
import { dateGroupOf, divisionRanks, orderOfDateGroup, type ListGroup } from './list-groups';

describe('the group of a date', () => {
  it.each<readonly [date: string | undefined, byMonth: ListGroup, byYear: ListGroup]>([
    ['2004-04-07', { kind: 'month', year: 2004, month: 4 }, { kind: 'year', year: 2004 }],
    ['2004-04-07T10:00:00Z', { kind: 'month', year: 2004, month: 4 }, { kind: 'year', year: 2004 }],
    ['2004-04', { kind: 'month', year: 2004, month: 4 }, { kind: 'year', year: 2004 }],
    ['2004-04-XX', { kind: 'month', year: 2004, month: 4 }, { kind: 'year', year: 2004 }],
    ['2004-04~', { kind: 'month', year: 2004, month: 4 }, { kind: 'year', year: 2004 }],
    ['2004', { kind: 'rest-of-year', year: 2004 }, { kind: 'year', year: 2004 }],
    ['2004-XX-XX', { kind: 'rest-of-year', year: 2004 }, { kind: 'year', year: 2004 }],
    ['2004-22', { kind: 'rest-of-year', year: 2004 }, { kind: 'year', year: 2004 }],
    ['-0043-03-15', { kind: 'month', year: -43, month: 3 }, { kind: 'year', year: -43 }],
    [
      '2004-04-28/2004-05-03',
      { kind: 'month', year: 2004, month: 4 },
      { kind: 'year', year: 2004 },
    ],
    [
      '2004-12-28/2005-01-03',
      { kind: 'month', year: 2004, month: 12 },
      { kind: 'year', year: 2004 },
    ],
    ['2004/..', { kind: 'rest-of-year', year: 2004 }, { kind: 'year', year: 2004 }],
    ['../2004', { kind: 'no-year' }, { kind: 'no-year' }],
    ['/2004', { kind: 'no-year' }, { kind: 'no-year' }],
    ['200X', { kind: 'no-year' }, { kind: 'no-year' }],
    ['20XX', { kind: 'no-year' }, { kind: 'no-year' }],
    ['last spring', { kind: 'no-year' }, { kind: 'no-year' }],
    [undefined, { kind: 'no-year' }, { kind: 'no-year' }],
  ])('%s', (date, byMonth, byYear) => {
    expect(dateGroupOf(date, 'month')).toEqual(byMonth);
    expect(dateGroupOf(date, 'year')).toEqual(byYear);
  });

  it('sorts by year and month, with the rest of a year after its months, and no year last', () => {
    const month = fc.record({
      kind: fc.constant('month' as const),
      year: fc.integer({ min: -3000, max: 3000 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(month, month, (a, b) => {
        const isBefore = a.year < b.year || (a.year === b.year && a.month < b.month);
        expect(orderOfDateGroup(a) < orderOfDateGroup(b)).toBe(isBefore);
        const rest = orderOfDateGroup({ kind: 'rest-of-year', year: a.year });
        expect(rest).toBeGreaterThan(orderOfDateGroup(a));
        expect(rest < orderOfDateGroup(b)).toBe(a.year < b.year);
        expect(orderOfDateGroup({ kind: 'no-year' })).toBeGreaterThan(rest);
      }),
    );
  });
});

it('sites rank by country and division without regard to marks, as in the file within these, and unknown ones last', () => {
  const map = tinyMap({}, [
    fileSite('nowhere'),
    fileSite('salah', [], { country: 'IQ', admin1: 'Şalāḩ ad Dīn' }),
    fileSite('homs', [], { country: 'SY', admin1: 'Homs' }),
    fileSite('iraq', [], { country: 'IQ' }),
    fileSite('ninawa-2', [], { country: 'IQ', admin1: 'Nīnawá' }),
    fileSite('ninawa-1', [], { country: 'IQ', admin1: 'Nīnawá' }),
    fileSite('wasit', [], { country: 'IQ', admin1: 'Wāsiţ' }),
  ]);
  const ranks = divisionRanks(map);
  const inOrder = map.sites.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  expect(inOrder.map(({ id }) => id)).toEqual([
    'ninawa-2',
    'ninawa-1',
    'salah',
    'wasit',
    'iraq',
    'homs',
    'nowhere',
  ]);
});
