import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryEventDate } from '../../../tests/support/arbitrary-dates';
import { markIn, roomOf, timelinePlan, type TimelineItem, type TimelineMark } from './plan';

const itemOf = (date: string, id = date): TimelineItem => ({
  id,
  site: 'border',
  date,
  symbols: [{ shape: 'square', hue: 'blue' }],
  maybe: false,
});

function markOf(date: string): TimelineMark {
  const [item, ...others] = [itemOf(date), itemOf('2019'), itemOf('2022')];
  return markIn(timelinePlan([item, ...others]), item);
}

test.each([
  ['2021-06-27', 'tick', 'firm', 'firm'],
  ['2021-06-27T01:00:00+03:00', 'tick', 'firm', 'firm'],
  ['2021-06-27~', 'tick', 'soft', 'soft'],
  ['2021-06', 'bar', 'firm', 'firm'],
  ['2021', 'bar', 'firm', 'firm'],
  ['2020-01~', 'bar', 'soft', 'soft'],
  ['2021-03~/2021-05', 'bar', 'soft', 'firm'],
  ['2021-03/2021-05?', 'bar', 'firm', 'soft'],
  ['2021-03/..', 'bar', 'firm', 'open'],
  ['2021-03/', 'bar', 'firm', 'open'],
  ['../2021-03%', 'bar', 'open', 'soft'],
  ['last spring', 'bar', 'open', 'open'],
])('%s is drawn as a %s, %s at its start and %s at its end', (date, kind, startKind, endKind) => {
  expect(markOf(date)).toMatchObject({ kind, startKind, endKind });
});

test('what is open runs off the edge', () => {
  expect(markOf('../2021-03').start).toBe(0);
  expect(markOf('2021-03/..').end).toBe(1);
});

test('what only differs in how it is shown has the same place', () => {
  const all = ['2021-06', '2021-06-27', '2021', '2019-05'].map((date) => itemOf(date));
  const plan = timelinePlan(all);
  for (const item of all) {
    const { item: shown, ...spot } = markIn(plan, { ...item, symbols: [], maybe: true });
    expect(shown.maybe).toBe(true);
    expect({ ...spot, item }).toEqual(markIn(plan, item));
  }
});

test('what the timeline was made without has no place on it', () => {
  expect(() => markIn(timelinePlan([itemOf('2021')]), itemOf('2022'))).toThrow(
    'no place for "2022"',
  );
});

test('no events leave an empty timeline', () => {
  expect(timelinePlan([])).toMatchObject({ spots: new Map(), lanes: 0 });
});

describe('any timeline', () => {
  const items = fc
    .array(arbitraryEventDate, { maxLength: 30 })
    .map((dates) => dates.map((date, index) => itemOf(date, String(index))));

  it('has a place for each event, in the order given, within its edges', () => {
    fc.assert(
      fc.property(items, (all) => {
        const plan = timelinePlan(all);
        expect([...plan.spots.keys()]).toEqual(all.map(({ id }) => id));
        for (const { start, firmStart, firmEnd, end } of plan.spots.values()) {
          const edges = [0, start, firmStart, firmEnd, end, 1];
          expect(edges).toEqual(edges.toSorted((a, b) => a - b));
          expect(firmStart).toBeLessThan(firmEnd);
        }
      }),
    );
  });

  it('lets none overlap in a lane, and says how many lanes there are', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { spots, lanes } = timelinePlan(all);
        const marks = [...spots.values()];
        expect(new Set(marks.map(({ lane }) => lane)).size).toBe(lanes);
        const ends = new Map<number, number>();
        for (const mark of marks.toSorted((a, b) => roomOf(a).start - roomOf(b).start)) {
          const { start, end } = roomOf(mark);
          expect(start).toBeGreaterThanOrEqual(ends.get(mark.lane) ?? -1);
          ends.set(mark.lane, end);
        }
      }),
    );
  });
});
