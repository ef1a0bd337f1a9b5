import { SHOWN, shownTogglesOf, type FilteredRows } from '../../select/table/filtered-rows';
import type { BinRanges } from './bins';

/**
 * The events of a timeline, counted by bin. Each event is counted once: in its bin, in `severalBinsCount` or in
 * `maybeCount`. An event that is in no bin for certain is not counted in the first bin that is possible.
 */
export interface TimeCounts {
  /** For each bin, the number of events that are certainly in it. */
  readonly certain: Int32Array;
  /** For each bin, the number of other events that may be in it. Such an event may be in many bins. */
  readonly possible: Int32Array;
  /** For each series, its share of the certain events in each bin. In each bin, the shares add up to `certain`. */
  readonly bySeries: readonly Float64Array[];
  /** The number of events whose dates are less precise than a bin. */
  readonly severalBinsCount: number;
  /** The number of events that are certainly in one bin, but only possibly in the reader's period. */
  readonly maybeCount: number;
}

/**
 * Counts the shown events in one pass.
 * @param ranges The bins in which each event of the table may be.
 * @param seriesOfToggle For each toggle of the filter's lens, the index of its series.
 */
export function countEvents(
  rows: FilteredRows,
  ranges: BinRanges,
  binCount: number,
  seriesOfToggle: Int32Array,
  seriesCount: number,
): TimeCounts {
  const certain = new Int32Array(binCount);
  const bySeries = Array.from({ length: seriesCount }, () => new Float64Array(binCount));
  // The differences between neighbouring bins. With these, an event in many bins needs only two additions.
  const steps = new Int32Array(binCount + 1);
  let [severalBinsCount, maybeCount] = [0, 0];
  const toggles = new Int32Array(rows.columns.maxTogglesOfEvent);
  for (let event = 0; event < rows.columns.eventCount; event += 1) {
    if (rows.eventStates[event] !== SHOWN) continue;
    const first = ranges.first[event] ?? -1;
    const last = ranges.last[event] ?? binCount;
    if (first === last && rows.isEventMaybeInPeriod[event] === 0) {
      certain[first] = (certain[first] ?? 0) + 1;
      // Each toggle has an equal share of the event, as on the event's mark.
      const count = shownTogglesOf(rows, event, toggles);
      if (count === 0) addTo(bySeries[seriesCount - 1], first, 1);
      for (let at = 0; at < count; at += 1)
        addTo(bySeries[seriesOfToggle[toggles[at] ?? 0] ?? 0], first, 1 / count);
      continue;
    }
    if (first === last) maybeCount += 1;
    else severalBinsCount += 1;
    addTo(steps, Math.max(0, first), 1);
    addTo(steps, Math.min(binCount, last + 1), -1);
  }
  let sum = 0;
  const possible = certain.map((_, bin) => (sum += steps[bin] ?? 0));
  return { certain, possible, bySeries, severalBinsCount, maybeCount };
}

function addTo(numbers: Float64Array | Int32Array | undefined, index: number, by: number): void {
  if (numbers !== undefined) numbers[index] = (numbers[index] ?? 0) + by;
}

/** The bin with the most certain events; the first if several have as many. Null if no event is certainly in a bin. */
export function peakOf({ certain }: TimeCounts): { bin: number; count: number } | null {
  let bin = 0;
  certain.forEach((count, index) => {
    if (count > (certain[bin] ?? 0)) bin = index;
  });
  const count = certain[bin] ?? 0;
  return count === 0 ? null : { bin, count };
}
