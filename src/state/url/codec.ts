import type { Dataset, Event } from '../../claims/model';
import { isClaimAtSite } from '../../select/claims-at-site';
import { OVERVIEW, type ViewState } from '../view-state';
import type { Notice } from './notices';
import { PARAMETERS } from './parameters';

/** The end of a URL after the map's URL: `site/<id>/`, `?…` and `#…`. Each part may be empty. */
export interface Address {
  readonly path: string;
  readonly search: string;
  readonly hash: string;
  /** True if the page contains the element that the fragment names. The browser then scrolls there without a script. */
  readonly isFragmentOnPage?: boolean;
}

interface DecodedAddress {
  readonly viewState: ViewState;
  readonly notices: readonly Notice[];
}

/** The view state of an address. Accepts any address: each part that the map does not have gives a notice. */
export function decodeAddress(address: Address, dataset: Dataset): DecodedAddress {
  const path = decodePath(address.path);
  const { siteId, claimId, notices } = decodeSiteAndClaim(path.siteId, address, dataset);
  const isPageOfPath = siteId === path.siteId;
  const { knownParameters, unknownPairs } = decodeQuery(address.search);
  const parsed = PARAMETERS.map((parameter) => parameter.read(knownParameters, dataset));
  const view = parsed.reduce<ViewState>(
    (sum, { viewStatePart }) => ({ ...sum, ...viewStatePart }),
    OVERVIEW,
  );
  return {
    viewState: {
      ...view,
      siteId,
      claimId,
      listPart: isPageOfPath ? path.listPart : 1,
      unknownParameters: unknownPairs,
    },
    notices: [...notices, ...path.notices, ...parsed.flatMap((parameter) => parameter.notices)],
  };
}

/** The address of a view state, relative to the map's URL. */
export function encodeAddress(view: ViewState, dataset: Dataset): string {
  return encodeWithUnknownPairs(view, dataset, view.unknownParameters);
}

/** Like `encodeAddress`, but for links to share. Omits parameters that this version of the code does not know. */
export function encodeAddressToShare(view: ViewState, dataset: Dataset): string {
  return encodeWithUnknownPairs(view, dataset, '');
}

function encodeWithUnknownPairs(view: ViewState, dataset: Dataset, unknownPairs: string): string {
  const known = PARAMETERS.map((parameter) => parameter.write(view, dataset));
  const query = [...known, unknownPairs].filter((pair) => pair !== null && pair !== '').join('&');
  const path = encodePath(view.siteId, view.listPart);
  const hash = view.claimId === null ? '' : `#${view.claimId}`;
  return path + (query === '' ? '' : `?${query}`) + hash;
}

/**
 * The path of a page of the panel, relative to the map's URL.
 * @param siteId Null for the overview.
 * @param listPart The number of the part of the page's list, from 1.
 */
export function encodePath(siteId: string | null, listPart: number): string {
  if (listPart === 1) return siteId === null ? '' : `site/${siteId}/`;
  return siteId === null ? `sites/${listPart}/` : `site/${siteId}/${listPart}/`;
}

/** True if a page of a map may have this path. The site and the part need not exist. */
export const isPagePath = (path: string): boolean =>
  /^(site\/[^/]+\/(\d+\/)?|sites\/\d+\/)?$/.test(path);

interface SiteAndClaim {
  readonly siteId: string | null;
  readonly claimId: string | null;
  readonly notices: readonly Notice[];
}

/**
 * Finds the site and claim of an address. If the page of that site does not contain the claim, the claim's own site is
 * used.
 */
function decodeSiteAndClaim(id: string | null, address: Address, dataset: Dataset): SiteAndClaim {
  const fragment = decodeFragment(address.hash);
  const notices: Notice[] = [];
  const siteId = id !== null && dataset.siteById.has(id) ? id : null;
  if (id !== null && siteId === null) notices.push({ kind: 'unknown-site', ids: [id] });
  const claim = dataset.claimById.get(fragment);
  if (claim !== undefined) {
    const isHere = siteId !== null && isClaimAtSite(dataset, claim, siteId);
    return { siteId: isHere ? siteId : claim.siteId, claimId: claim.id, notices };
  }
  const event = eventOfFragment(fragment, dataset);
  if (event !== undefined) return { siteId: event.siteId, claimId: null, notices };
  if (canNameClaim(fragment) && address.isFragmentOnPage !== true)
    notices.push({ kind: 'unknown-claim', ids: [fragment] });
  return { siteId, claimId: null, notices };
}

