import type { ActorGroupView, ActorToggleView } from '../../select/actor-groups';

/** The number of toggles that a folded list shows, apart from the exceptions. */
const TOGGLES_BEFORE_FOLD = 20;
/** Maximum number of toggles on one page of the list. */
export const TOGGLES_PER_PAGE = 100;
/**
 * Maximum number of exceptions in a folded list. An exception is a toggle in the other state than most folded toggles.
 */
const EXCEPTIONS_MAX = 50;

/** The reader's choices that decide which part of the list is shown. */
export interface ListChoice {
  /** The ids of the toggles that a search has found; null without a search. */
  readonly foundIds: ReadonlySet<string> | null;
  /** The page of the opened list or of the search results, from 0; null while the list is folded. */
  readonly page: number | null;
  /** The ids of toggles that stay visible in a folded list, because the reader has just changed them. */
  readonly keptIds: ReadonlySet<string>;
}

export const FOLDED: ListChoice = { foundIds: null, page: null, keptIds: new Set() };

/** A part of an actor list. */
export interface ListPart {
  /** The groups, with only the toggles of this part. `shownMembers` still counts the whole group. */
  readonly groups: readonly ActorGroupView[];
  /** The number of folded toggles that are on, and that are off. Both are 0 if the list is not folded. */
  readonly folded: { readonly on: number; readonly off: number };
  /** The position of the page among all toggles of the list, from 1. Null if all toggles fit on one page. */
  readonly page: { readonly first: number; readonly last: number; readonly of: number } | null;
}

const countOf = ({ toggles }: ActorGroupView): number =>
  toggles.reduce((sum, { eventOrClaimCount }) => sum + eventOrClaimCount, 0);

/**
 * Sorts the groups by number of events or claims, largest first, and also the toggles in each group. The publisher's
 * first actors come first, in the publisher's order. Equal numbers keep the order of the file.
 */
export function groupsByNumber(
  groups: readonly ActorGroupView[],
  firstActors: readonly string[],
): readonly ActorGroupView[] {
  const firstIds = new Set(firstActors);
  const isFirst = ({ partyId, toggles }: ActorGroupView): boolean =>
    (partyId !== null && firstIds.has(partyId)) || toggles.some(({ id }) => firstIds.has(id));
  const byNumber = groups.map((group) => ({
    ...group,
    toggles: [
      ...group.toggles.filter(({ id }) => firstIds.has(id)),
      ...group.toggles
        .filter(({ id }) => !firstIds.has(id))
        .sort((a, b) => b.eventOrClaimCount - a.eventOrClaimCount),
    ],
  }));
  return [
    ...byNumber.filter(isFirst),
    ...byNumber.filter((group) => !isFirst(group)).sort((a, b) => countOf(b) - countOf(a)),
  ];
}

/**
 * The part of the list that the page shows. A folded list shows its first toggles. Of the remaining toggles, it shows
 * those in the other state than most, so that readers notice them.
 */
export function listPart(
  groups: readonly ActorGroupView[],
  { foundIds, page, keptIds }: ListChoice,
): ListPart {
  const all = groups.flatMap(({ toggles }) => toggles);
  if (foundIds !== null)
    return pageOfList(
      groups,
      all.filter(({ id }) => foundIds.has(id)),
      page ?? 0,
    );
  if (page !== null) return pageOfList(groups, all, page);
  const rest = all.slice(TOGGLES_BEFORE_FOLD);
  const off = rest.filter(({ isShown }) => !isShown);
  const on = rest.filter(({ isShown }) => isShown);
  const exceptions = (off.length <= on.length ? off : on).slice(0, EXCEPTIONS_MAX);
  const keptRows = rest.filter(({ id }) => keptIds.has(id)).slice(-EXCEPTIONS_MAX);
  const visible = new Set([...all.slice(0, TOGGLES_BEFORE_FOLD), ...exceptions, ...keptRows]);
  const folded = rest.filter((toggle) => !visible.has(toggle));
  const foldedOff = folded.filter(({ isShown }) => !isShown).length;
  return {
    groups: groupsWithOnly(groups, visible),
    folded: { on: folded.length - foldedOff, off: foldedOff },
    page: null,
  };
}

function pageOfList(
  groups: readonly ActorGroupView[],
  toggles: readonly ActorToggleView[],
  page: number,
): ListPart {
  // A search or a change of the lens can reduce the number of pages below the current page.
  const lastPage = Math.max(0, Math.ceil(toggles.length / TOGGLES_PER_PAGE) - 1);
  const start = Math.min(page, lastPage) * TOGGLES_PER_PAGE;
  const end = Math.min(start + TOGGLES_PER_PAGE, toggles.length);
  return {
    groups: groupsWithOnly(groups, new Set(toggles.slice(start, end))),
    folded: { on: 0, off: 0 },
    page: lastPage === 0 ? null : { first: start + 1, last: end, of: toggles.length },
  };
}

function groupsWithOnly(
  groups: readonly ActorGroupView[],
  visible: ReadonlySet<ActorToggleView>,
): readonly ActorGroupView[] {
  return groups
    .map((group) => ({ ...group, toggles: group.toggles.filter((one) => visible.has(one)) }))
    .filter(({ toggles }) => toggles.length > 0);
}
