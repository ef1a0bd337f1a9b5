import type { Dataset } from '../dataset/model';
import { layerIds, membersOf } from './layers';
import type { Camera, ViewState } from './state';

/** Opens a site. Coming from another, the camera goes back to its default, so that the map fits the site. */
export function select(view: ViewState, site: string, claim: string | null = null): ViewState {
  return { ...view, site, claim, camera: view.site === site ? view.camera : null };
}

/** Leaves the site for the overview. */
export function close(view: ViewState): ViewState {
  return { ...view, site: null, claim: null };
}

export function moveCamera(view: ViewState, camera: Camera): ViewState {
  return { ...view, camera };
}

function withHidden(view: ViewState, hidden: Iterable<string>): ViewState {
  return { ...view, hidden: new Set(hidden) };
}

/** Shows the layer if it is hidden, and hides it if it is shown. */
export function toggleLayer(view: ViewState, layer: string): ViewState {
  const hidden = new Set(view.hidden);
  if (!hidden.delete(layer)) hidden.add(layer);
  return withHidden(view, hidden);
}

/** Hides every layer of the party if all are shown; otherwise shows them all. */
export function toggleParty(view: ViewState, dataset: Dataset, party: string): ViewState {
  const members = membersOf(dataset, party);
  const allShown = members.every((layer) => !view.hidden.has(layer));
  const hidden = new Set(view.hidden);
  for (const layer of members) {
    if (allShown) hidden.add(layer);
    else hidden.delete(layer);
  }
  return withHidden(view, hidden);
}

export function showOnly(view: ViewState, dataset: Dataset, layers: readonly string[]): ViewState {
  return withHidden(
    view,
    layerIds(dataset).filter((layer) => !layers.includes(layer)),
  );
}

export function showLayers(view: ViewState, layers: readonly string[]): ViewState {
  return withHidden(
    view,
    [...view.hidden].filter((layer) => !layers.includes(layer)),
  );
}

export function showAll(view: ViewState): ViewState {
  return withHidden(view, []);
}
