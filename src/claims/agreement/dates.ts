import { parseTimeRange, type TimeRange } from '../edtf/time-range';
import type { Claim } from '../model';
import { computeOncePer } from '../once-per';
import type { Comparison } from './comparison';

interface DatedClaim {
  readonly claim: Claim;
  readonly range: TimeRange;
}

/** A longer time, such as a year, says too little to support a shorter one within it. */
const LONGEST_SUPPORT_IN_SECONDS = 31 * 86_400;

/** The greatest offset of a clock from UTC in seconds, in either direction. */
const GREATEST_OFFSET = 14 * 3600;

/** The time that a claim about `date` states; null if it states none. */
export const timeRangeOf = computeOncePer((claim: Claim): TimeRange | null =>
  claim.statedTime === undefined ? null : parseTimeRange(claim.statedTime),
);

/**
 * What two statements of when say of each other. They differ if no second can be in both, however uncertain they are and however
 * far the clock of the place is from UTC. They agree if they are the same time, or if one lies in the other and that one is not longer
 * than a month. A time with an open or unknown end agrees with none.
 */
export function compareTimeRanges(a: TimeRange, b: TimeRange): Comparison {
  if (isBefore(a, b) || isBefore(b, a)) return 'differ';
  return doTimesAgree(a, b) ? 'agree' : 'not-compared';
}

/** The pairs of claims by two claimants whose times have no second in common. */
export function* differingDates(claims: readonly Claim[]): Generator<readonly [Claim, Claim]> {
  const dated = datedClaimsOf(claims);
  // Spares most events the look at all pairs: a time can be before another only if it ends before the latest one begins.
  const latestStart = dated.reduce(
    (latest, { range }) => Math.max(latest, range.widestFrom),
    -Infinity,
  );
  const early = dated.filter(({ range }) => range.widestTo < latestStart);
  for (const a of early)
    for (const b of dated)
      if (a.claim.claimant !== b.claim.claimant && isBefore(a.range, b.range))
        yield [a.claim, b.claim];
}

/** The pairs of claims whose times agree. */
export function* agreeingDates(claims: readonly Claim[]): Generator<readonly [Claim, Claim]> {
  const dated = datedClaimsOf(claims);
  // Lists of bare numbers make the look at all pairs of a thousand claims some ten times as fast.
  const starts = Float64Array.from(dated, ({ range }) => range.from);
  const ends = Float64Array.from(dated, ({ range }) => range.to);
  for (const [index, a] of dated.entries()) {
    const { from, to } = a.range;
    for (let next = index + 1; next < dated.length; next += 1) {
      const [start = 0, end = 0] = [starts[next], ends[next]];
      const canHold = from <= start ? end <= to || from === start : to <= end;
      const b = canHold ? dated[next] : undefined;
      if (b !== undefined && doTimesAgree(a.range, b.range)) yield [a.claim, b.claim];
    }
  }
}

function datedClaimsOf(claims: readonly Claim[]): readonly DatedClaim[] {
  return claims.flatMap((claim) => {
    const range = timeRangeOf(claim);
    return range === null ? [] : [{ claim, range }];
  });
}

/** By how many seconds two clocks can be apart: by none if both are in UTC, or both are the clock of the place. */
function clockDoubt(a: TimeRange, b: TimeRange): number {
  return a.isByPlace === b.isByPlace ? 0 : GREATEST_OFFSET;
}

function isBefore(a: TimeRange, b: TimeRange): boolean {
  return a.widestTo + clockDoubt(a, b) < b.widestFrom;
}

/** True if two times are the same, or if one lies in the other and that one is short enough to support it. */
function doTimesAgree(a: TimeRange, b: TimeRange): boolean {
  return isSame(a, b) || isInside(a, b) || isInside(b, a);
}

/** True if both name the same seconds. Their marks may differ: "about the 27th" names the 27th. */
function isSame(a: TimeRange, b: TimeRange): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.to - a.from < Infinity &&
    a.isByPlace === b.isByPlace &&
    a.season === b.season
  );
}

/** True if all that the inner time could mean lies in the outer one, which is short enough to support it. */
function isInside(inner: TimeRange, outer: TimeRange): boolean {
  return (
    outer.to - outer.from < LONGEST_SUPPORT_IN_SECONDS &&
    outer.from + clockDoubt(inner, outer) <= inner.widestFrom &&
    inner.widestTo + clockDoubt(inner, outer) <= outer.to
  );
}
