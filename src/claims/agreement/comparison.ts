import type { Claim, Dataset } from '../model';
import { computeOncePer } from '../once-per';
import { comparableCount, compareCounts, type ComparableCount } from './counts';
import { compareTimeRanges, timeRangeOf } from './dates';
import { coveredIdsOf } from './event-parts';
import { isSameOrMember } from './parties';
import { comparePlaces } from './places';

/**
 * What two answers to one question say of each other. `differ`: both cannot be true. `agree`: they support each other. Else they are
 * compatible, or nobody can tell: `not-compared`.
 */
export type Comparison = 'differ' | 'agree' | 'not-compared';

/** By what two answers to one question are compared. */
export type ComparedValue = 'places' | 'counts' | 'dates' | 'actors';

/** By what two claims are compared. Null for claims about different questions, and where one of them answers in words alone. */
export function comparedValueOf(a: Claim, b: Claim): ComparedValue | null {
  if (a.about !== b.about) return null;
  if (a.place !== undefined && b.place !== undefined) return 'places';
  if (a.count !== undefined && b.count !== undefined) return 'counts';
  if (a.statedTime !== undefined && b.statedTime !== undefined) return 'dates';
  return a.namedActorIds !== undefined && b.namedActorIds !== undefined ? 'actors' : null;
}

/** What two claims say of each other by their counts, places, dates or named actors. Claims about different questions are not compared. */
export function compareClaims(dataset: Dataset, a: Claim, b: Claim): Comparison {
  if (a.about !== b.about) return 'not-compared';
  if (a.place !== undefined && b.place !== undefined) return comparePlaces(a.place, b.place);
  const [timeOfA, timeOfB] = [timeRangeOf(a), timeRangeOf(b)];
  if (timeOfA !== null && timeOfB !== null) return compareTimeRanges(timeOfA, timeOfB);
  const [countOfA, countOfB] = [comparableCountOf(a, dataset), comparableCountOf(b, dataset)];
  if (countOfA !== null && countOfB !== null) return compareCounts(countOfA, countOfB);
  return nameSameActor(dataset, a, b) ? 'agree' : 'not-compared';
}

/** The count of a claim, prepared for the comparison; null if the claim has none. */
export const comparableCountOf = computeOncePer(
  (claim: Claim, dataset: Dataset): ComparableCount | null =>
    claim.count === undefined ? null : comparableCount(claim.count, coveredIdsOf(dataset, claim)),
);

/** True if both claims name the same actor, or one names an actor and the other its party. */
function nameSameActor(dataset: Dataset, a: Claim, b: Claim): boolean {
  return (a.namedActorIds ?? []).some((one) =>
    (b.namedActorIds ?? []).some((other) => isSameOrMember(dataset, one, other)),
  );
}
