import type { Claim } from '../model';
import { comparableCountOf, compareClaims } from './comparison';
import { compareCounts } from './counts';
import { linkedClaimsThatCount, type ComparedClaims } from './differences';
import { eventIdsOf } from './event-parts';
import { areIndependent, speakersIn } from './independence';
import { isWithdrawn } from './withdrawn';

/**
 * True if two independent claimants support each other: by counts, places or actors that agree, or because one confirms the other. A
 * withdrawn claim supports nothing.
 * @param answers The claims that pass the filter and answer the question.
 */
export function isCorroborated(compared: ComparedClaims, answers: readonly Claim[]): boolean {
  const current = answers.filter((claim) => !isWithdrawn(compared.dataset, claim));
  return (
    hasAgreeingPair(compared, current) || current.some((claim) => isConfirmed(compared, claim))
  );
}

function hasAgreeingPair(
  { dataset, allClaims }: ComparedClaims,
  claims: readonly Claim[],
): boolean {
  const speakerOf = speakersIn(dataset, [allClaims]);
  const answers = claims
    .filter(({ count, place, namedActorIds }) => count ?? place ?? namedActorIds)
    .map((claim) => ({
      claim,
      count: comparableCountOf(claim, dataset),
      speaker: speakerOf(claim.claimant),
    }));
  for (const [index, a] of answers.entries())
    for (let next = index + 1; next < answers.length; next += 1) {
      const b = answers[next];
      // Whoever is of one party is passed over first, because this is the quickest test.
      if (b === undefined || a.speaker.party === b.speaker.party) continue;
      const comparison =
        a.count !== null && b.count !== null
          ? compareCounts(a.count, b.count)
          : compareClaims(dataset, a.claim, b.claim);
      if (comparison === 'agree' && areIndependent(a.speaker, b.speaker)) return true;
    }
  return false;
}

/** True if an independent claimant confirms the claim, or the claim confirms what an independent claimant says. */
function isConfirmed(compared: ComparedClaims, claim: Claim): boolean {
  const { dataset, allClaims } = compared;
  return linkedClaimsThatCount(compared, claim, 'confirms').some((other) => {
    if (isWithdrawn(dataset, other)) return false;
    // Both ends of a link across events look at the same claims, so that they come to the same result.
    const scopes = allClaims.includes(other)
      ? [allClaims]
      : [...scopesOf(compared, claim), ...scopesOf(compared, other)];
    const speakerOf = speakersIn(dataset, scopes);
    return areIndependent(speakerOf(claim.claimant), speakerOf(other.claimant));
  });
}

/** All claims about each event of a claim. For a claim about a site alone, all claims that the file lists under the site. */
function scopesOf({ dataset }: ComparedClaims, claim: Claim): readonly (readonly Claim[])[] {
  const events = eventIdsOf(claim).flatMap((id) => {
    const claims = dataset.claimsByEventId.get(id);
    return claims === undefined ? [] : [claims];
  });
  const site = dataset.siteById.get(claim.siteId);
  return claim.eventId === null && site !== undefined ? [...events, site.claims] : events;
}
