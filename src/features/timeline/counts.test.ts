import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryMapAndView } from '../../../tests/support/arbitrary-views';
import { manyEventsMap } from '../../../tests/support/many-events';
import { datasetOfFile } from '../../../tests/support/map-files';
import { uncertainDateRange } from '../../claims/edtf/uncertain-date-range';
import { filteredViewOf } from '../../select/derive';
import { NO_FILTER, type Filter } from '../../select/filter';
import { binCountOf } from './bins';
import { countedTimeline, timeCounts } from './counted-timeline';
import { countEvents, peakOf } from './counts';
import { timelineSeries } from './series';

const event = (timeRank: number, toggles: readonly string[], isMaybeInPeriod = false) => ({
  timeRank,
  shownToggleIds: toggles,
  isMaybeInPeriod,
});

test('an event is counted in its bin, or apart in each that it could be in', () => {
  const ranges = {
    first: Int32Array.of(0, 1, 1, -1, 0, 2),
    last: Int32Array.of(0, 1, 2, 3, 2, 2),
  };
  const events = [
    event(0, ['a']),
    event(1, ['a', 'b']),
    event(2, ['a']),
    event(3, ['b']),
    event(5, ['b'], true),
    event(1, ['c', 'd', 'a']),
  ];
  const counts = countEvents(
    events,
    ranges,
    3,
    new Map([
      ['a', 0],
      ['b', 1],
    ]),
    3,
  );
  expect([...counts.certain]).toEqual([1, 2, 0]);
  expect([...counts.possible]).toEqual([1, 2, 3]);
  expect(counts).toMatchObject({ severalBinsCount: 2, maybeCount: 1 });
  const shares = counts.bySeries.map((ofBin) => [...ofBin].map((n) => Number(n.toFixed(3))));
  expect(shares).toEqual([
    [1, 0.833, 0],
    [0, 0.5, 0],
    [0, 0.667, 0],
  ]);
  expect(peakOf(counts)).toEqual({ bin: 1, count: 2 });
});

test('without an event in a bin there is no peak', () => {
  const ranges = { first: Int32Array.of(-1), last: Int32Array.of(2) };
  expect(peakOf(countEvents([event(0, ['a'])], ranges, 2, new Map(), 1))).toBeNull();
});

type Map = Parameters<typeof filteredViewOf>[0];

/** Compares the counts of a filter with those that looking at each bin and each event gives. */
function expectBruteForce(dataset: Map, filter: Filter): void {
  const view = filteredViewOf(dataset, filter);
  const prepared = countedTimeline(dataset);
  for (const part of [prepared.drawn, prepared.told]) {
    const { starts } = part.bins;
    const counts = timeCounts(dataset, view, part);
    const { series } = timelineSeries(dataset, filter.lens);
    for (let bin = 0; bin < binCountOf(part.bins); bin += 1) {
      const [start, end] = [starts[bin] ?? NaN, starts[bin + 1] ?? NaN];
      const holds = (date: string): boolean => {
        const { from, to } = uncertainDateRange(date).widestRange;
        return start <= from && to < end;
      };
      const couldHold = (date: string): boolean => {
        const { from, to } = uncertainDateRange(date).widestRange;
        return from < end && start <= to;
      };
      const inBin = view.shownEvents.filter(
        (one) => holds(one.event.event_date) && !one.isMaybeInPeriod,
      );
      const others = view.shownEvents.filter(
        (one) => couldHold(one.event.event_date) && !inBin.includes(one),
      );
      expect(counts.certain[bin]).toBe(inBin.length);
      expect(counts.possible[bin]).toBe(others.length);
      series.forEach(({ toggleIds }, index) => {
        const share = inBin
          .map(
            ({ shownToggleIds }) =>
              shownToggleIds.filter((id) => toggleIds.includes(id)).length / shownToggleIds.length,
          )
          .reduce((a, b) => a + b, 0);
        expect(counts.bySeries[index]?.[bin]).toBeCloseTo(share, 6);
      });
    }
    const sum = counts.certain.reduce((a, b) => a + b, 0);
    expect(sum + counts.severalBinsCount + counts.maybeCount).toBe(view.shownEvents.length);
  }
}

describe('the counts', () => {
  it('are those of brute force, and together the shown events, for any map and filter', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => expectBruteForce(dataset, view)),
      { numRuns: 60 },
    );
  });

  it('are those of brute force on a map of many events, in both lenses', () => {
    const dataset = datasetOfFile(
      manyEventsMap({ siteCount: 5, eventCount: 400, actorCount: 30, claimantCount: 60 }),
    );
    const hidden = new Set(['actor-0', 'witness-1']);
    for (const lens of ['actor', 'claimant'] as const)
      expectBruteForce(dataset, {
        ...NO_FILTER,
        lens,
        hiddenToggleIds: hidden,
        from: '2012-03-05',
      });
  });
});
