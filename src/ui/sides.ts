import type { Claim, Dataset } from '../dataset/model';
import type { Filter } from '../view/filter';
import { relationsOf } from '../view/relations';

/**
 * Of accounts that differ, those that can stand face to face: the ones that are said to differ from each other, or
 * else all counts, each by itself. None where the account that differs is not among them.
 */
export function sidesOf(
  dataset: Dataset,
  claims: readonly Claim[],
  filter: Filter,
): readonly (readonly Claim[])[] {
  const one: Claim[] = [];
  const other: Claim[] = [];
  for (const claim of claims) {
    const opposed = relationsOf(dataset, claim, filter)
      .filter((link) => link.relation === 'disputes' && claims.includes(link.claim))
      .map((link) => link.claim);
    if (opposed.some((candidate) => one.includes(candidate))) other.push(claim);
    else if (opposed.length > 0) one.push(claim);
  }
  if (one.length > 0) return [one, other];
  const counts = claims.filter((claim) => claim.count !== undefined);
  return counts.length > 1 ? counts.map((claim) => [claim]) : [];
}
