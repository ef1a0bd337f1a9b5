import type { Claim, Dataset, Site } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import {
  accountsOfEvents,
  eventIdListing,
  otherQuestionsAtSite,
  type EventAccounts,
  type QuestionAccounts,
} from '../accounts';
import type { EventView } from '../event-view';
import type { Filter } from '../filter';
import type { SiteView } from '../site-view';
import { ELEMENTS_PER_PART_MAX, elementsOfClaim, elementsOfEvent } from './limits';
import { groupOfEvent, orderOfDateGroup, type DateUnit, type ListGroup } from './list-groups';
import { partedList, type ListedEntry, type PartedList } from './parted-list';

/** The orders of a long list of events. */
export const EVENT_ORDERS = ['oldest', 'newest'] as const;
export type EventOrder = (typeof EVENT_ORDERS)[number];

/**
 * An entry of the list: an event, or the claims about the site itself (`eventView` is null). If an event is too long for one
 * part, the entry is a slice: the claims with indexes from `from` to before `to`, in the order of the page.
 */
export interface EventEntry {
  readonly eventView: EventView | null;
  readonly from: number;
  readonly to: number;
}

const SITE_ITSELF: ListGroup = { kind: 'site-itself' };

/**
 * The shown events of a site, by year or month. In both orders, dates without a year come after all others, and claims
 * about the site itself come last. Each of these begins a new part, so both orders have equally many parts.
 */
export function eventListOf(
  dataset: Dataset,
  view: SiteView,
  filter: Filter,
  order: EventOrder,
): PartedList<EventEntry> {
  const unit = dateUnitOf(view.site);
  const inOrder = view.shownEvents
    .map((eventView) => ({ eventView, group: groupOfEvent(eventView.event, unit) }))
    .sort((a, b) => compareNumbers(orderOfDateGroup(a.group), orderOfDateGroup(b.group)));
  const dated = inOrder.filter(({ group }) => group.kind !== 'no-year');
  if (order === 'newest') dated.reverse();
  const undated = inOrder.filter(({ group }) => group.kind === 'no-year');
  const listed = ({ eventView, group }: (typeof inOrder)[number], at: number) =>
    slicesOf(
      { eventView, group, ordinal: at + 1 },
      elementsOfEvent(eventView.event, dataset),
      eventView.heardClaims,
    );
  const about = otherQuestionsAtSite(dataset, view, filter);
  const claims = about.flatMap((question) => question.claims);
  const ofSite = slicesOf(
    // The entry for the site itself is not an event, so it has the number of the last event.
    { eventView: null, group: SITE_ITSELF, ordinal: inOrder.length },
    claims.reduce((sum, claim) => sum + elementsOfClaim(claim), 0),
    claims,
  );
  return partedList([
    dated.flatMap(listed),
    [
      ...undated.flatMap((one, at) => listed(one, dated.length + at)),
      ...(about.length > 0 ? ofSite : []),
    ],
  ]);
}

/** Compares without subtraction, because the difference of two infinite numbers is NaN. */
const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** With at least this many events a month, headings are months. With fewer events, headings are years. */
const EVENTS_PER_MONTH_MIN = 3;

/** The unit of a site's headings. It ignores the filter, so that a filter does not change the headings. */
const dateUnitOf = computeOncePer(({ events }: Site): DateUnit => {
  const months = new Set(events.map((event) => groupOfEvent(event, 'month')).map(orderOfDateGroup));
  return events.length < EVENTS_PER_MONTH_MIN * months.size ? 'year' : 'month';
});

interface WholeEntry {
  readonly eventView: EventView | null;
  readonly group: ListGroup;
  readonly ordinal: number;
}

/** An entry as one slice. It becomes several slices if it has more elements than a part may have. */
function slicesOf(
  { eventView, group, ordinal }: WholeEntry,
  elements: number,
  claims: readonly Claim[],
): readonly ListedEntry<EventEntry>[] {
  if (elements <= ELEMENTS_PER_PART_MAX)
    return [{ entry: { eventView, from: 0, to: claims.length }, group, elements, ordinal }];
  const heaviest = claims.reduce((most, claim) => Math.max(most, elementsOfClaim(claim)), 1);
  const size = Math.max(1, Math.floor((ELEMENTS_PER_PART_MAX * 0.9) / heaviest));
  return Array.from({ length: Math.max(1, Math.ceil(claims.length / size)) }, (_, index) => ({
    entry: {
      eventView,
      from: index * size,
      to: Math.min((index + 1) * size, claims.length),
    },
    group,
    elements: ELEMENTS_PER_PART_MAX,
    ordinal,
  }));
}

