import type { CasualtyGroup, Count } from '../model';
import type { Comparison } from './comparison';

/** A count, prepared for the comparison with other counts. */
export interface ComparableCount {
  readonly of: CasualtyGroup;
  /** The ids of the events whose people it counts. */
  readonly coveredIds: ReadonlySet<string>;
  readonly best: number | undefined;
  /** The least and the greatest number that the count allows: 0 and infinity where nothing is said. */
  readonly low: number;
  readonly high: number;
  /** The range of the numbers that are stated. It ends at the best number where a bound is unknown. */
  readonly statedLow: number;
  readonly statedHigh: number;
  /** True if both ends are known. A best number alone is a closed range of one. */
  readonly isClosed: boolean;
}

/** Prepares a count for the comparison. A bound that is absent is unknown: the count then allows any number on that side. */
export function comparableCount(count: Count, coveredIds: ReadonlySet<string>): ComparableCount {
  const { low, best, high, of } = count;
  const isBestAlone = low === undefined && high === undefined && best !== undefined;
  return {
    of,
    coveredIds,
    best,
    low: isBestAlone ? best : (low ?? 0),
    high: isBestAlone ? best : (high ?? Infinity),
    statedLow: low ?? best ?? 0,
    statedHigh: high ?? best ?? Infinity,
    isClosed: isBestAlone || (low !== undefined && high !== undefined),
  };
}

/**
 * What two counts say of each other. Counts of the same people differ, agree, or are compatible. A part differs from its whole if
 * it is above it, and is not compared otherwise.
 */
export function compareCounts(a: ComparableCount, b: ComparableCount): Comparison {
  const isAPart = isPartOf(a, b);
  const isBPart = isPartOf(b, a);
  if (isAPart && isAbove(a, b)) return 'differ';
  if (isBPart && isAbove(b, a)) return 'differ';
  if (isAPart && isBPart) return countsMeet(a, b) ? 'agree' : 'not-compared';
  return 'not-compared';
}

/** What a count counts: a group of people at some events. */
type CountedPeople = Pick<ComparableCount, 'of' | 'coveredIds'>;

/** True if `whole` counts everybody whom `part` counts: all its events, and its group or the total. */
export function isPartOf(part: CountedPeople, whole: CountedPeople): boolean {
  if (whole.of !== 'total' && whole.of !== part.of) return false;
  return coversEventsOf(whole, part);
}

/** True if `whole` covers every event that `part` covers. */
export function coversEventsOf(whole: CountedPeople, part: CountedPeople): boolean {
  if (part.coveredIds === whole.coveredIds) return true;
  if (part.coveredIds.size > whole.coveredIds.size) return false;
  for (const id of part.coveredIds) if (!whole.coveredIds.has(id)) return false;
  return true;
}

/**
 * True if `a` is above `b`: the least that `a` allows is more than the most that `b` allows. Where both give a best number, what is
 * stated decides, since an unknown end would reach everything.
 */
export function isAbove(a: ComparableCount, b: ComparableCount): boolean {
  if (a.low > b.high) return true;
  return a.best !== undefined && b.best !== undefined && a.statedLow > b.statedHigh;
}

/** True if the best number of one is that of the other or lies in its closed range, or if two closed ranges overlap. */
export function countsMeet(a: ComparableCount, b: ComparableCount): boolean {
  if (a.best !== undefined && (a.best === b.best || isInClosedRange(a.best, b))) return true;
  if (b.best !== undefined && isInClosedRange(b.best, a)) return true;
  return a.isClosed && b.isClosed && a.low <= b.high && b.low <= a.high;
}

function isInClosedRange(number: number, { isClosed, low, high }: ComparableCount): boolean {
  return isClosed && low <= number && number <= high;
}
