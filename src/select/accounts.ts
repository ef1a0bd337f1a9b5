import {
  differencesOf,
  isDifference,
  type Agreement,
  type ComparedPart,
} from '../claims/agreement/agreement';
import {
  QUESTIONS,
  RELATIONS,
  type Claim,
  type Dataset,
  type Question,
  type Relation,
} from '../claims/model';
import { opposingSidesOfPairs, type OpposingSides } from '../claims/agreement/opposing-sides';
import type { Reason } from '../claims/agreement/reasons';
import { computeOncePer } from '../claims/once-per';
import type { EventView } from './event-view';
import { passesClaimFilter, type Filter } from './filter';
import { shownPartsOf } from './shown-parts';
import type { SiteView } from './site-view';

/** The claims that answer one question, and the agreement of their accounts. */
export interface QuestionAccounts {
  readonly question: Question;
  readonly agreement: Agreement;
  /** Why the accounts agree, differ or are not compared. */
  readonly reasons: readonly Reason[];
  readonly claims: readonly Claim[];
}

export interface EventAccounts {
  readonly eventView: EventView;
  readonly questions: readonly QuestionAccounts[];
  /** Claims about this event that the page lists under another event. The page lists each claim once. */
  readonly claimsListedElsewhere: readonly Claim[];
}

/** All claims on the page of a site, grouped by event and question. */
export interface SiteAccounts {
  readonly eventAccounts: readonly EventAccounts[];
  /** The questions answered by claims about the site itself, or about events that the filter hides. */
  readonly otherQuestions: readonly QuestionAccounts[];
}

/**
 * The accounts on the page of a site. The page lists each claim once: under its own event if that is shown, else under the
 * first shown event in its `alsoAbout`. A question whose accounts differ is included even if all its claims are listed under
 * other events. So the page reports every difference that the mark on the map shows.
 */
export function accountsAtSite(dataset: Dataset, view: SiteView, filter: Filter): SiteAccounts {
  return {
    eventAccounts: accountsOfEvents(dataset, view, filter, view.shownEvents),
    otherQuestions: otherQuestionsAtSite(dataset, view, filter),
  };
}

/** The accounts of the given events of the site. */
export function accountsOfEvents(
  dataset: Dataset,
  view: SiteView,
  filter: Filter,
  events: readonly EventView[],
): readonly EventAccounts[] {
  const parts = shownPartsOf(dataset, filter);
  return events.map((eventView): EventAccounts => {
    const { event, heardClaims } = eventView;
    const isListedHere = (claim: Claim): boolean => eventIdListing(view, claim) === event.id;
    return {
      eventView,
      questions: groupByQuestion(heardClaims.filter(isListedHere), [parts.comparedAtEvent(event)]),
      claimsListedElsewhere: heardClaims.filter((claim) => !isListedHere(claim)),
    };
  });
}

/** The questions answered by claims at the site that are listed under no shown event. */
export function otherQuestionsAtSite(
  dataset: Dataset,
  view: SiteView,
  filter: Filter,
): readonly QuestionAccounts[] {
  const parts = shownPartsOf(dataset, filter);
  const claims = [...view.ownClaims, ...view.sharedClaims];
  const rest = claims.filter((claim) => eventIdListing(view, claim) === undefined);
  const others = view.hiddenEvents
    .filter(parts.isEventNotAsserted)
    .map((event) => parts.comparedAtEvent(event));
  if (parts.isSiteItselfShown(view.site)) others.push(parts.comparedAtSiteItself(view.site));
  return groupByQuestion(rest, others);
}

const shownEventIds = computeOncePer(
  ({ shownEvents }: SiteView): ReadonlySet<string> =>
    new Set(shownEvents.map(({ event }) => event.id)),
);

/** The id of the shown event under which the site's page lists a claim. Undefined if no shown event lists it. */
export function eventIdListing(view: SiteView, { eventId, alsoAbout }: Claim): string | undefined {
  const shown = shownEventIds(view);
  return eventId !== null && shown.has(eventId) ? eventId : alsoAbout.find((id) => shown.has(id));
}

/** The accounts of one event by question. They include all claims about the event that pass the filter. */
export function accountsAtEvent(
  dataset: Dataset,
  { event, heardClaims }: EventView,
  filter: Filter,
): readonly QuestionAccounts[] {
  return groupByQuestion(heardClaims, [shownPartsOf(dataset, filter).comparedAtEvent(event)]);
}

/**
 * The differing claims on the page, in rows of opposing sides.
 * @param claims The shown claims that answer one question.
 */
export function opposingSidesOf(
  dataset: Dataset,
  claims: readonly Claim[],
): readonly OpposingSides[] {
  const shown = new Set(claims);
  const compared = { dataset, allClaims: claims, passesFilter: (claim: Claim) => shown.has(claim) };
  const pairs = [...differencesOf(compared, claims)].map((difference) => difference.claims);
  return opposingSidesOfPairs(pairs, claims);
}

/** A link between a claim and another claim. Either of them can contain the link. */
export interface ClaimRelation {
  readonly relation: Relation;
  /** True if the other claim contains the link. False if this claim contains it. */
  readonly isIncoming: boolean;
  readonly otherClaim: Claim;
}

/**
 * The links between a claim and claims that pass the filter. Links that the claim contains come first, then links that
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

/**
 * Groups claims by their question, in the order of `QUESTIONS`.
 * @param parts The agreements at each event, or at the site itself, to which the claims belong.
 */
function groupByQuestion(
  claims: readonly Claim[],
  parts: readonly ComparedPart[],
): readonly QuestionAccounts[] {
  return QUESTIONS.map((question): QuestionAccounts => {
    const answers = claims.filter((claim) => claim.about === question);
    const ofQuestion = parts.flatMap(({ agreements }) => agreements.get(question) ?? []);
    const agreement = jointAgreement(ofQuestion, answers);
    return {
      question,
      agreement,
      reasons: reasonsOfParts(parts, question, agreement),
      claims: answers,
    };
  }).filter((accounts) => accounts.claims.length > 0 || isDifference(accounts.agreement));
}

/**
 * The agreement in a heading over accounts of several events. A difference at one event outranks everything else. Accounts
 * of different events do not agree with each other.
 */
function jointAgreement(agreements: readonly Agreement[], claims: readonly Claim[]): Agreement {
  const [only] = agreements;
  if (only !== undefined && agreements.length === 1) return only;
  if (agreements.includes('differ')) return 'differ';
  if (agreements.includes('differ-as-read')) return 'differ-as-read';
  return new Set(claims.map(({ claimant }) => claimant)).size > 1 ? 'not-compared' : 'one';
}

/** The reasons for the agreement in a heading. Accounts of different events are not compared with each other. */
function reasonsOfParts(
  parts: readonly ComparedPart[],
  question: Question,
  agreement: Agreement,
): readonly Reason[] {
  const compared = parts.filter(({ agreements }) => agreements.has(question));
  const [only] = compared;
  if (only !== undefined && compared.length === 1) return only.reasonsFor(question);
  if (agreement === 'not-compared') return [{ ground: 'different-events', sides: [] }];
  return compared
    .filter(({ agreements }) => isDifference(agreements.get(question) ?? 'one'))
    .flatMap((part) => part.reasonsFor(question));
}
