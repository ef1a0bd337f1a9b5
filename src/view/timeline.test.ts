import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryEventDate } from '../../tests/support/arbitrary-dates';
import {
  roomOf,
  timelineLayout,
  timelinePlan,
  type TimelineItem,
  type TimelineMark,
} from './timeline';

const itemOf = (date: string, id = date): TimelineItem => ({
  id,
  site: 'border',
  date,
  symbols: [{ shape: 'square', hue: 'blue' }],
  maybe: false,
});

function markOf(date: string): TimelineMark {
  const [item, ...others] = [itemOf(date), itemOf('2019'), itemOf('2022')];
  const [mark] = timelineLayout(timelinePlan([item, ...others]), [item]).marks;
  if (mark === undefined) throw new Error('an item has a mark');
  return mark;
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

test('what is filtered away keeps its place, and what stays does not move', () => {
  const all = ['2021-06', '2021-06-27', '2021', '2019-05'].map((date) => itemOf(date));
  const plan = timelinePlan(all);
  const [whole, part] = [all, all.slice(1)].map((items) => timelineLayout(plan, items));
  expect(part?.domain).toEqual(whole?.domain);
  expect(part?.lanes).toBe(whole?.lanes);
  expect(part?.marks).toEqual(whole?.marks.filter(({ item }) => item.id !== '2021-06'));
  expect(part?.marks).toHaveLength(3);
});

test('no events leave an empty timeline', () => {
  expect(timelineLayout(timelinePlan([]), [])).toMatchObject({ marks: [], lanes: 0 });
});

describe('any timeline', () => {
  const items = fc
    .array(arbitraryEventDate, { maxLength: 30 })
    .map((dates) => dates.map((date, index) => itemOf(date, String(index))));

  it('draws each event once, in the order given, within its edges', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { marks } = timelineLayout(timelinePlan(all), all);
        expect(marks.map(({ item }) => item)).toEqual(all);
        for (const { start, firmStart, firmEnd, end } of marks) {
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
        const { marks, lanes } = timelineLayout(timelinePlan(all), all);
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
