import type { Agreement } from '../claims/agreement/agreement';
import { QUESTIONS, type Claim, type Dataset, type Question } from '../claims/model';
import { cachedAgreements, type Agreements } from '../claims/agreement/cached-agreement';
import type { EventView } from './event-view';
import { passesClaimFilter, type Filter } from './filter';
import { claimsOfSiteItself, type SiteView } from './site-view';
import { relationsOf } from './relations';

/** What is said of one event in answer to one question. */
export interface QuestionAccounts {
  readonly question: Question;
  readonly agreement: Agreement;
  readonly claims: readonly Claim[];
}

export interface EventAccounts {
  readonly view: EventView;
  readonly questions: readonly QuestionAccounts[];
  /** Claims about this event, too, that stand at another event of the page: a claim is there once. */
  readonly elsewhere: readonly Claim[];
}

/** The accounts of a site's page: of each event shown, and of the site itself or of no event that is shown. */
export interface SiteAccounts {
  readonly events: readonly EventAccounts[];
  readonly itself: readonly QuestionAccounts[];
}

/** Claims by question, in the order in which a reader meets them. */
function byQuestion(claims: readonly Claim[], agreements: Agreements): readonly QuestionAccounts[] {
  return QUESTIONS.map((question) => ({
    question,
    agreement: agreements.get(question) ?? 'one',
    claims: claims.filter((claim) => claim.about === question),
  })).filter((accounts) => accounts.claims.length > 0);
}

/** Each claim stands at its own event, or else at the first shown that it is also about. */
export function accountsAtSite(dataset: Dataset, view: SiteView, filter: Filter): SiteAccounts {
  const heard = (claim: Claim): boolean => passesClaimFilter(claim, filter);
  const shown = new Set(view.eventsShown.map(({ event }) => event.id));
  const homeOf = ({ event, alsoAbout }: Claim): string | undefined =>
    event !== null && shown.has(event) ? event : alsoAbout.find((id) => shown.has(id));
  const events = view.eventsShown.map((event): EventAccounts => {
    const { id } = event.event;
    const here = event.claims.filter((claim) => homeOf(claim) === id);
    const agreements = cachedAgreements(dataset, dataset.claimsAt.get(id) ?? [], heard);
    const elsewhere = event.claims.filter((claim) => homeOf(claim) !== id);
    return { view: event, questions: byQuestion(here, agreements), elsewhere };
  });
  const claims = [...view.ownClaims, ...view.sharedClaims];
  const rest = claims.filter((claim) => homeOf(claim) === undefined);
  const ofSite = cachedAgreements(dataset, claimsOfSiteItself(dataset, view.site), heard);
  return { events, itself: byQuestion(rest, ofSite) };
}

/**
 * Of accounts that differ, those that can stand face to face: the ones that are said to differ from each other, or
 * else all counts, each by itself. None where the account that differs is not among them.
 */
export function sidesOf(
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
