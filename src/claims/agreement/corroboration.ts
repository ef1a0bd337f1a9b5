import type { Claim } from '../model';
import { compareClaims } from './comparison';
import { countGroupsOf } from './count-groups';
import { countsMeet } from './counts';
import { haveAgreeingDates } from './dates';
import { linkedClaimsThatCount, type ComparedClaims } from './differences';
import { eventIdsOf } from './event-parts';
import { areIndependent, speakersIn, type Speaker } from './independence';
import { isWithdrawn } from './withdrawn';

/**
 * True if two independent claimants support each other: by counts, places, dates or actors that agree, or because one confirms the other. A
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
  const answered = claims
    .filter(({ place, namedActorIds }) => place ?? namedActorIds)
    .map((claim) => ({ claim, speaker: speakerOf(claim.claimant) }));
  const doAnswersAgree = somePairIsIndependent(
    answered,
    (a, b) => compareClaims(dataset, a.claim, b.claim) === 'agree',
  );
  return (
    doAnswersAgree ||
    haveAgreeingDates(claims, (a, b) =>
      areIndependent(speakerOf(a.claimant), speakerOf(b.claimant)),
    ) ||
    countGroupsOf(dataset, claims).some(({ counted }) => {
      const spoken = counted
        .filter(({ count }) => count.best !== undefined || count.isClosed)
        .map(({ claim, count }) => ({ count, speaker: speakerOf(claim.claimant) }));
      return somePairIsIndependent(spoken, (a, b) => countsMeet(a.count, b.count));
    })
  );
}

/** True if two items meet and their speakers are independent. */
function somePairIsIndependent<Item extends { readonly speaker: Speaker }>(
  items: readonly Item[],
  doMeet: (a: Item, b: Item) => boolean,
): boolean {
  return items.some((a, index) => {
    for (let next = index + 1; next < items.length; next += 1) {
      const b = items[next];
      // Members of one party are passed over first, because this is the quickest test.
      if (b === undefined || a.speaker.party === b.speaker.party) continue;
      if (doMeet(a, b) && areIndependent(a.speaker, b.speaker)) return true;
    }
    return false;
  });
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
