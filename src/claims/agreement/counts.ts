import type { CasualtyGroup, Count } from '../model';
import type { Comparison } from './comparison';

/** A count, prepared for comparison with other counts. */
export interface ComparableCount {
  readonly of: CasualtyGroup;
  /** The ids of the events whose casualties it counts. */
  readonly coveredIds: ReadonlySet<string>;
  readonly best: number | undefined;
  /** The least and the greatest number that the count allows. An unknown bound is 0 or infinity. */
  readonly low: number;
  readonly high: number;
  /** The range of the stated numbers. If a bound is unknown, the best number takes its place. */
  readonly statedLow: number;
  readonly statedHigh: number;
  /** True if both bounds are known. A best number without bounds is a closed range of one number. */
  readonly isClosed: boolean;
}

/** Prepares a count for comparison. A missing bound is unknown, so the count allows any number on that side. */
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
 * Compares two counts. Counts of the same people differ, agree, or are compatible (`not-compared`). A part differs from its
 * whole only if it is above the whole.
 */
export function compareCounts(a: ComparableCount, b: ComparableCount): Comparison {
  const isAPart = isPartOf(a, b);
  const isBPart = isPartOf(b, a);
  if (isAPart && isAbove(a, b)) return 'differ';
  if (isBPart && isAbove(b, a)) return 'differ';
  if (isAPart && isBPart) return countsMeet(a, b) ? 'agree' : 'not-compared';
  return 'not-compared';
}

/** The people that a count counts: a casualty group at some events. */
type CountedPeople = Pick<ComparableCount, 'of' | 'coveredIds'>;

/** True if `whole` counts everybody whom `part` counts: it covers the same events, and the same group or the total. */
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
 * True if `a` is above `b`: the least number that `a` allows is more than the greatest that `b` allows. If both give a best
 * number, their stated ranges are compared too, because an unknown bound would allow any number.
 */
export function isAbove(a: ComparableCount, b: ComparableCount): boolean {
  if (a.low > b.high) return true;
  return a.best !== undefined && b.best !== undefined && a.statedLow > b.statedHigh;
}

/**
 * True in three cases: the best numbers are equal, one lies in the other's closed range, or two closed ranges overlap.
 */
export function countsMeet(a: ComparableCount, b: ComparableCount): boolean {
  if (a.best !== undefined && (a.best === b.best || isInClosedRange(a.best, b))) return true;
  if (b.best !== undefined && isInClosedRange(b.best, a)) return true;
  return a.isClosed && b.isClosed && a.low <= b.high && b.low <= a.high;
}

function isInClosedRange(number: number, { isClosed, low, high }: ComparableCount): boolean {
  return isClosed && low <= number && number <= high;
}