/**
 * The id at the start of a fragment. Other tools add texts to fragments: WordPress `#?secret=…`, trackers `&…` or `?…`.
 * No id contains these characters.
 */
export function decodeFragment(hash: string): string {
  const [id = ''] = decodeText(hash.replace(/^#/, '')).split(/[#?&]|:~:/);
  return id;
}

/** The prefix of an event's id in the id of its element on the site's page. */
const EVENT_PREFIX = 'event-';

/** The event whose element the fragment names. */
export function eventOfFragment(fragment: string, dataset: Dataset): Event | undefined {
  if (!fragment.startsWith(EVENT_PREFIX)) return undefined;
  return dataset.eventById.get(fragment.slice(EVENT_PREFIX.length));
}

/**
 * Fragments that news sites and their tools add to addresses: anchors of their own pages, feeds, galleries. They are
 * ignored unless the map has a claim with this id.
 */
const COMMON_FRAGMENTS =
  /^(amp|article|body|bottom|close|comments?|content|continue|disqus-thread|email|end|facebook|footer|gallery|header|home|image|login|main|main-content|media|menu|more|nav|navigation|newsletter|page|page-content|photo|play|post|primary|print|reactions|read-more|reader-comments|related|reply|respond|rss|search|share|sidebar|skip|skip-to-content|slide|start|story|subscribe|tab|text|title|top|twitter|video|wrapper)(-?\d+)?$/;

/** True if the fragment has the form of an id (`claims/check/fields.ts`) and is not a common fragment. */
function canNameClaim(fragment: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,99}$/.test(fragment) && !COMMON_FRAGMENTS.test(fragment);
}

interface DecodedPath {
  readonly siteId: string | null;
  readonly listPart: number;
  readonly notices: readonly Notice[];
}

/** Reads the path of a page. An invalid part number gives the first part, with a notice. */
function decodePath(path: string): DecodedPath {
  const [folder, ...names] = path.split('/').filter((name) => name !== '' && name !== 'index.html');
  const isSite = folder === 'site' && names[0] !== undefined;
  const siteId = isSite ? decodeText(names[0] ?? '') : null;
  const number = isSite ? names[1] : folder === 'sites' ? names[0] : undefined;
  if (number === undefined) return { siteId, listPart: 1, notices: [] };
  if (/^[1-9]\d{0,8}$/.test(number)) return { siteId, listPart: Number(number), notices: [] };
  return { siteId, listPart: 1, notices: [{ kind: 'unknown-part', ids: [decodeText(number)] }] };
}

interface ParsedQuery {
  /**
   * The value of each known parameter. If the query repeats a parameter, the first value is used. `+` means a space, as
   * in the queries of HTML forms, because some tools replace `%20` by `+`.
   */
  readonly knownParameters: ReadonlyMap<string, string>;
  /** The `name=value` pairs with unknown names, unchanged. */
  readonly unknownPairs: string;
}

const knownParameterNames = new Set(PARAMETERS.flatMap((parameter) => parameter.parameterNames));

function decodeQuery(search: string): ParsedQuery {
  const knownParameters = new Map<string, string>();
  const unknown: string[] = [];
  for (const pair of search.replace(/^\?/, '').split('&')) {
    const [encodedName = '', ...value] = pair.split('=');
    const name = decodeText(encodedName);
    if (!knownParameterNames.has(name)) unknown.push(pair);
    else if (!knownParameters.has(name))
      knownParameters.set(name, decodeText(value.join('=').replaceAll('+', ' ')));
  }
  return { knownParameters, unknownPairs: unknown.filter((pair) => pair !== '').join('&') };
}

/** Like `decodeURIComponent`, but returns the text unchanged if it contains an invalid `%`. */
function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
