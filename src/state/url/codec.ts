import type { Dataset } from '../../claims/model';
import { claimIsAt } from '../../select/claims-at-site';
import type { Notice } from './notices';
import { PARAMETERS } from './parameters';
import { OVERVIEW, type ViewState } from '../view-state';

/** An address below the map's own: `site/<id>/`, `?…` and `#…`, each of which may be empty. */
export interface Address {
  readonly path: string;
  readonly search: string;
  readonly hash: string;
}

/** `decodeURIComponent`, which throws on a stray `%`; that text is then taken as it is. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function siteIn(path: string): string | null {
  const [folder, id] = path.split('/').filter((part) => part !== '' && part !== 'index.html');
  return folder === 'site' && id !== undefined ? plain(id) : null;
}

interface Query {
  readonly known: ReadonlyMap<string, string>;
  readonly unknown: string;
}

const parameterNames = new Set(PARAMETERS.flatMap((parameter) => parameter.names));

function queryIn(search: string): Query {
  const known = new Map<string, string>();
  const unknown: string[] = [];
  for (const pair of search.replace(/^\?/, '').split('&')) {
    const [name = '', ...value] = pair.split('=');
    const key = plain(name);
    if (!parameterNames.has(key)) unknown.push(pair);
    else if (!known.has(key)) known.set(key, plain(value.join('=')));
  }
  return { known, unknown: unknown.filter((pair) => pair !== '').join('&') };
}

interface Place {
  readonly site: string | null;
  readonly claim: string | null;
  readonly notices: readonly Notice[];
}

/** A claim that is not at the site named opens its own. */
function placeIn(address: Address, dataset: Dataset): Place {
  const id = siteIn(address.path);
  const hash = plain(address.hash.replace(/^#/, ''));
  const notices: Notice[] = [];
  const site = id !== null && dataset.siteById.has(id) ? id : null;
  if (id !== null && site === null) notices.push({ kind: 'unknown-site', ids: [id] });
  const claim = dataset.claimById.get(hash);
  if (claim === undefined) {
    if (hash !== '') notices.push({ kind: 'unknown-claim', ids: [hash] });
    return { site, claim: null, notices };
  }
  const home = site !== null && claimIsAt(dataset, claim, site) ? site : claim.site;
  return { site: home, claim: claim.id, notices };
}

/** The view that an address asks for. Total: any three strings give a view; what the map does not have is noticed. */
export function decode(
  address: Address,
  dataset: Dataset,
): { readonly view: ViewState; readonly notices: readonly Notice[] } {
  const { site, claim, notices } = placeIn(address, dataset);
  const { known, unknown } = queryIn(address.search);
  const reads = PARAMETERS.map((parameter) => parameter.read(known, dataset));
  const parts: Partial<ViewState>[] = reads.map((read) => read.part);
  const chosen = parts.reduce<ViewState>((view, part) => ({ ...view, ...part }), OVERVIEW);
  return {
    view: { ...chosen, site, claim, unknown },
    notices: [...notices, ...reads.flatMap((read) => read.notices)],
  };
}

function addressWith(view: ViewState, dataset: Dataset, unknown: string): string {
  const written = PARAMETERS.map((parameter) => parameter.write(view, dataset));
  const query = [...written, unknown].filter((pair) => pair !== null && pair !== '').join('&');
  const path = view.site === null ? '' : `site/${view.site}/`;
  const hash = view.claim === null ? '' : `#${view.claim}`;
  return path + (query === '' ? '' : `?${query}`) + hash;
}

/** The view's address, relative to the map's own. */
export function encode(view: ViewState, dataset: Dataset): string {
  return addressWith(view, dataset, view.unknown);
}

/** The address to hand on: without the parameters that this version does not know. */
export function encodeToShare(view: ViewState, dataset: Dataset): string {
  return addressWith(view, dataset, '');
}
