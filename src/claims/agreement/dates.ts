import {
  clockDoubtOf,
  isCertainlyBefore,
  isCertainlyNotAfter,
  parseTimeRange,
  secondsFrom,
  type TimeRange,
  type TimeRangeEnd,
} from '../edtf/time-range';
import type { Claim } from '../model';
import { computeOncePer } from '../once-per';
import type { Comparison } from './comparison';

/** A longer range, such as a year, says too little to support a shorter one in it. */
const LONGEST_SUPPORT_IN_SECONDS = 31 * 86_400;

/** The time range that a claim about `date` states; null if it states none. */
export const timeRangeOf = computeOncePer((claim: Claim): TimeRange | null =>
  claim.statedTime === undefined ? null : parseTimeRange(claim.statedTime),
);

/**
 * What two statements of when say of each other. They differ if no second can be in both, however uncertain they are and however
 * far the clock of the place is from UTC. They agree if they are the same range, or if one lies in the other and that one is not
 * longer than a month. A range with an open or unknown end agrees with none.
 */
export function compareTimeRanges(a: TimeRange, b: TimeRange): Comparison {
  if (isRangeBefore(a, b) || isRangeBefore(b, a)) return 'differ';
  return isSameRange(a, b) || isInside(a, b) || isInside(b, a) ? 'agree' : 'not-compared';
}

export interface DatedClaim {
  readonly claim: Claim;
  readonly range: TimeRange;
}

/** The claims that state when, with their ranges. */
export function datedClaimsOf(claims: readonly Claim[]): readonly DatedClaim[] {
  return claims.flatMap((claim) => {
    const range = timeRangeOf(claim);
    return range === null ? [] : [{ claim, range }];
  });
}

/** The pairs of claims by two claimants whose ranges have no second in common. */
export function* differingDates(claims: readonly Claim[]): Generator<readonly [Claim, Claim]> {
  const dated = datedClaimsOf(claims);
  for (const a of dated)
    for (const b of dated)
      if (a.claim.claimant !== b.claim.claimant && isRangeBefore(a.range, b.range))
        yield [a.claim, b.claim];
}

function isRangeBefore(a: TimeRange, b: TimeRange): boolean {
  return a.last !== null && b.first !== null && isCertainlyBefore(a.last.widest, b.first.widest);
}

/** True if both name the same seconds. Their marks may differ: "about the 27th" names the 27th. */
function isSameRange(a: TimeRange, b: TimeRange): boolean {
  return a.season === b.season && isSameEnd(a.first, b.first) && isSameEnd(a.last, b.last);
}

function isSameEnd(a: TimeRangeEnd | null, b: TimeRangeEnd | null): boolean {
  if (a === null || b === null || clockDoubtOf(a.exact, b.exact) > 0) return false;
  return secondsFrom(a.exact, b.exact) === 0;
}

/** True if all that the inner range could mean lies in the outer one. */
function isInside(inner: TimeRange, outer: TimeRange): boolean {
  if (inner.first === null || inner.last === null) return false;
  if (outer.first === null || outer.last === null) return false;
  const [from, to] = [outer.first.exact, outer.last.exact];
  if (secondsFrom(from, to) + clockDoubtOf(from, to) >= LONGEST_SUPPORT_IN_SECONDS) return false;
  return (
    isCertainlyNotAfter(from, inner.first.widest) && isCertainlyNotAfter(inner.last.widest, to)
  );
}
