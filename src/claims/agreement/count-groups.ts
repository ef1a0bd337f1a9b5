import type { Claim, Dataset } from '../model';
import { comparableCountOf } from './comparison';
import { isAbove, isPartOf, type ComparableCount } from './counts';

export interface CountedClaim {
  readonly claim: Claim;
  readonly count: ComparableCount;
}

/** Claims that count the same people: one casualty group at the same events. */
export interface CountGroup extends Pick<ComparableCount, 'of' | 'coveredIds'> {
  readonly counted: readonly CountedClaim[];
}

/** Groups the claims with a count by the people whom they count. */
export function countGroupsOf(dataset: Dataset, claims: readonly Claim[]): readonly CountGroup[] {
  const groups = new Map<ReadonlySet<string>, Map<string, CountedClaim[]>>();
  for (const claim of claims) {
    const count = comparableCountOf(claim, dataset);
    if (count === null) continue;
    const byPeople = groups.get(count.coveredIds) ?? new Map<string, CountedClaim[]>();
    const counted = byPeople.get(count.of) ?? [];
    counted.push({ claim, count });
    groups.set(count.coveredIds, byPeople.set(count.of, counted));
  }
  return [...groups.values()].flatMap((byPeople) =>
    [...byPeople.values()].flatMap((counted) => {
      const [first] = counted;
      return first === undefined
        ? []
        : [{ of: first.count.of, coveredIds: first.count.coveredIds, counted }];
    }),
  );
}

/**
 * Pairs of counts. The first is above the second, although it counts the same people, or only a part of them. The first
 * pair is found after one pass over the counts. So callers that need one pair do not wait for a comparison of all
 * pairs.
 */
export function* countsAboveOthers(
  groups: readonly CountGroup[],
): Generator<readonly [Claim, Claim]> {
  for (const part of groups)
    for (const wholeGroup of groups) {
      if (!isPartOf(part, wholeGroup)) continue;
      const [extreme] = extremePairs(part.counted, wholeGroup.counted);
      if (extreme === undefined) continue;
      yield extreme;
      yield* pairsAbove(part.counted, wholeGroup.counted);
    }
}

/** Pairs of the highest parts and the lowest wholes. Empty only if no part is above any whole. */
function extremePairs(
  parts: readonly CountedClaim[],
  wholes: readonly CountedClaim[],
): readonly (readonly [Claim, Claim])[] {
  const hasBest = ({ count }: CountedClaim): boolean => count.best !== undefined;
  const byBounds = pairsAbove(
    twoLeastOf(parts, ({ low }) => -low),
    twoLeastOf(wholes, ({ high }) => high),
  );
  const byStated = pairsAbove(
    twoLeastOf(parts.filter(hasBest), ({ statedLow }) => -statedLow),
    twoLeastOf(wholes.filter(hasBest), ({ statedHigh }) => statedHigh),
  );
  return [...byBounds, ...byStated];
}

/** All pairs by two claimants in which the first count is above the second. */
function* pairsAbove(
  parts: readonly CountedClaim[],
  wholes: readonly CountedClaim[],
): Generator<readonly [Claim, Claim]> {
  for (const a of parts)
    for (const b of wholes)
      if (a.claim.claimant !== b.claim.claimant && isAbove(a.count, b.count))
        yield [a.claim, b.claim];
}

/** The claims with the two lowest numbers, by two claimants if there are two. A pair never has one claimant. */
function twoLeastOf(
  counted: readonly CountedClaim[],
  numberOf: (count: ComparableCount) => number,
): readonly CountedClaim[] {
  let lowestClaim: CountedClaim | undefined;
  let next: CountedClaim | undefined;
  for (const one of counted) {
    if (lowestClaim === undefined || numberOf(one.count) < numberOf(lowestClaim.count)) {
      if (lowestClaim !== undefined && lowestClaim.claim.claimant !== one.claim.claimant)
        next = lowestClaim;
      lowestClaim = one;
    } else if (
      one.claim.claimant !== lowestClaim.claim.claimant &&
      (next === undefined || numberOf(one.count) < numberOf(next.count))
    )
      next = one;
  }
  return [lowestClaim, next].filter((one) => one !== undefined);
}
