import type { Dataset } from '../dataset/model';
import { layerList, readLayerList } from './layer-choice';
import { layerIds } from './layers';
import type { Notice } from './notice';
import { cameraAt, type Camera, type ViewState } from './state';

/** One part of the view as the query carries it. `names` are the parameters it reads; it writes at most one of them. */
interface Parameter {
  readonly names: readonly string[];
  read(query: ReadonlyMap<string, string>, dataset: Dataset): Read;
  /** `name=value`, or null for the default. */
  write(view: ViewState, dataset: Dataset): string | null;
}

interface Read {
  readonly part: Partial<ViewState>;
  readonly notices: readonly Notice[];
}

const NOTHING: Read = { part: {}, notices: [] };

function readHidden(query: ReadonlyMap<string, string>, dataset: Dataset): Read {
  const only = query.get('only');
  const list = only ?? query.get('hide');
  if (list === undefined) return NOTHING;
  const { layers, unknown } = readLayerList(dataset, list);
  const notices: Notice[] = unknown.length > 0 ? [{ kind: 'unknown-layers', ids: unknown }] : [];
  // A list of which nothing is known falls back to all; an empty `only` is none.
  if (layers.size === 0 && unknown.length > 0) return { part: {}, notices };
  const hidden = layerIds(dataset).filter((layer) => layers.has(layer) !== (only !== undefined));
  return { part: { hidden: new Set(hidden) }, notices };
}

function writeHidden({ hidden }: ViewState, dataset: Dataset): string | null {
  if (hidden.size === 0) return null;
  const shown = layerIds(dataset).filter((layer) => !hidden.has(layer));
  const only = layerList(dataset, new Set(shown));
  const hide = layerList(dataset, hidden);
  return only.length < hide.length ? `only=${only.join(',')}` : `hide=${hide.join(',')}`;
}

function readCamera(query: ReadonlyMap<string, string>): Read {
  const parts = (query.get('map') ?? '').split('/');
  if (parts.length !== 3 || parts.some((part) => part.trim() === '')) return NOTHING;
  const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
  const camera: Camera | null = cameraAt(zoom, lat, lng);
  return camera === null ? NOTHING : { part: { camera }, notices: [] };
}

const writeCamera = ({ camera }: ViewState): string | null =>
  camera === null ? null : `map=${camera.zoom}/${camera.lat}/${camera.lng}`;

/** Everything that the query carries, in the order in which it is written. */
export const PARAMETERS: readonly Parameter[] = [
  { names: ['only', 'hide'], read: readHidden, write: writeHidden },
  { names: ['map'], read: readCamera, write: writeCamera },
];
