import { relaxed, type FilterKind } from '../select/filter';
import { normalPeriod, type Period } from '../select/period';
import { queryOf, type Camera, type ViewState } from './view-state';
import { type Sort } from '../select/time-order';
import type { Attribution, Dataset } from '../claims/model';
import { actorToggles, membersOf } from '../select/actor-groups';

/** Opens a site. Coming from another, the camera goes back to its default, so that the map fits the site. */
export function select(view: ViewState, site: string, claim: string | null = null): ViewState {
  const camera = view.site === site ? view.camera : null;
  return { ...view, site, claim, camera, comparing: false };
}

/** Leaves the site, and whatever else the panel shows, for the overview. */
export function close(view: ViewState): ViewState {
  return { ...view, site: null, claim: null, comparing: false, reading: false };
}

/** Opens the table of events against claimants. */
export function compare(view: ViewState): ViewState {
  return { ...close(view), comparing: true };
}

/** Reads on at a claim, in the order of the sources. */
export function readAt(view: ViewState, site: string, claim: string): ViewState {
  return { ...select(view, site, claim), reading: true };
}

/** Begins to read, before the first claim. */
export function startReading(view: ViewState): ViewState {
  return { ...close(view), query: '', reading: true };
}

export function stopReading(view: ViewState): ViewState {
  return { ...view, reading: false };
}

export function moveCamera(view: ViewState, camera: Camera): ViewState {
  return { ...view, camera };
}

/** Looks for a text; an empty one looks for nothing. */
export function find(view: ViewState, text: string): ViewState {
  return { ...view, query: queryOf(text) };
}

export function sortBy(view: ViewState, sort: Sort): ViewState {
  return { ...view, sort };
}

export function showActors(view: ViewState, layers: readonly string[]): ViewState {
  const hidden = [...view.hidden].filter((layer) => !layers.includes(layer));
  return { ...view, hidden: new Set(hidden) };
}

/** A period that ends before it begins is turned round. */
export function during(view: ViewState, period: Period): ViewState {
  const { from, to } = normalPeriod(period).period;
  return { ...view, from, to };
}

export function relax(view: ViewState, kinds: readonly FilterKind[]): ViewState {
  return relaxed(view, kinds);
}

/** Shows the layer if it is hidden, and hides it if it is shown. */
export function toggleActor(view: ViewState, layer: string): ViewState {
  const hidden = new Set(view.hidden);
  if (!hidden.delete(layer)) hidden.add(layer);
  return { ...view, hidden };
}

/** Hides every layer of the party if all are shown; otherwise shows them all. */
export function toggleParty(view: ViewState, dataset: Dataset, party: string): ViewState {
  const members = membersOf(dataset, view.lens, party);
  const allShown = members.every((layer) => !view.hidden.has(layer));
  const hidden = new Set(view.hidden);
  for (const layer of members) {
    if (allShown) hidden.add(layer);
    else hidden.delete(layer);
  }
  return { ...view, hidden };
}

export function showOnly(view: ViewState, dataset: Dataset, layers: readonly string[]): ViewState {
  const others = actorToggles(dataset, view.lens).filter((layer) => !layers.includes(layer));
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
