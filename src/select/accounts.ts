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

/** The claims that answer one question, and how their accounts agree. */
export interface QuestionAccounts {
  readonly question: Question;
  readonly agreement: Agreement;
  readonly claims: readonly Claim[];
}

export interface EventAccounts {
  readonly view: EventView;
  readonly questions: readonly QuestionAccounts[];
  /** Claims about this event that the page lists under another event, because it lists each claim only once. */
  readonly listedElsewhere: readonly Claim[];
}

/** All claims on the page of a site, grouped by event and question. */
export interface SiteAccounts {
  readonly events: readonly EventAccounts[];
  /** Claims about the site itself, or about events that the filter hides. */
  readonly aboutSite: readonly QuestionAccounts[];
}

/**
 * The accounts on the page of a site. The page lists a claim under its own event, else under the first shown event of its
 * `alsoAbout`.
 */
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
 * The opposing claims among the given ones, for the page to show side by side. Disputes give two sides. Without disputes, each
 * count is one side. Empty if there are no two sides.
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

/** A link between a claim and another claim, in either direction. */
export interface ClaimRelation {
  readonly relation: Relation;
  /** True if the other claim contains the link. */
  readonly incoming: boolean;
  readonly claim: Claim;
}

/**
 * The links between a claim and the claims that pass the filter: first the links that the claim contains, then the links that
 * other claims contain.
 */
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
