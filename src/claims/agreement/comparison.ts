import type { Claim, Dataset } from '../model';
import { computeOncePer } from '../once-per';
import { comparableCount, compareCounts, type ComparableCount } from './counts';
import { compareTimeRanges, timeRangeOf } from './dates';
import { coveredIdsOf } from './event-parts';
import { isSameOrMember } from './parties';
import { comparePlaces } from './places';

/**
 * How two answers to one question relate. `differ`: both cannot be true. `agree`: they support each other.
 * `not-compared`: both can be true without support for each other, or their values cannot be compared.
 */
export type Comparison = 'differ' | 'agree' | 'not-compared';

/** The kind of value by which two answers to one question are compared. */
export type ComparedValue = 'places' | 'counts' | 'dates' | 'actors';

/** The kind of value by which two claims are compared. Null if their questions differ, or if one claim has only words. */
export function comparedValueOf(a: Claim, b: Claim): ComparedValue | null {
  if (a.about !== b.about) return null;
  if (a.place !== undefined && b.place !== undefined) return 'places';
  if (a.count !== undefined && b.count !== undefined) return 'counts';
  if (a.statedTime !== undefined && b.statedTime !== undefined) return 'dates';
  return a.namedActorIds !== undefined && b.namedActorIds !== undefined ? 'actors' : null;
}

/** Compares two claims by their counts, places, dates or named actors. Claims about different questions are not compared. */
export function compareClaims(dataset: Dataset, a: Claim, b: Claim): Comparison {
  if (a.about !== b.about) return 'not-compared';
  if (a.place !== undefined && b.place !== undefined) return comparePlaces(a.place, b.place);
  const [timeOfA, timeOfB] = [timeRangeOf(a), timeRangeOf(b)];
  if (timeOfA !== null && timeOfB !== null) return compareTimeRanges(timeOfA, timeOfB);
  const [countOfA, countOfB] = [comparableCountOf(a, dataset), comparableCountOf(b, dataset)];
  if (countOfA !== null && countOfB !== null) return compareCounts(countOfA, countOfB);
  return nameSameActor(dataset, a, b) ? 'agree' : 'not-compared';
}

/** The count of a claim, prepared for comparison. Null if the claim has no count. */
export const comparableCountOf = computeOncePer(
  (claim: Claim, dataset: Dataset): ComparableCount | null =>
    claim.count === undefined ? null : comparableCount(claim.count, coveredIdsOf(dataset, claim)),
);

/** True if both claims name the same actor, or if one claim names a member of the other's actor. */
function nameSameActor(dataset: Dataset, a: Claim, b: Claim): boolean {
  return (a.namedActorIds ?? []).some((one) =>
    (b.namedActorIds ?? []).some((other) => isSameOrMember(dataset, one, other)),
  );
}
