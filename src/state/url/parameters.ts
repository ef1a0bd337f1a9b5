import { parseEdtf } from '../../claims/edtf/parse';
import { ATTRIBUTIONS, type Dataset, type EdtfText } from '../../claims/model';
import { actorToggleIds } from '../../select/actor-groups';
import { computeOncePerLens, isAttribution, type Lens } from '../../select/filter';
import { orderedPeriod } from '../../select/period';
import { clampedCamera, cleanSearchText, type ViewState } from '../view-state';
import { actorTogglesText, readActorToggles, writeActorToggles } from './actor-toggles';
import { shortenedIds, type Notice } from './notices';

type ValueByParameter = ReadonlyMap<string, string>;

/** A parameter of an address, or two related parameters. It reads and writes one part of the view state. */
interface UrlParameter {
  readonly parameterNames: readonly string[];
  /**
   * Reads the part of the view state that the query sets. Empty for a missing or invalid value, so that the default
   * remains.
   */
  read(query: ValueByParameter, dataset: Dataset): ParsedParameter;
  /** Writes `name=value`. Null if the view state has the default, which the address omits. */
  write(view: ViewState, dataset: Dataset): string | null;
}

interface ParsedParameter {
  readonly viewStatePart: Partial<ViewState>;
  readonly notices: readonly Notice[];
}

/** All parameters, in the order in which addresses list them. */
export const PARAMETERS: readonly UrlParameter[] = [
  {
    parameterNames: ['by'],
    read: (query) => makeParsedParameter({ lens: readLens(query) }),
    write: ({ lens }) => (lens === 'actor' ? null : `by=${lens}`),
  },
  { parameterNames: ['only', 'hide'], read: readHiddenToggles, write: writeHiddenToggles },
  { parameterNames: ['attribution'], read: readAttributions, write: writeAttributions },
  {
    parameterNames: ['differ'],
    read: (query) => makeParsedParameter({ isDifferingOnly: isSwitchedOn(query, 'differ') }),
    write: ({ isDifferingOnly }) => (isDifferingOnly ? 'differ=1' : null),
  },
  {
    parameterNames: ['from', 'to'],
    read: readPeriod,
    write: ({ from, to }) =>
      [nameValuePair('from', from), nameValuePair('to', to)]
        .filter((one) => one !== null)
        .join('&'),
  },
  {
    parameterNames: ['q'],
    read: (query) => makeParsedParameter({ searchText: cleanSearchText(query.get('q') ?? '') }),
    write: ({ searchText }) => nameValuePair('q', searchText),
  },
  {
    parameterNames: ['sort'],
    read: (query) => makeParsedParameter({ sort: query.get('sort') === 'time' ? 'time' : 'file' }),
    write: ({ sort }) => (sort === 'file' ? null : `sort=${sort}`),
  },
  {
    parameterNames: ['order'],
    read: (query) =>
      makeParsedParameter({ eventOrder: query.get('order') === 'newest' ? 'newest' : 'oldest' }),
    write: ({ eventOrder }) => (eventOrder === 'oldest' ? null : `order=${eventOrder}`),
  },
  {
    parameterNames: ['view'],
    read: (query) => makeParsedParameter({ isComparing: query.get('view') === 'compare' }),
    write: ({ isComparing }) => (isComparing ? 'view=compare' : null),
  },
  {
    parameterNames: ['read'],
    read: (query) => makeParsedParameter({ isReading: isSwitchedOn(query, 'read') }),
    write: ({ isReading }) => (isReading ? 'read=1' : null),
  },
  { parameterNames: ['map'], read: readCamera, write: writeCamera },
];

function readLens(query: ValueByParameter): Lens {
  return query.get('by') === 'claimant' ? 'claimant' : 'actor';
}

/** The toggles that the publisher has switched off. They are hidden if an address names no toggles. */
const hiddenAtFirst = computeOncePerLens((dataset, lens): ReadonlySet<string> => {
  const { switchedOff = [] } = dataset.presentation;
  return lens === 'actor'
    ? readActorToggles(dataset, lens, switchedOff.join(',')).toggleIds
    : new Set();
});

function readHiddenToggles(query: ValueByParameter, dataset: Dataset): ParsedParameter {
  const shownText = query.get('only');
  const list = shownText ?? query.get('hide');
  const lens = readLens(query);
  if (list === undefined)
    return makeParsedParameter({ hiddenToggleIds: hiddenAtFirst(dataset, lens) });
  const { toggleIds, unknownEntries } = readActorToggles(dataset, lens, list);
  const notices: Notice[] =
    unknownEntries.length > 0 ? [{ kind: 'unknown-actors', ids: unknownEntries }] : [];
  // Ignores a list without any known actor, so that all toggles stay shown. An empty `only=` hides all toggles.
  if (toggleIds.size === 0 && unknownEntries.length > 0) return makeParsedParameter({}, notices);
  const hidden = actorToggleIds(dataset, lens).filter(
    (toggle) => toggleIds.has(toggle) !== (shownText !== undefined),
  );
  return makeParsedParameter({ hiddenToggleIds: new Set(hidden) }, notices);
}

