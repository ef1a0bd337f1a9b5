import type { Agreement } from '../dataset/agreement';
import { QUESTIONS, type Claim, type Dataset, type Question } from '../dataset/model';
import { agreementsAmong, type Agreements } from './agreements';
import type { EventView } from './event-view';
import { isHeard, type Filter } from './filter';
import { claimsOfSiteItself, type SiteView } from './site-view';

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
  const heard = (claim: Claim): boolean => isHeard(claim, filter);
  const shown = new Set(view.eventsShown.map(({ event }) => event.id));
  const homeOf = ({ event, alsoAbout }: Claim): string | undefined =>
    event !== null && shown.has(event) ? event : alsoAbout.find((id) => shown.has(id));
  const events = view.eventsShown.map((event): EventAccounts => {
    const { id } = event.event;
    const here = event.claims.filter((claim) => homeOf(claim) === id);
    const agreements = agreementsAmong(dataset, dataset.claimsAt.get(id) ?? [], heard);
    const elsewhere = event.claims.filter((claim) => homeOf(claim) !== id);
    return { view: event, questions: byQuestion(here, agreements), elsewhere };
  });
  const claims = [...view.ownClaims, ...view.sharedClaims];
  const rest = claims.filter((claim) => homeOf(claim) === undefined);
  const ofSite = agreementsAmong(dataset, claimsOfSiteItself(dataset, view.site), heard);
  return { events, itself: byQuestion(rest, ofSite) };
}
