import type { Attribution, Dataset } from '../claims/model';
import { actorToggles, membersOf } from '../select/actor-groups';
import { relaxed, type FilterKind } from '../select/filter';
import { orderedPeriod, type Period } from '../select/period';
import type { Sort } from '../select/time-order';
import { cleanQuery, type Camera, type ViewState } from './view-state';

// Each function returns the view state that follows from one action of the reader.

/** Opens a site, and a claim if one is given. If another site was open, the map moves to the new one. */
export function openSite(view: ViewState, site: string, claim: string | null = null): ViewState {
  const camera = view.site === site ? view.camera : null;
  return { ...view, site, claim, camera, comparing: false };
}

/** Opens the overview in the panel. */
export function openOverview(view: ViewState): ViewState {
  return { ...view, site: null, claim: null, comparing: false, reading: false };
}

/** Opens the table of events and claimants in the panel. */
export function openComparison(view: ViewState): ViewState {
  return { ...openOverview(view), comparing: true };
}

/** Starts reading mode before its first claim. */
export function startReading(view: ViewState): ViewState {
  return { ...openOverview(view), query: '', reading: true };
}

/** Opens a claim in reading mode. */
export function readClaim(view: ViewState, site: string, claim: string): ViewState {
  return { ...openSite(view, site, claim), reading: true };
}

export function stopReading(view: ViewState): ViewState {
  return { ...view, reading: false };
}

export function moveCamera(view: ViewState, camera: Camera): ViewState {
  return { ...view, camera };
}

/** Searches for a text. An empty text ends the search. */
export function search(view: ViewState, text: string): ViewState {
  return { ...view, query: cleanQuery(text) };
}

export function sortBy(view: ViewState, sort: Sort): ViewState {
  return { ...view, sort };
}

/** Switches the toggle of one actor on or off. */
export function toggleActor(view: ViewState, actor: string): ViewState {
  const hidden = new Set(view.hidden);
  if (!hidden.delete(actor)) hidden.add(actor);
  return { ...view, hidden };
}

/** Hides all members of the party if all of them are shown; otherwise shows all of them. */
export function toggleParty(view: ViewState, dataset: Dataset, party: string): ViewState {
  const members = membersOf(dataset, view.lens, party);
  const allShown = members.every((actor) => !view.hidden.has(actor));
  const hidden = new Set(view.hidden);
  for (const actor of members) {
    if (allShown) hidden.add(actor);
    else hidden.delete(actor);
  }
  return { ...view, hidden };
}

export function showActors(view: ViewState, actors: readonly string[]): ViewState {
  const hidden = [...view.hidden].filter((actor) => !actors.includes(actor));
  return { ...view, hidden: new Set(hidden) };
}

/** Shows these actors and hides all others. */
export function showOnlyActors(
  view: ViewState,
  dataset: Dataset,
  actors: readonly string[],
): ViewState {
  const others = actorToggles(dataset, view.lens).filter((actor) => !actors.includes(actor));
  return { ...view, hidden: new Set(others) };
}

export function toggleAttribution(view: ViewState, attribution: Attribution): ViewState {
  const attributionsHidden = new Set(view.attributionsHidden);
  if (!attributionsHidden.delete(attribution)) attributionsHidden.add(attribution);
  return { ...view, attributionsHidden };
}

export function toggleDiffering(view: ViewState): ViewState {
  return { ...view, differing: !view.differing };
}

/** Sets the period. Swaps its ends if it ends before it begins. */
export function setPeriod(view: ViewState, period: Period): ViewState {
  const { from, to } = orderedPeriod(period).period;
  return { ...view, from, to };
}

/** Clears these kinds of filter. */
export function relax(view: ViewState, kinds: readonly FilterKind[]): ViewState {
  return relaxed(view, kinds);
}
