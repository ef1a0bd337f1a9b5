import { parseEdtf } from '../../claims/edtf/parse';
import { ATTRIBUTIONS, type Dataset, type Edtf } from '../../claims/model';
import { isAttribution, type Lens } from '../../select/filter';
import { actorList, readActorList } from './actor-list';
import { actorToggles } from '../../select/actor-groups';
import type { Notice } from './notices';
import { normalPeriod } from '../../select/period';
import { cameraAt, queryOf, type Camera, type ViewState } from '../view-state';

type Query = ReadonlyMap<string, string>;

/** One part of the view as the query carries it. */
interface Parameter {
  readonly names: readonly string[];
  read(query: Query, dataset: Dataset): Read;
  /** `name=value`, or null for the default. */
  write(view: ViewState, dataset: Dataset): string | null;
}

interface Read {
  readonly part: Partial<ViewState>;
  readonly notices: readonly Notice[];
}

const NOTHING: Read = { part: {}, notices: [] };

const lensIn = (query: Query): Lens => (query.get('by') === 'claimant' ? 'claimant' : 'actor');

function readHidden(query: Query, dataset: Dataset): Read {
  const only = query.get('only');
  const list = only ?? query.get('hide');
  if (list === undefined) return NOTHING;
  const lens = lensIn(query);
  const { layers, unknown } = readActorList(dataset, lens, list);
  const notices: Notice[] = unknown.length > 0 ? [{ kind: 'unknown-layers', ids: unknown }] : [];
  // A list of which nothing is known falls back to all; an empty `only` is none.
  if (layers.size === 0 && unknown.length > 0) return { part: {}, notices };
  const hidden = actorToggles(dataset, lens).filter(
    (layer) => layers.has(layer) !== (only !== undefined),
  );
  return { part: { hidden: new Set(hidden) }, notices };
}

function writeHidden({ lens, hidden }: ViewState, dataset: Dataset): string | null {
  if (hidden.size === 0) return null;
  const shown = actorToggles(dataset, lens).filter((layer) => !hidden.has(layer));
  const only = actorList(dataset, lens, new Set(shown));
  const hide = actorList(dataset, lens, hidden);
  return only.length < hide.length ? `only=${only.join(',')}` : `hide=${hide.join(',')}`;
}

/** Those that are shown, as with `only`. */
function readAttributions(query: Query): Read {
  const list = query.get('attribution');
  if (list === undefined) return NOTHING;
  const named = list.split(',').filter((part) => part !== '');
  const unknown = named.filter((part) => !isAttribution(part));
  const notices: Notice[] =
    unknown.length > 0 ? [{ kind: 'unknown-attributions', ids: unknown }] : [];
  if (unknown.length === named.length && unknown.length > 0) return { part: {}, notices };
  const hidden = ATTRIBUTIONS.filter((attribution) => !named.includes(attribution));
  return { part: { attributionsHidden: new Set(hidden) }, notices };
}

function writeAttributions({ attributionsHidden }: ViewState): string | null {
  if (attributionsHidden.size === 0) return null;
  return `attribution=${ATTRIBUTIONS.filter((one) => !attributionsHidden.has(one)).join(',')}`;
}

/** One date, of level 0 or 1; an interval is none. */
function dateIn(query: Query, name: string): Edtf | null {
  const text = query.get(name);
  return text !== undefined && parseEdtf(text)?.kind === 'date' ? text : null;
}

function readPeriod(query: Query): Read {
  const { period, turned } = normalPeriod({ from: dateIn(query, 'from'), to: dateIn(query, 'to') });
  const ids = [query.get('from') ?? '', query.get('to') ?? ''];
  return { part: period, notices: turned ? [{ kind: 'period-turned', ids }] : [] };
}

function readCamera(query: Query): Read {
  const parts = (query.get('map') ?? '').split('/');
  if (parts.length !== 3 || parts.some((part) => part.trim() === '')) return NOTHING;
  const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
  const camera: Camera | null = cameraAt(zoom, lat, lng);
  return camera === null ? NOTHING : { part: { camera }, notices: [] };
}

const part = (read: Partial<ViewState>): Read => ({ part: read, notices: [] });
const isOn = (query: Query, name: string): boolean => query.get(name) === '1';
const written = (name: string, value: string | null): string | null =>
  value === null || value === '' ? null : `${name}=${encodeURIComponent(value)}`;

/** Everything that the query carries, in the order in which it is written. */
export const PARAMETERS: readonly Parameter[] = [
  {
    names: ['by'],
    read: (query) => part({ lens: lensIn(query) }),
    write: ({ lens }) => (lens === 'actor' ? null : `by=${lens}`),
  },
  { names: ['only', 'hide'], read: readHidden, write: writeHidden },
  { names: ['attribution'], read: readAttributions, write: writeAttributions },
  {
    names: ['differ'],
    read: (query) => part({ differing: isOn(query, 'differ') }),
    write: ({ differing }) => (differing ? 'differ=1' : null),
  },
  {
    names: ['from', 'to'],
    read: readPeriod,
    write: ({ from, to }) =>
      [written('from', from), written('to', to)].filter((one) => one !== null).join('&'),
  },
  {
    names: ['q'],
    read: (query) => part({ query: queryOf(query.get('q') ?? '') }),
    write: ({ query }) => written('q', query),
  },
  {
    names: ['sort'],
    read: (query) => part({ sort: query.get('sort') === 'time' ? 'time' : 'file' }),
    write: ({ sort }) => (sort === 'file' ? null : `sort=${sort}`),
  },
  {
    names: ['view'],
    read: (query) => part({ comparing: query.get('view') === 'compare' }),
    write: ({ comparing }) => (comparing ? 'view=compare' : null),
  },
  {
    names: ['read'],
    read: (query) => part({ reading: isOn(query, 'read') }),
    write: ({ reading }) => (reading ? 'read=1' : null),
  },
  { names: ['map'], read: readCamera, write: writeCamera },
];

function writeCamera({ camera }: ViewState): string | null {
  return camera === null ? null : `map=${camera.zoom}/${camera.lat}/${camera.lng}`;
}
