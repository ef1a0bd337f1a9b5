import type { Claim, Dataset } from '../model';
import { wordings } from '../text';

/** An actor and the parties above it, nearest first. */
export function lineageOf(dataset: Dataset, actor: string): readonly string[] {
  const lineage: string[] = [];
  let next: string | undefined = actor;
  while (next !== undefined && !lineage.includes(next)) {
    lineage.push(next);
    next = dataset.actors.get(next)?.memberOf;
  }
  return lineage;
}

/**
 * Whether two claimants can corroborate each other at an event: they have no party in common, and neither is
 * the outlet through which the other's words came. `claims` are all claims shown at the event.
 */
export function areIndependent(
  dataset: Dataset,
  claims: readonly Claim[],
  a: string,
  b: string,
): boolean {
  return (
    !haveCommonParty(dataset, a, b) &&
    !relays(dataset, claims, a, b) &&
    !relays(dataset, claims, b, a)
  );
}

function haveCommonParty(dataset: Dataset, a: string, b: string): boolean {
  const lineage = lineageOf(dataset, a);
  return lineageOf(dataset, b).some((actor) => lineage.includes(actor));
}

/** Whether words of the claimant came through the outlet, or were read in what the outlet published. */
function relays(
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

/** A source names its publisher in words: the same words as an actor's name, or as its party's. */
function isPublisher(dataset: Dataset, actor: string, source: string): boolean {
  const publishers = wordings(dataset.sources.get(source)?.publisher).map(folded);
  return lineageOf(dataset, actor).some((id) => {
    const known = dataset.actors.get(id);
    const names = [...wordings(known?.name), ...wordings(known?.alternateName)];
    return names.some((name) => publishers.includes(folded(name)));
  });
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
