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

/** The orders in which a long list of events can be read. */
export const EVENT_ORDERS = ['oldest', 'newest'] as const;
export type EventOrder = (typeof EVENT_ORDERS)[number];

/**
 * An event in a list, or what concerns the site and none of its shown events (`eventView` is null). Of an event that is too long for one part,
 * it is a slice: the claims from `from` up to `to`, as the page lists them.
 */
export interface EventEntry {
  readonly eventView: EventView | null;
  readonly from: number;
  readonly to: number;
}

const SITE_ITSELF: ListGroup = { kind: 'site-itself' };

/**
 * The shown events of a site by year or month. Dates without a year come last in both orders, and then what concerns the
 * site itself. These begin a new part, so that both orders have the same number of parts.
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
    // It is no event, so it counts with the last one.
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

/** From so many events a month on, a heading for each month helps. With fewer, the headings are years. */
const EVENTS_PER_MONTH_MIN = 3;

/** The unit of a site's headings. It does not depend on the filter, so that a filter leaves the headings as they are. */
const dateUnitOf = computeOncePer(({ events }: Site): DateUnit => {
  const months = new Set(events.map((event) => groupOfEvent(event, 'month')).map(orderOfDateGroup));
  return events.length < EVENTS_PER_MONTH_MIN * months.size ? 'year' : 'month';
});

interface WholeEntry {
  readonly eventView: EventView | null;
  readonly group: ListGroup;
  readonly ordinal: number;
}

/** An entry as one slice, or as several if it takes more elements than a part may have. */
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

/** What a part shows of one entry. `event` is null for what concerns the site itself. */
export interface EntryAccounts {
  readonly event: EventAccounts | null;
  readonly questions: readonly QuestionAccounts[];
  /** True if an earlier part has the beginning. */
  readonly isContinued: boolean;
}

/** The accounts that some entries of the list show. */
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

/** The claims from `from` up to `to`, with the questions that they answer. The first slice has questions without claims, too. */
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

/** The entries of each event with the numbers of their parts, by its id. Those of the site itself are under null. */
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

/** The number of the part that lists an event, where it begins. Null if the filter hides the event. */
export function partOfEvent(list: PartedList<EventEntry>, eventId: string): number | null {
  return placedEntriesOf(list).get(eventId)?.[0]?.part ?? null;
}

/** The number of the part that lists a shown claim of the site. Null if there is none. */
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
