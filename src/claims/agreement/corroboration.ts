import type { Claim, Count, Dataset } from '../model';
import { allWordingsOf } from '../text';
import { placesAgree, placesContradict } from './places';

/** True if two claims about the same question exclude each other: by their counts, or by their places. */
export function claimsContradict(a: Claim, b: Claim): boolean {
  if (a.place !== undefined && b.place !== undefined) return placesContradict(a.place, b.place);
  return countsContradict(a, b);
}

/** True if two claims about the same question support each other: by their counts, actors or places. */
export function claimsAgree(dataset: Dataset, a: Claim, b: Claim): boolean {
  if (a.place !== undefined && b.place !== undefined) return placesAgree(a.place, b.place);
  return countsAgree(a, b) || nameSameActor(dataset, a, b);
}

/** True if two claims count the same group of people and their ranges of numbers overlap. */
function countsAgree(a: Claim, b: Claim): boolean {
  return countSameGroup(a, b) && countRangesOverlap(a, b);
}

/** True if two claims count the same group of people and their ranges of numbers do not overlap. */
function countsContradict(a: Claim, b: Claim): boolean {
  return countSameGroup(a, b) && !countRangesOverlap(a, b);
}

/** True if both claims name the same actor, or one names an actor and the other its party. */
function nameSameActor(dataset: Dataset, a: Claim, b: Claim): boolean {
  return (a.namedActorIds ?? []).some((one) =>
    (b.namedActorIds ?? []).some(
      (other) =>
        actorAndPartyIdsOf(dataset, one).includes(other) ||
        actorAndPartyIdsOf(dataset, other).includes(one),
    ),
  );
}

/**
 * True if two claimants can corroborate each other at an event. They have no common party, and neither is an outlet
 * that reports the other's words.
 * @param claims All claims about the event.
 */
export function areClaimantsIndependent(
  dataset: Dataset,
  claims: readonly Claim[],
  a: string,
  b: string,
): boolean {
  return (
    !haveCommonParty(dataset, a, b) &&
    !outletReportsWordsOf(dataset, claims, a, b) &&
    !outletReportsWordsOf(dataset, claims, b, a)
  );
}

/**
 * True if both claims count the same group of people. Counts of different groups, such as combatants and civilians, cannot
 * contradict each other.
 */
function countSameGroup(a: Claim, b: Claim): boolean {
  return a.count !== undefined && a.count.of === b.count?.of;
}

/** True if the ranges have at least one number in common. */
function countRangesOverlap(a: Claim, b: Claim): boolean {
  const [left, right] = [countRangeOf(a.count), countRangeOf(b.count)];
  return left.low <= right.high && right.low <= left.high;
}

interface CountRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The range of numbers that a count allows. A best estimate without bounds allows one number. A missing lower bound is
 * 0, and a missing upper bound is infinity.
 */
function countRangeOf(count: Count | undefined): CountRange {
  const { low, best, high } = count ?? {};
  if (low === undefined && high === undefined && best !== undefined)
    return { low: best, high: best };
  return { low: low ?? 0, high: high ?? Infinity };
}

/** The actor's own id, then the ids of the parties above it, up to the topmost party. */
function actorAndPartyIdsOf(dataset: Dataset, actor: string): readonly string[] {
  const lineage: string[] = [];
  let next: string | undefined = actor;
  while (next !== undefined && !lineage.includes(next)) {
    lineage.push(next);
    next = dataset.actorById.get(next)?.memberOf;
  }
  return lineage;
}

function haveCommonParty(dataset: Dataset, a: string, b: string): boolean {
  const lineage = actorAndPartyIdsOf(dataset, a);
  return actorAndPartyIdsOf(dataset, b).some((actor) => lineage.includes(actor));
}

/** True if the outlet passed on a claim of the claimant, or published the source of such a claim. */
function outletReportsWordsOf(
  dataset: Dataset,
  claims: readonly Claim[],
  outlet: string,
  claimant: string,
): boolean {
  return claims.some(
    (claim) =>
      claim.claimant === claimant &&
      (claim.via.some((actor) => haveCommonParty(dataset, actor, outlet)) ||
        isPublisherOfSource(dataset, outlet, claim.source)),
  );
}

/**
 * True if the actor or one of its parties has the name of the source's publisher. A source gives its publisher as text, not as an
 * actor id.
 */
function isPublisherOfSource(dataset: Dataset, actor: string, source: string): boolean {
  const publishers = allWordingsOf(dataset.sourceById.get(source)?.publisher).map(normalizedName);
  return actorAndPartyIdsOf(dataset, actor).some((id) => {
    const { name, alternateName } = dataset.actorById.get(id) ?? {};
    const names = [...allWordingsOf(name), ...allWordingsOf(alternateName)];
    return names.some((one) => publishers.includes(normalizedName(one)));
  });
}

function normalizedName(name: string): string {
  return name.trim().toLowerCase();
}
