import {
  cachedAgreements,
  type Agreement,
  type AgreementByQuestion,
} from '../claims/agreement/agreement';
import {
  QUESTIONS,
  RELATIONS,
  type Claim,
  type Dataset,
  type Question,
  type Relation,
} from '../claims/model';
import { computeOncePer } from '../claims/once-per';
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
  readonly eventView: EventView;
  readonly questions: readonly QuestionAccounts[];
  /** Claims about this event that the page lists under another event, because it lists each claim only once. */
  readonly claimsListedElsewhere: readonly Claim[];
}

/** All claims on the page of a site, grouped by event and question. */
export interface SiteAccounts {
  readonly eventAccounts: readonly EventAccounts[];
  /** The questions answered by claims about the site itself, or about events that the filter hides. */
  readonly otherQuestions: readonly QuestionAccounts[];
}

/**
 * The accounts on the page of a site. The page lists each claim once: under its own event, if shown. Otherwise it comes
 * under the first shown event in its `alsoAbout`.
 */
export function accountsAtSite(dataset: Dataset, view: SiteView, filter: Filter): SiteAccounts {
  const isHeard = (claim: Claim): boolean => passesClaimFilter(claim, filter);
  const shown = new Set(view.shownEvents.map(({ event }) => event.id));
  const eventListing = ({ eventId, alsoAbout }: Claim): string | undefined =>
    eventId !== null && shown.has(eventId) ? eventId : alsoAbout.find((id) => shown.has(id));
  const eventAccounts = view.shownEvents.map((eventView): EventAccounts => {
    const { id } = eventView.event;
    const listedHere = eventView.heardClaims.filter((claim) => eventListing(claim) === id);
    const claimsListedElsewhere = eventView.heardClaims.filter(
      (claim) => eventListing(claim) !== id,
    );
    const all = dataset.claimsByEventId.get(id) ?? [];
    const questions = groupByQuestion(listedHere, cachedAgreements(dataset, all, isHeard));
    return { eventView, questions, claimsListedElsewhere };
  });
  const claims = [...view.ownClaims, ...view.sharedClaims];
  const rest = claims.filter((claim) => eventListing(claim) === undefined);
  const aboutSite = claimsAboutSiteOnly(view.site, dataset);
  return {
    eventAccounts,
    otherQuestions: groupByQuestion(rest, cachedAgreements(dataset, aboutSite, isHeard)),
  };
}

/** The relations that put two claims on opposing sides. */
const OPPOSING_RELATIONS: ReadonlySet<Relation> = new Set(['disputes', 'contrasts']);

/**
 * The opposing claims, for the page to show side by side. Claims that dispute or contrast each other form two sides.
 * Without such claims, each count is a side. Empty if there are fewer than two sides.
 */
export function opposingSidesOf(
  dataset: Dataset,
  claims: readonly Claim[],
  filter: Filter,
): readonly (readonly Claim[])[] {
  const one: Claim[] = [];
  const other: Claim[] = [];
  for (const claim of claims) {
    const opposed = claimRelationsOf(dataset, claim, filter)
      .filter((link) => OPPOSING_RELATIONS.has(link.relation) && claims.includes(link.otherClaim))
      .map((link) => link.otherClaim);
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
  /** True if the other claim contains the link; false if this claim contains it. */
  readonly isIncoming: boolean;
  readonly otherClaim: Claim;
}

/**
 * The links between a claim and the claims that pass the filter: first the links that the claim contains, then the links that
 * other claims contain.
 */
export function claimRelationsOf(
  dataset: Dataset,
  claim: Claim,
  filter: Filter,
): readonly ClaimRelation[] {
  const outgoing = RELATIONS.flatMap((relation) =>
    claim[relation]
      .map((id) => dataset.claimById.get(id))
      .filter((other) => other !== undefined)
      .map((other) => ({ relation, isIncoming: false, otherClaim: other })),
  );
  const links = [...outgoing, ...(incomingRelationsByClaimId(dataset).get(claim.id) ?? [])];
  return links.filter((link) => passesClaimFilter(link.otherClaim, filter));
}

const incomingRelationsByClaimId = computeOncePer((dataset: Dataset) => {
  const links = new Map<string, readonly ClaimRelation[]>();
  for (const otherClaim of dataset.claimById.values()) {
    for (const relation of RELATIONS) {
      for (const target of otherClaim[relation]) {
        const earlier = links.get(target) ?? [];
        links.set(target, [...earlier, { relation, isIncoming: true, otherClaim }]);
      }
    }
  }
  return links;
});

/** Groups claims by the question that they answer, in the order of `QUESTIONS`. */
function groupByQuestion(
  claims: readonly Claim[],
  agreements: AgreementByQuestion,
): readonly QuestionAccounts[] {
  return QUESTIONS.map((question) => ({
    question,
    agreement: agreements.get(question) ?? 'one',
    claims: claims.filter((claim) => claim.about === question),
  })).filter((accounts) => accounts.claims.length > 0);
}
