import { parseEdtf } from '../../claims/edtf/parse';
import { ATTRIBUTIONS, type Dataset, type Edtf } from '../../claims/model';
import { actorToggles } from '../../select/actor-groups';
import { isAttribution, type Lens } from '../../select/filter';
import { orderedPeriod } from '../../select/period';
import { clampedCamera, cleanQuery, type ViewState } from '../view-state';
import { readActorToggles, writeActorToggles } from './actor-toggles';
import type { Notice } from './notices';

type Query = ReadonlyMap<string, string>;

/** One parameter of an address, or two that belong together. It reads and writes one part of the view state. */
interface Parameter {
  readonly names: readonly string[];
  /**
   * Reads the part of the view state that the query sets. The part is empty for a missing or invalid value, so that the default
   * stays.
   */
  read(query: Query, dataset: Dataset): ParsedParameter;
  /** Writes `name=value`, or null for the default. */
  write(view: ViewState, dataset: Dataset): string | null;
}

interface ParsedParameter {
  readonly part: Partial<ViewState>;
  readonly notices: readonly Notice[];
}

/** All parameters, in the order in which addresses list them. */
export const PARAMETERS: readonly Parameter[] = [
  {
    names: ['by'],
    read: (query) => parsed({ lens: readLens(query) }),
    write: ({ lens }) => (lens === 'actor' ? null : `by=${lens}`),
  },
  { names: ['only', 'hide'], read: readHidden, write: writeHidden },
  { names: ['attribution'], read: readAttributions, write: writeAttributions },
  {
    names: ['differ'],
    read: (query) => parsed({ differing: isOn(query, 'differ') }),
    write: ({ differing }) => (differing ? 'differ=1' : null),
  },
  {
    names: ['from', 'to'],
    read: readPeriod,
    write: ({ from, to }) =>
      [pair('from', from), pair('to', to)].filter((one) => one !== null).join('&'),
  },
  {
    names: ['q'],
    read: (query) => parsed({ query: cleanQuery(query.get('q') ?? '') }),
    write: ({ query }) => pair('q', query),
  },
  {
    names: ['sort'],
    read: (query) => parsed({ sort: query.get('sort') === 'time' ? 'time' : 'file' }),
    write: ({ sort }) => (sort === 'file' ? null : `sort=${sort}`),
  },
  {
    names: ['view'],
    read: (query) => parsed({ comparing: query.get('view') === 'compare' }),
    write: ({ comparing }) => (comparing ? 'view=compare' : null),
  },
  {
    names: ['read'],
    read: (query) => parsed({ reading: isOn(query, 'read') }),
    write: ({ reading }) => (reading ? 'read=1' : null),
  },
  { names: ['map'], read: readCamera, write: writeCamera },
];

function readLens(query: Query): Lens {
  return query.get('by') === 'claimant' ? 'claimant' : 'actor';
}

function readHidden(query: Query, dataset: Dataset): ParsedParameter {
  const only = query.get('only');
  const list = only ?? query.get('hide');
  if (list === undefined) return parsed({});
  const lens = readLens(query);
  const { toggles, unknown } = readActorToggles(dataset, lens, list);
  const notices: Notice[] = unknown.length > 0 ? [{ kind: 'unknown-actors', ids: unknown }] : [];
  // Shows all toggles if the list names no known actor. An empty `only=` hides all toggles.
  if (toggles.size === 0 && unknown.length > 0) return parsed({}, notices);
  const hidden = actorToggles(dataset, lens).filter(
    (toggle) => toggles.has(toggle) !== (only !== undefined),
  );
  return parsed({ hidden: new Set(hidden) }, notices);
}

/** Writes `only` or `hide`, whichever is shorter. */
function writeHidden({ lens, hidden }: ViewState, dataset: Dataset): string | null {
  if (hidden.size === 0) return null;
  const shown = actorToggles(dataset, lens).filter((toggle) => !hidden.has(toggle));
  const only = writeActorToggles(dataset, lens, new Set(shown));
  const hide = writeActorToggles(dataset, lens, hidden);
  return only.length < hide.length ? `only=${only.join(',')}` : `hide=${hide.join(',')}`;
}

/** Reads the list of the attributions to show. */
function readAttributions(query: Query): ParsedParameter {
  const list = query.get('attribution');
  if (list === undefined) return parsed({});
  const shown = list.split(',').filter((entry) => entry !== '');
  const unknown = shown.filter((entry) => !isAttribution(entry));
  const notices: Notice[] =
    unknown.length > 0 ? [{ kind: 'unknown-attributions', ids: unknown }] : [];
  if (unknown.length === shown.length && unknown.length > 0) return parsed({}, notices);
  const hidden = ATTRIBUTIONS.filter((attribution) => !shown.includes(attribution));
  return parsed({ attributionsHidden: new Set(hidden) }, notices);
}

function writeAttributions({ attributionsHidden }: ViewState): string | null {
  if (attributionsHidden.size === 0) return null;
  return `attribution=${ATTRIBUTIONS.filter((one) => !attributionsHidden.has(one)).join(',')}`;
}

function readPeriod(query: Query): ParsedParameter {
  const { period, swapped } = orderedPeriod({
    from: readDate(query, 'from'),
    to: readDate(query, 'to'),
  });
  const ids = [query.get('from') ?? '', query.get('to') ?? ''];
  return parsed(period, swapped ? [{ kind: 'period-swapped', ids }] : []);
}

/** Reads one EDTF date; null if the value is not EDTF, or is an interval. */
function readDate(query: Query, name: string): Edtf | null {
  const text = query.get(name);
  return text !== undefined && parseEdtf(text)?.kind === 'date' ? text : null;
}

/** Reads `map=zoom/lat/lng`. */
function readCamera(query: Query): ParsedParameter {
  const parts = (query.get('map') ?? '').split('/');
  if (parts.length !== 3 || parts.some((part) => part.trim() === '')) return parsed({});
  const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
  const camera = clampedCamera(zoom, lat, lng);
  return parsed(camera === null ? {} : { camera });
}

function writeCamera({ camera }: ViewState): string | null {
  return camera === null ? null : `map=${camera.zoom}/${camera.lat}/${camera.lng}`;
}

function parsed(part: Partial<ViewState>, notices: readonly Notice[] = []): ParsedParameter {
  return { part, notices };
}

function isOn(query: Query, name: string): boolean {
  return query.get(name) === '1';
}

function pair(name: string, value: string | null): string | null {
  return value === null || value === '' ? null : `${name}=${encodeURIComponent(value)}`;
}
