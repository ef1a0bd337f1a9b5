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
import { peakOf, type TimeCounts } from './counts';
import { timelineSeries } from './series';

const countsWith = (certain: readonly number[]): TimeCounts => ({
  certain: Int32Array.from(certain),
  possible: new Int32Array(certain.length),
  bySeries: [],
  severalBinsCount: 0,
  maybeCount: 0,
});

test('the peak is the first bin with the most events, and none without an event in a bin', () => {
  expect(peakOf(countsWith([1, 2, 0, 2]))).toEqual({ bin: 1, count: 2 });
  expect(peakOf(countsWith([0, 0]))).toBeNull();
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
