import type { ActorGroupView, ActorToggleView } from '../../select/actor-groups';

/** The number of toggles that a folded list shows, beside those that differ from the rest. */
const TOGGLES_BEFORE_FOLD = 20;
/** At most this many toggles are on the page at once. */
export const TOGGLES_PER_PAGE = 100;
/** At most this many toggles of the folded rest are shown because most of the rest are switched the other way. */
const EXCEPTIONS_MAX = 50;

/** What of the list the reader has asked for. */
export interface ListChoice {
  /** The ids of the toggles that a search has found; null without a search. */
  readonly foundIds: ReadonlySet<string> | null;
  /** The page of the opened list or of the found toggles, from 0 on; null while the list is folded. */
  readonly page: number | null;
  /** The ids of toggles that a folded list goes on showing, because the reader has just switched them. */
  readonly keptIds: ReadonlySet<string>;
}

export const FOLDED: ListChoice = { foundIds: null, page: null, keptIds: new Set() };

/** A part of an actor list. */
export interface ListPart {
  /** The groups with only the toggles of this part. `shownMembers` is still of the whole group. */
  readonly groups: readonly ActorGroupView[];
  /** The folded toggles that are on, and those that are off. Both are 0 if the list is not folded. */
  readonly folded: { readonly on: number; readonly off: number };
  /** The place of the page among all toggles of the list, counted from 1; null if everything fits on one page. */
  readonly page: { readonly first: number; readonly last: number; readonly of: number } | null;
}

const countOf = ({ toggles }: ActorGroupView): number =>
  toggles.reduce((sum, { eventOrClaimCount }) => sum + eventOrClaimCount, 0);

/**
 * The groups from the one with the most events or claims to the one with the fewest, and so the toggles of each group. The
 * actors whom the publisher puts first stay first, in the publisher's order. Of equal numbers, the order of the file decides.
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
 * The part of the list that the page shows. A folded list shows the first toggles, and of the others those whose switch is
 * unlike most of the others': no switch that is off is lost among those that are on.
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
  const kept = rest.filter(({ id }) => keptIds.has(id)).slice(-EXCEPTIONS_MAX);
  const visible = new Set([...all.slice(0, TOGGLES_BEFORE_FOLD), ...exceptions, ...kept]);
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
  // A search or another lens may leave fewer pages than the reader has turned.
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
