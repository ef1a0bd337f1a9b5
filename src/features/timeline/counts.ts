import type { BinRanges } from './bins';

/** An event as it is counted. */
export interface CountedEvent {
  /** The index of the event in the ranges. */
  readonly timeRank: number;
  /** The toggles that share the event evenly, as on its mark. */
  readonly shownToggleIds: readonly string[];
  readonly isMaybeInPeriod: boolean;
}

/**
 * The events of a timeline by bin. Each event is counted once: in its bin, in `severalBinsCount` or in `maybeCount`.
 * An event in none of the bins for certain is never put into the first that it could be in.
 */
export interface TimeCounts {
  /** For each bin, the number of events that are in it for certain. */
  readonly certain: Int32Array;
  /** For each bin, the number of other events that could be in it. Such an event can be in many bins. */
  readonly possible: Int32Array;
  /** For each series, its share of each bin's certain events. The shares of a bin have the sum `certain`. */
  readonly bySeries: readonly Float64Array[];
  /** The number of events that are dated less well than a bin. */
  readonly severalBinsCount: number;
  /** The number of events that are in one bin, but only perhaps in the reader's period. */
  readonly maybeCount: number;
}

/**
 * Counts events in one pass.
 * @param seriesByToggleId The index of the series of each toggle. A toggle without one belongs to the last series.
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
  // The differences between neighbouring bins. An event in many bins is then two additions.
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

/** The bin with the most certain events, the first of several; null if no event is in a bin for certain. */
export function peakOf({ certain }: TimeCounts): { bin: number; count: number } | null {
  let bin = 0;
  certain.forEach((count, index) => {
    if (count > (certain[bin] ?? 0)) bin = index;
  });
  const count = certain[bin] ?? 0;
  return count === 0 ? null : { bin, count };
}
