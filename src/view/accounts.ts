import type { Agreement } from '../dataset/agreement';
import { QUESTIONS, type Claim, type Dataset, type Event, type Question } from '../dataset/model';
import { agreementsOf } from './agreements';
import { eventsOfClaimAt } from './claims';
import type { SiteView } from './derive';

/** What is said of one event in answer to one question. */
export interface QuestionAccounts {
  readonly question: Question;
  readonly agreement: Agreement;
  readonly claims: readonly Claim[];
}

export interface EventAccounts {
  readonly event: Event;
  readonly questions: readonly QuestionAccounts[];
  /** Claims about this event, too, that stand at another event of the page: a claim is there once. */
  readonly elsewhere: readonly Claim[];
}

/** The event of the page at which a claim stands: the first shown that it is about. */
function eventOfClaim(dataset: Dataset, view: SiteView, claim: Claim): Event | undefined {
  return eventsOfClaimAt(dataset, claim, view.site.id).find((event) =>
    view.eventsShown.includes(event),
  );
}

/** Those of the claims that stand here, by question, in the order in which a reader meets them. */
function byQuestion(
  claims: readonly Claim[],
  agreements: ReadonlyMap<Question, Agreement> | undefined,
): readonly QuestionAccounts[] {
  return QUESTIONS.map((question) => ({
    question,
    agreement: agreements?.get(question) ?? 'one',
    claims: claims.filter((claim) => claim.about === question),
  })).filter((accounts) => accounts.claims.length > 0);
}

function accountsAt(dataset: Dataset, view: SiteView, event: Event): EventAccounts {
  const claims = dataset.claimsAt.get(event.id) ?? [];
  const here = claims.filter((claim) => eventOfClaim(dataset, view, claim) === event);
  return {
    event,
    questions: byQuestion(here, agreementsOf(dataset).events.get(event.id)),
    elsewhere: claims.filter((claim) => !here.includes(claim)),
  };
}

/** The accounts of each event shown at a site. */
export function accountsAtSite(dataset: Dataset, view: SiteView): readonly EventAccounts[] {
  return view.eventsShown.map((event) => accountsAt(dataset, view, event));
}

/** The accounts shown of the site itself, or of no event of it. */
export function accountsOfSiteItself(
  dataset: Dataset,
  view: SiteView,
): readonly QuestionAccounts[] {
  const claims = view.ownClaims.filter((claim) => eventOfClaim(dataset, view, claim) === undefined);
  return byQuestion(claims, agreementsOf(dataset).sites.get(view.site.id));
}
