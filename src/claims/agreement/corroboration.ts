import type { Claim, Count, Dataset } from '../model';
import { wordings } from '../text';

/** True if two claims count the same group of people and their ranges of numbers overlap. */
export function countsAgree(a: Claim, b: Claim): boolean {
  return countSameGroup(a, b) && rangesOverlap(a, b);
}

/** True if two claims count the same group of people and their ranges of numbers do not overlap. */
export function countsContradict(a: Claim, b: Claim): boolean {
  return countSameGroup(a, b) && !rangesOverlap(a, b);
}

/** True if both claims name the same actor, or one names an actor and the other its party. */
export function nameSameActor(dataset: Dataset, a: Claim, b: Claim): boolean {
  return (a.names ?? []).some((one) =>
    (b.names ?? []).some(
      (other) => lineageOf(dataset, one).includes(other) || lineageOf(dataset, other).includes(one),
    ),
  );
}

/**
 * True if two claimants can corroborate each other at an event: they have no common party, and neither is an outlet that reports
 * the other's words.
 * @param claims All claims about the event.
 */
export function areIndependent(
  dataset: Dataset,
  claims: readonly Claim[],
  a: string,
  b: string,
): boolean {
  return (
    !haveCommonParty(dataset, a, b) &&
    !reportsWordsOf(dataset, claims, a, b) &&
    !reportsWordsOf(dataset, claims, b, a)
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
function rangesOverlap(a: Claim, b: Claim): boolean {
  const [left, right] = [rangeOf(a.count), rangeOf(b.count)];
  return left.low <= right.high && right.low <= left.high;
}

/** The range of numbers that a count allows. A best estimate without bounds is exact; a missing bound is 0 or infinity. */
function rangeOf(count: Count | undefined): { readonly low: number; readonly high: number } {
  const { low, best, high } = count ?? {};
  if (low === undefined && high === undefined && best !== undefined)
    return { low: best, high: best };
  return { low: low ?? 0, high: high ?? Infinity };
}

/** The ids of an actor and of the parties above it, from the actor upwards. */
function lineageOf(dataset: Dataset, actor: string): readonly string[] {
  const lineage: string[] = [];
  let next: string | undefined = actor;
  while (next !== undefined && !lineage.includes(next)) {
    lineage.push(next);
    next = dataset.actors.get(next)?.memberOf;
  }
  return lineage;
}

function haveCommonParty(dataset: Dataset, a: string, b: string): boolean {
  const lineage = lineageOf(dataset, a);
  return lineageOf(dataset, b).some((actor) => lineage.includes(actor));
}

/** True if the outlet passed on a claim of the claimant, or published the source of such a claim. */
function reportsWordsOf(
  dataset: Dataset,
  claims: readonly Claim[],
  outlet: string,
  claimant: string,
): boolean {
  return claims.some(
    (claim) =>
      claim.claimant === claimant &&
      (claim.via.some((actor) => haveCommonParty(dataset, actor, outlet)) ||
        isPublisher(dataset, outlet, claim.source)),
  );
}

/**
 * True if the actor or one of its parties has the name of the source's publisher. A source gives its publisher as text, not as an
 * actor id.
 */
function isPublisher(dataset: Dataset, actor: string, source: string): boolean {
  const publishers = wordings(dataset.sources.get(source)?.publisher).map(comparableName);
  return lineageOf(dataset, actor).some((id) => {
    const { name, alternateName } = dataset.actors.get(id) ?? {};
    const names = [...wordings(name), ...wordings(alternateName)];
    return names.some((one) => publishers.includes(comparableName(one)));
  });
}

function comparableName(name: string): string {
  return name.trim().toLowerCase();
}