/** The accounts that a part shows for one entry. `event` is null for the site itself. */
export interface EntryAccounts {
  readonly event: EventAccounts | null;
  readonly questions: readonly QuestionAccounts[];
  /** True if the entry begins in an earlier part. */
  readonly isContinued: boolean;
}

/** The accounts of some entries of the list. */
export function accountsOfEntries(
  dataset: Dataset,
  view: SiteView,
  filter: Filter,
  entries: readonly EventEntry[],
): readonly EntryAccounts[] {
  return entries.map(({ eventView, from, to }): EntryAccounts => {
    const isContinued = from > 0;
    if (eventView === null) {
      const questions = sliceOfQuestions(otherQuestionsAtSite(dataset, view, filter), from, to);
      return { event: null, questions, isContinued };
    }
    const [event] = accountsOfEvents(dataset, view, filter, [eventView]);
    if (event === undefined) throw new Error(`no accounts of ${eventView.event.id}`);
    const listedHere = event.questions.flatMap(({ claims }) => claims).length;
    const sliced: EventAccounts = {
      eventView,
      questions: sliceOfQuestions(event.questions, from, to),
      claimsListedElsewhere: event.claimsListedElsewhere.slice(
        Math.max(0, from - listedHere),
        Math.max(0, to - listedHere),
      ),
    };
    return { event: sliced, questions: sliced.questions, isContinued };
  });
}

/** The claims with indexes from `from` to before `to`, by question. The first slice also has the questions without claims. */
function sliceOfQuestions(
  questions: readonly QuestionAccounts[],
  from: number,
  to: number,
): readonly QuestionAccounts[] {
  let before = 0;
  return questions
    .map((accounts): QuestionAccounts => {
      const start = before;
      before += accounts.claims.length;
      return {
        ...accounts,
        claims: accounts.claims.slice(Math.max(0, from - start), Math.max(0, to - start)),
      };
    })
    .filter(({ claims }, at) => claims.length > 0 || (from === 0 && isEmpty(questions[at])));
}

const isEmpty = (accounts: QuestionAccounts | undefined): boolean => accounts?.claims.length === 0;

interface PlacedEntry {
  readonly entry: EventEntry;
  readonly part: number;
}

/** The entries of each event with the numbers of their parts. The key is the event's id, or null for the site itself. */
const placedEntriesOf = computeOncePer(({ parts }: PartedList<EventEntry>) => {
  const byEvent = new Map<string | null, PlacedEntry[]>();
  for (const [index, { groups }] of parts.entries())
    for (const entry of groups.flatMap(({ entries }) => entries)) {
      const id = entry.eventView?.event.id ?? null;
      const placed = byEvent.get(id) ?? [];
      placed.push({ entry, part: index + 1 });
      byEvent.set(id, placed);
    }
  return byEvent;
});

/** The number of the part in which an event begins. Null if the filter hides the event. */
export function partOfEvent(list: PartedList<EventEntry>, eventId: string): number | null {
  return placedEntriesOf(list).get(eventId)?.[0]?.part ?? null;
}

/** The number of the part that lists a shown claim of the site. Null if no part lists it. */
export function partOfClaim(
  dataset: Dataset,
  view: SiteView,
  filter: Filter,
  list: PartedList<EventEntry>,
  claim: Claim,
): number | null {
  const placed = placedEntriesOf(list).get(eventIdListing(view, claim) ?? null) ?? [];
  if (placed.length < 2) return placed[0]?.part ?? null;
  const holding = placed.find(({ entry }) =>
    accountsOfEntries(dataset, view, filter, [entry]).some(({ questions }) =>
      questions.some(({ claims }) => claims.includes(claim)),
    ),
  );
  return holding?.part ?? null;
}
