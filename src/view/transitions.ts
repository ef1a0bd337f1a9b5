import { relaxed, type FilterKind } from './filter';
import { normalPeriod, type Period } from './period';
import { queryOf, type Camera, type Sort, type ViewState } from './state';

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

export function showLayers(view: ViewState, layers: readonly string[]): ViewState {
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
