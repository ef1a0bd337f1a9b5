import type { Attribution, Dataset } from '../claims/model';
import { actorToggleIds, toggleIdsOfParty } from '../select/actor-groups';
import { withoutFilterKinds, type FilterKind } from '../select/filter';
import { orderedPeriod, type Period } from '../select/period';
import type { SiteSort } from '../select/time-order';
import { cleanSearchText, type Camera, type ViewState } from './view-state';

// Each function returns the view state after one action of the reader.

/** Opens a site, and a claim if one is given. If another site was open, the map moves to the new one. */
export function openSite(
  view: ViewState,
  siteId: string,
  claimId: string | null = null,
): ViewState {
  const camera = view.siteId === siteId ? view.camera : null;
  return { ...view, siteId, claimId, camera, listPart: 1, isComparing: false };
}

/** Opens the overview in the panel. */
export function openOverview(view: ViewState): ViewState {
  const listPart = view.siteId === null ? view.listPart : 1;
  return { ...view, siteId: null, claimId: null, listPart, isComparing: false, isReading: false };
}

/** Opens the comparison in the panel. */
export function openComparison(view: ViewState): ViewState {
  return { ...openOverview(view), isComparing: true };
}

/** Starts reading mode. No claim is open until the reader goes to the first one. */
export function startReading(view: ViewState): ViewState {
  return { ...openOverview(view), searchText: '', isReading: true };
}

/** Opens a claim in reading mode. */
export function openClaimInReadingMode(view: ViewState, site: string, claim: string): ViewState {
  return { ...openSite(view, site, claim), isReading: true };
}

export function stopReading(view: ViewState): ViewState {
  return { ...view, isReading: false };
}

export function moveCamera(view: ViewState, camera: Camera): ViewState {
  return { ...view, camera };
}

/** Searches for a text. An empty text ends the search. */
export function setSearchText(view: ViewState, text: string): ViewState {
  return { ...view, searchText: cleanSearchText(text) };
}

export function sortSitesBy(view: ViewState, sort: SiteSort): ViewState {
  return { ...view, sort, listPart: 1 };
}

/** Switches the toggle of one actor on or off. */
export function toggleActor(view: ViewState, actor: string): ViewState {
  const hiddenToggleIds = new Set(view.hiddenToggleIds);
  if (!hiddenToggleIds.delete(actor)) hiddenToggleIds.add(actor);
  return { ...view, hiddenToggleIds };
}

/** Hides all members of the party if all of them are shown; otherwise shows all of them. */
export function toggleParty(view: ViewState, dataset: Dataset, party: string): ViewState {
  const members = toggleIdsOfParty(dataset, view.lens, party);
  const allShown = members.every((actor) => !view.hiddenToggleIds.has(actor));
  const hiddenToggleIds = new Set(view.hiddenToggleIds);
  for (const actor of members) {
    if (allShown) hiddenToggleIds.add(actor);
    else hiddenToggleIds.delete(actor);
  }
  return { ...view, hiddenToggleIds };
}

export function showActors(view: ViewState, actors: readonly string[]): ViewState {
  const hidden = [...view.hiddenToggleIds].filter((actor) => !actors.includes(actor));
  return { ...view, hiddenToggleIds: new Set(hidden) };
}

/** Shows these actors and hides all others. */
export function showOnlyActors(
  view: ViewState,
  dataset: Dataset,
  actors: readonly string[],
): ViewState {
  const others = actorToggleIds(dataset, view.lens).filter((actor) => !actors.includes(actor));
  return { ...view, hiddenToggleIds: new Set(others) };
}

export function toggleAttribution(view: ViewState, attribution: Attribution): ViewState {
  const hiddenAttributions = new Set(view.hiddenAttributions);
  if (!hiddenAttributions.delete(attribution)) hiddenAttributions.add(attribution);
  return { ...view, hiddenAttributions };
}

export function toggleDifferingOnly(view: ViewState): ViewState {
  return { ...view, isDifferingOnly: !view.isDifferingOnly };
}

/** Sets the period. Swaps its ends if it ends before it begins. */
export function setPeriod(view: ViewState, period: Period): ViewState {
  const { from, to } = orderedPeriod(period).period;
  return { ...view, from, to };
}

/** Removes these kinds of filters. */
export function clearFilterKinds(view: ViewState, kinds: readonly FilterKind[]): ViewState {
  return withoutFilterKinds(view, kinds);
}
