import { GREATEST_OFFSET, parseTimeRange, type TimeRange } from '../edtf/time-range';
import type { Claim } from '../model';
import { computeOncePer } from '../once-per';
import type { Comparison } from './comparison';

/** When something happened, prepared for the comparison. The numbers are seconds from the beginning of 1970. */
export interface ComparableTime {
  /** The first and the last second that are stated; infinite if the end is open or unknown. */
  readonly from: number;
  readonly to: number;
  /** The first and the last second that an uncertain date could mean. */
  readonly widestFrom: number;
  readonly widestTo: number;
  /** True if the second is by the clock of the place, of which nobody says how far it is from UTC. Else it is in UTC. */
  readonly isStartByPlace: boolean;
  readonly isEndByPlace: boolean;
  /** True if it can support a shorter time within it: both ends are known, and it is not longer than a month. */
  readonly canSupport: boolean;
  readonly season: string | null;
}

export interface DatedClaim {
  readonly claim: Claim;
  readonly time: ComparableTime;
}

/** A longer time, such as a year, says too little to support a shorter one within it. */
const LONGEST_SUPPORT_IN_SECONDS = 31 * 86_400;

export function comparableTime({ first, last, season }: TimeRange): ComparableTime {
  const [from, to] = [first?.exact, last?.exact];
  const times = {
    from: from === undefined ? -Infinity : from.second - (from.offset ?? 0),
    to: to === undefined ? Infinity : to.second - (to.offset ?? 0),
    isStartByPlace: from?.offset === null,
    isEndByPlace: to?.offset === null,
  };
  const doubt = clockDoubt(times.isStartByPlace, times.isEndByPlace);
  return {
    ...times,
    widestFrom: first === null ? -Infinity : first.widest.second - (first.widest.offset ?? 0),
    widestTo: last === null ? Infinity : last.widest.second - (last.widest.offset ?? 0),
    canSupport: times.to - times.from + doubt < LONGEST_SUPPORT_IN_SECONDS,
    season,
  };
}

/**
 * What two statements of when say of each other. They differ if no second can be in both, however uncertain they are and however
 * far the clock of the place is from UTC. They agree if they are the same time, or if one lies in the other and that one is not longer
 * than a month. A time with an open or unknown end agrees with none.
 */
export function compareTimes(a: ComparableTime, b: ComparableTime): Comparison {
  if (isBefore(a, b) || isBefore(b, a)) return 'differ';
  return doTimesAgree(a, b) ? 'agree' : 'not-compared';
}

/** True if two times are the same, or if one lies in the other and supports it. */
function doTimesAgree(a: ComparableTime, b: ComparableTime): boolean {
  return isSame(a, b) || isInside(a, b) || isInside(b, a);
}

/** The time that a claim about `date` states, prepared for the comparison; null if it states none. */
export const comparableTimeOf = computeOncePer((claim: Claim): ComparableTime | null => {
  const range = claim.statedTime === undefined ? null : parseTimeRange(claim.statedTime);
  return range === null ? null : comparableTime(range);
});

/** The claims that state when, with their times. */
export function datedClaimsOf(claims: readonly Claim[]): readonly DatedClaim[] {
  return claims.flatMap((claim) => {
    const time = comparableTimeOf(claim);
    return time === null ? [] : [{ claim, time }];
  });
}

/** The pairs of claims by two claimants whose times have no second in common. */
export function* differingDates(claims: readonly Claim[]): Generator<readonly [Claim, Claim]> {
  const dated = datedClaimsOf(claims);
  // Spares most events the look at all pairs: a time can be before another only if it ends before the latest begins.
  const latestStart = dated.reduce(
    (latest, { time }) => Math.max(latest, time.widestFrom),
    -Infinity,
  );
  const early = dated.filter(({ time }) => time.widestTo < latestStart);
  for (const a of early)
    for (const b of dated)
      if (a.claim.claimant !== b.claim.claimant && isBefore(a.time, b.time))
        yield [a.claim, b.claim];
}

/** The pairs of claims whose times agree. */
export function* agreeingDates(
  dated: readonly DatedClaim[],
): Generator<readonly [DatedClaim, DatedClaim]> {
  // Lists of bare numbers make the look at all pairs of a thousand claims some twenty times as fast.
  const starts = Float64Array.from(dated, ({ time }) => time.from);
  const ends = Float64Array.from(dated, ({ time }) => time.to);
  for (const [index, a] of dated.entries()) {
    const { from, to } = a.time;
    for (let next = index + 1; next < dated.length; next += 1) {
      const [start, end] = [starts[next] ?? 0, ends[next] ?? 0];
      const canAgree = from <= start ? end <= to || from === start : to <= end;
      const b = canAgree ? dated[next] : undefined;
      if (b !== undefined && doTimesAgree(a.time, b.time)) yield [a, b];
    }
  }
}

/** By how many seconds two clocks can be apart: by nothing if both are UTC, or both the clock of the place. */
function clockDoubt(isOneByPlace: boolean, isOtherByPlace: boolean): number {
  return isOneByPlace === isOtherByPlace ? 0 : GREATEST_OFFSET;
}

function isBefore(a: ComparableTime, b: ComparableTime): boolean {
  return a.widestTo + clockDoubt(a.isEndByPlace, b.isStartByPlace) < b.widestFrom;
}

/** True if both name the same seconds. Their marks may differ: "about the 27th" names the 27th. */
function isSame(a: ComparableTime, b: ComparableTime): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    Number.isFinite(a.to - a.from) &&
    a.isStartByPlace === b.isStartByPlace &&
    a.isEndByPlace === b.isEndByPlace &&
    a.season === b.season
  );
}

/** True if all that the inner time could mean lies in the outer one, which is short enough to support it. */
function isInside(inner: ComparableTime, outer: ComparableTime): boolean {
  return (
    outer.canSupport &&
    outer.from + clockDoubt(outer.isStartByPlace, inner.isStartByPlace) <= inner.widestFrom &&
    inner.widestTo + clockDoubt(inner.isEndByPlace, outer.isEndByPlace) <= outer.to
  );
}
