import { cachedAgreements, type Agreement, type Agreements } from '../claims/agreement/agreement';
import {
  QUESTIONS,
  RELATIONS,
  type Claim,
  type Dataset,
  type Question,
  type Relation,
} from '../claims/model';
import { oncePer } from '../claims/once-per';
import { claimsAboutSiteOnly } from './claims-at-site';
import type { EventView } from './event-view';
import { passesClaimFilter, type Filter } from './filter';
import type { SiteView } from './site-view';

/** The accounts that answer one question, and whether they agree. */
export interface QuestionAccounts {
  readonly question: Question;
  readonly agreement: Agreement;
  readonly claims: readonly Claim[];
}

export interface EventAccounts {
  readonly view: EventView;
  readonly questions: readonly QuestionAccounts[];
  /** Claims about this event that the page lists at another event: it lists each claim once. */
  readonly listedElsewhere: readonly Claim[];
}

/** All accounts on the page of a site. */
export interface SiteAccounts {
  /** For each shown event. */
  readonly events: readonly EventAccounts[];
  /** The rest: about the site itself, or about events that are not shown. */
  readonly aboutSite: readonly QuestionAccounts[];
}

/** The accounts on the page of a site. The page lists a claim at its own event, else at the first shown event it is also about. */
export function accountsAtSite(dataset: Dataset, view: SiteView, filter: Filter): SiteAccounts {
  const isHeard = (claim: Claim): boolean => passesClaimFilter(claim, filter);
  const shown = new Set(view.eventsShown.map(({ event }) => event.id));
  const eventListing = ({ event, alsoAbout }: Claim): string | undefined =>
    event !== null && shown.has(event) ? event : alsoAbout.find((id) => shown.has(id));
  const events = view.eventsShown.map((eventView): EventAccounts => {
    const { id } = eventView.event;
    const listedHere = eventView.claims.filter((claim) => eventListing(claim) === id);
    const listedElsewhere = eventView.claims.filter((claim) => eventListing(claim) !== id);
    const all = dataset.claimsByEvent.get(id) ?? [];
    const questions = byQuestion(listedHere, cachedAgreements(dataset, all, isHeard));
    return { view: eventView, questions, listedElsewhere };
  });
  const claims = [...view.ownClaims, ...view.sharedClaims];
  const rest = claims.filter((claim) => eventListing(claim) === undefined);
  const aboutSite = claimsAboutSiteOnly(view.site, dataset);
  return { events, aboutSite: byQuestion(rest, cachedAgreements(dataset, aboutSite, isHeard)) };
}

/**
 * The claims that a page shows side by side because they differ: the two sides of disputes among them, else each count as its own
 * side. Empty if the claim that they differ from is not among them.
 */
export function opposingSides(
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

/** A link from a claim to another one, or the reverse. */
export interface ClaimRelation {
  readonly relation: Relation;
  /** True if the other claim makes the link. */
  readonly incoming: boolean;
  /** The other claim. */
  readonly claim: Claim;
}

/** The links of a claim to heard claims: first those that it makes, then those that the others make. */
export function relationsOf(
  dataset: Dataset,
  claim: Claim,
  filter: Filter,
): readonly ClaimRelation[] {
  const outgoing = RELATIONS.flatMap((relation) =>
    claim[relation]
      .map((id) => dataset.claimById.get(id))
      .filter((other) => other !== undefined)
      .map((other) => ({ relation, incoming: false, claim: other })),
  );
  const links = [...outgoing, ...(incomingLinks(dataset).get(claim.id) ?? [])];
  return links.filter((link) => passesClaimFilter(link.claim, filter));
}

const incomingLinks = oncePer((dataset: Dataset) => {
  const links = new Map<string, readonly ClaimRelation[]>();
  for (const claim of dataset.claimById.values()) {
    for (const relation of RELATIONS) {
      for (const target of claim[relation]) {
        const earlier = links.get(target) ?? [];
        links.set(target, [...earlier, { relation, incoming: true, claim }]);
      }
    }
  }
  return links;
});

/** Groups claims by the question that they answer, in the order of `QUESTIONS`. */
function byQuestion(claims: readonly Claim[], agreements: Agreements): readonly QuestionAccounts[] {
  return QUESTIONS.map((question) => ({
    question,
    agreement: agreements.get(question) ?? 'one',
    claims: claims.filter((claim) => claim.about === question),
  })).filter((accounts) => accounts.claims.length > 0);
}
