import type { Claim } from '../model';
import { compareClaims } from './comparison';
import { countGroupsOf } from './count-groups';
import { countsMeet } from './counts';
import { agreeingDates } from './dates';
import { linkedClaimsThatCount, type ComparedClaims } from './differences';
import { eventIdsOf } from './event-parts';
import { dependenceOf, createSpeakerLookup, type Speaker } from './independence';
import { isWithdrawn } from './withdrawn';

/** Two claims of independent claimants that support each other. `ground` is their values or a link. */
export interface Corroboration {
  readonly ground: 'values' | 'confirms';
  /** The claims. In a confirmation, the first claim confirms the second. */
  readonly claims: readonly [Claim, Claim];
}

/**
 * Pairs of answers that support each other, because their counts, places, dates or actors agree, or by a `confirms` link.
 * Withdrawn claims support nothing. A generator lets callers stop after the first pair.
 * @param answers The claims that pass the filter and answer the question.
 */
export function* corroborationsOf(
  compared: ComparedClaims,
  answers: readonly Claim[],
): Generator<Corroboration> {
  const current = answers.filter((claim) => !isWithdrawn(compared.dataset, claim));
  for (const claims of agreeingPairs(compared, current)) yield { ground: 'values', claims };
  for (const claim of current) yield* confirmationsOf(compared, claim);
}

function* agreeingPairs(
  { dataset, allClaims }: ComparedClaims,
  claims: readonly Claim[],
): Generator<readonly [Claim, Claim]> {
  const speakerOf = createSpeakerLookup(dataset, [allClaims]);
  const answered = claims
    .filter(({ place, namedActorIds }) => place ?? namedActorIds)
    .map((claim) => ({ claim, speaker: speakerOf(claim.claimant) }));
  yield* independentPairs(answered, (a, b) => compareClaims(dataset, a.claim, b.claim) === 'agree');
  for (const [a, b] of agreeingDates(claims))
    if (dependenceOf(speakerOf(a.claimant), speakerOf(b.claimant)) === null) yield [a, b];
  for (const { counted } of countGroupsOf(dataset, claims)) {
    const spoken = counted
      .filter(({ count }) => count.best !== undefined || count.isClosed)
      .map((one) => ({ ...one, speaker: speakerOf(one.claim.claimant) }));
    yield* independentPairs(spoken, (a, b) => countsMeet(a.count, b.count));
  }
}

/** Pairs of claims for which `doMeet` is true and whose speakers are independent. */
function* independentPairs<Item extends { readonly claim: Claim; readonly speaker: Speaker }>(
  items: readonly Item[],
  doMeet: (a: Item, b: Item) => boolean,
): Generator<readonly [Claim, Claim]> {
  for (const [index, a] of items.entries())
    for (let next = index + 1; next < items.length; next += 1) {
      const b = items[next];
      // Members of one party are skipped first, because this test is the fastest.
      if (b === undefined || a.speaker.party === b.speaker.party) continue;
      if (doMeet(a, b) && dependenceOf(a.speaker, b.speaker) === null) yield [a.claim, b.claim];
    }
}

/** The confirmations between a claim and claims of independent claimants. The link may be in either claim. */
function* confirmationsOf(compared: ComparedClaims, claim: Claim): Generator<Corroboration> {
  const { dataset, allClaims } = compared;
  for (const other of linkedClaimsThatCount(compared, claim, 'confirms')) {
    if (isWithdrawn(dataset, other)) continue;
    // A link can connect two events. At both events the same claims are searched, so the results are equal.
    const scopes = allClaims.includes(other)
      ? [allClaims]
      : [...scopesOf(compared, claim), ...scopesOf(compared, other)];
    const speakerOf = createSpeakerLookup(dataset, scopes);
    const dependence = dependenceOf(speakerOf(claim.claimant), speakerOf(other.claimant));
    if (dependence !== null) continue;
    const doesConfirm = claim.confirms.includes(other.id);
    yield { ground: 'confirms', claims: doesConfirm ? [claim, other] : [other, claim] };
  }
}

/** All claims about each event of a claim. If the claim is only about a site, all claims listed under the site. */
function scopesOf({ dataset }: ComparedClaims, claim: Claim): readonly (readonly Claim[])[] {
  const events = eventIdsOf(claim).flatMap((id) => {
    const claims = dataset.claimsByEventId.get(id);
    return claims === undefined ? [] : [claims];
  });
  const site = dataset.siteById.get(claim.siteId);
  return claim.eventId === null && site !== undefined ? [...events, site.claims] : events;
}
