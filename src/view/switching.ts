import type { Attribution, Dataset } from '../dataset/model';
import { layerIds, membersOf } from './layers';
import type { ViewState } from './state';

/** Shows the layer if it is hidden, and hides it if it is shown. */
export function toggleLayer(view: ViewState, layer: string): ViewState {
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
  const others = layerIds(dataset, view.lens).filter((layer) => !layers.includes(layer));
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