/** Writes the shorter of `only` and `hide`. An empty `hide=` shows the toggles that the publisher has switched off. */
function writeHiddenToggles({ lens, hiddenToggleIds }: ViewState, dataset: Dataset): string | null {
  const atFirst = hiddenAtFirst(dataset, lens);
  const isAtFirst = hiddenToggleIds.size === atFirst.size;
  if (isAtFirst && [...hiddenToggleIds].every((toggle) => atFirst.has(toggle))) return null;
  const shown = actorToggleIds(dataset, lens).filter((toggle) => !hiddenToggleIds.has(toggle));
  const shownText = writeActorToggles(dataset, lens, new Set(shown));
  const hide = writeActorToggles(dataset, lens, hiddenToggleIds);
  const text = (entries: readonly string[]): string => actorTogglesText(dataset, lens, entries);
  return shownText.length < hide.length ? `only=${text(shownText)}` : `hide=${text(hide)}`;
}

/** Reads the list of the attributions to show. */
function readAttributions(query: ValueByParameter): ParsedParameter {
  const list = query.get('attribution');
  if (list === undefined) return makeParsedParameter({});
  const shown = list.split(',').filter((entry) => entry !== '');
  const unknown = shown.filter((entry) => !isAttribution(entry));
  const notices: Notice[] =
    unknown.length > 0 ? [{ kind: 'unknown-attributions', ids: unknown }] : [];
  if (unknown.length === shown.length && unknown.length > 0)
    return makeParsedParameter({}, notices);
  const hidden = ATTRIBUTIONS.filter((attribution) => !shown.includes(attribution));
  return makeParsedParameter({ hiddenAttributions: new Set(hidden) }, notices);
}

function writeAttributions({ hiddenAttributions }: ViewState): string | null {
  if (hiddenAttributions.size === 0) return null;
  return `attribution=${ATTRIBUTIONS.filter((one) => !hiddenAttributions.has(one)).join(',')}`;
}

function readPeriod(query: ValueByParameter): ParsedParameter {
  const { period, isSwapped } = orderedPeriod({
    from: readDate(query, 'from'),
    to: readDate(query, 'to'),
  });
  const ids = [query.get('from') ?? '', query.get('to') ?? ''];
  if (isSwapped) return makeParsedParameter(period, [{ kind: 'period-swapped', ids }]);
  const unreadable = ['from', 'to']
    .filter((name) => readDate(query, name) === null)
    .map((name) => query.get(name) ?? '')
    .filter((text) => MEANT_AS_DATE.test(text));
  return makeParsedParameter(
    period,
    unreadable.length > 0 ? [{ kind: 'unreadable-dates', ids: shortenedIds(unreadable) }] : [],
  );
}

/** Matches what a person may have meant as a date. Other sites add `from=timeline` to the addresses that they link. */
const MEANT_AS_DATE = /^[-+\s]?\d/;

/** Reads one EDTF date; null if the value is not EDTF, or is an interval. */
function readDate(query: ValueByParameter, name: string): EdtfText | null {
  const text = query.get(name);
  return text !== undefined && parseEdtf(text)?.kind === 'date' ? text : null;
}

/** Reads `map=zoom/lat/lng`. */
function readCamera(query: ValueByParameter): ParsedParameter {
  const parts = (query.get('map') ?? '').split('/');
  if (parts.length !== 3 || parts.some((part) => part.trim() === ''))
    return makeParsedParameter({});
  const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
  const camera = clampedCamera(zoom, lat, lng);
  return makeParsedParameter(camera === null ? {} : { camera });
}

function writeCamera({ camera }: ViewState): string | null {
  return camera === null ? null : `map=${camera.zoom}/${camera.lat}/${camera.lng}`;
}

function makeParsedParameter(
  viewStatePart: Partial<ViewState>,
  notices: readonly Notice[] = [],
): ParsedParameter {
  return { viewStatePart, notices };
}

function isSwitchedOn(query: ValueByParameter, name: string): boolean {
  return query.get(name) === '1';
}

function nameValuePair(name: string, value: string | null): string | null {
  return value === null || value === '' ? null : `${name}=${encodeURIComponent(value)}`;
}
