import type { BinRanges } from './bins';

/** The properties of an event that counting needs. */
export interface CountedEvent {
  /** The index of the event in the `BinRanges`. */
  readonly timeRank: number;
  /** The toggles of the event. Each toggle has an equal share of the event, as on the event's mark. */
  readonly shownToggleIds: readonly string[];
  readonly isMaybeInPeriod: boolean;
}

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
 * Counts events in one pass.
 * @param seriesByToggleId Key: toggle id. Value: the index of its series. Toggles without an entry belong to the last
 * series.
 */
export function countEvents(
  events: readonly CountedEvent[],
  ranges: BinRanges,
  binCount: number,
  seriesByToggleId: ReadonlyMap<string, number>,
  seriesCount: number,
): TimeCounts {
  const certain = new Int32Array(binCount);
  const bySeries = Array.from({ length: seriesCount }, () => new Float64Array(binCount));
  // The differences between neighbouring bins. With these, an event in many bins needs only two additions.
  const steps = new Int32Array(binCount + 1);
  let [severalBinsCount, maybeCount] = [0, 0];
  for (const { timeRank, shownToggleIds, isMaybeInPeriod } of events) {
    const first = ranges.first[timeRank] ?? -1;
    const last = ranges.last[timeRank] ?? binCount;
    if (first === last && !isMaybeInPeriod) {
      certain[first] = (certain[first] ?? 0) + 1;
      const share = 1 / Math.max(1, shownToggleIds.length);
      if (shownToggleIds.length === 0) addTo(bySeries[seriesCount - 1], first, 1);
      for (const id of shownToggleIds)
        addTo(bySeries[seriesByToggleId.get(id) ?? seriesCount - 1], first, share);
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
