import type { Claim, Dataset } from '../model';
import { comparableCountOf } from './comparison';
import { isAbove, isPartOf, type ComparableCount } from './counts';

export interface CountedClaim {
  readonly claim: Claim;
  readonly count: ComparableCount;
}

/** The claims that count the same people: one group of people, at the same events. */
export interface CountGroup extends Pick<ComparableCount, 'of' | 'coveredIds'> {
  readonly counted: readonly CountedClaim[];
}

/** Groups the claims that have a count by the people whom they count. */
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
 * The pairs of counts of which the one is above the other though it counts the same people or a part of them. The first pair comes
 * after one look at each count, so that to ask whether there is one takes no look at all pairs.
 */
export function* countsAboveOthers(
  groups: readonly CountGroup[],
): Generator<readonly [Claim, Claim]> {
  for (const part of groups)
    for (const whole of groups) {
      if (!isPartOf(part, whole)) continue;
      const [extreme] = extremePairs(part.counted, whole.counted);
      if (extreme === undefined) continue;
      yield extreme;
      yield* pairsAbove(part.counted, whole.counted);
    }
}

/** The pairs of the highest parts and the lowest wholes. Empty only if no pair at all has its first count above its second. */
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

/** All pairs by two claimants of which the first count is above the second. */
function* pairsAbove(
  parts: readonly CountedClaim[],
  wholes: readonly CountedClaim[],
): Generator<readonly [Claim, Claim]> {
  for (const a of parts)
    for (const b of wholes)
      if (a.claim.claimant !== b.claim.claimant && isAbove(a.count, b.count))
        yield [a.claim, b.claim];
}

/** The claims with the least numbers, by two claimants if there are two. If the least pair is of one claimant, the next is enough. */
function twoLeastOf(
  counted: readonly CountedClaim[],
  numberOf: (count: ComparableCount) => number,
): readonly CountedClaim[] {
  let least: CountedClaim | undefined;
  let next: CountedClaim | undefined;
  for (const one of counted) {
    if (least === undefined || numberOf(one.count) < numberOf(least.count)) {
      if (least !== undefined && least.claim.claimant !== one.claim.claimant) next = least;
      least = one;
    } else if (
      one.claim.claimant !== least.claim.claimant &&
      (next === undefined || numberOf(one.count) < numberOf(next.count))
    )
      next = one;
  }
  return [least, next].filter((one) => one !== undefined);
}
