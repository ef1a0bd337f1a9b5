import type { Path } from './positions';
import { isObject } from './fields';
import { QUESTIONS, type Question } from '../model';

/** An object of the file that the rules look at; any of its members may be of any type. */
export interface Item {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: Path;
  readonly id: string | null;
}

export interface SiteItem extends Item {
  readonly properties: Item;
  readonly events: readonly EventItem[];
  readonly claims: readonly ClaimItem[];
}

export interface EventItem extends Item {
  readonly claims: readonly ClaimItem[];
}

export interface ClaimItem extends Item {
  /** The id of the event that holds it. */
  readonly event: string | null;
}

export type Kind = 'actor' | 'source' | 'site' | 'event' | 'claim';

/** Everything in the file that has an id, found as far as the file's shape allows. */
export interface Records {
  readonly root: Item;
  readonly sites: readonly SiteItem[];
  readonly items: Readonly<Record<Kind, readonly Item[]>>;
  readonly ids: Readonly<Record<Kind, ReadonlySet<string>>>;
  readonly events: readonly EventItem[];
  readonly claims: readonly ClaimItem[];
  /** Kinds of which some may be missing from the lists, so that an unknown id proves nothing. */
  readonly incomplete: ReadonlySet<Kind>;
}

/** A rule compares values of the file with each other, and reports by path. */
export type Rule = (records: Records, report: Report) => void;
export type Report = (path: Path, message: string) => void;

export function recordsOf(file: unknown): Records {
  const incomplete = new Set<Kind>();
  const value = isObject(file) ? file : {};
  const root: Item = { value, path: [], id: null };
  const find = finder(incomplete);
  const sites = find.list(root, 'features', 'site').map((site) => siteOf(site, find));
  const events = sites.flatMap((site) => site.events);
  const claims = sites.flatMap((site) => [...site.claims, ...site.events.flatMap((e) => e.claims)]);
  const actor = find.dictionary(root, 'actors', 'actor');
  const source = find.dictionary(root, 'sources', 'source');
  const items = { actor, source, site: sites, event: events, claim: claims };
  const ids = {
    actor: idsOf(actor),
    source: idsOf(source),
    site: idsOf(sites),
    event: idsOf(events),
    claim: idsOf(claims),
  };
  return { root, sites, items, ids, events, claims, incomplete };
}

/** The entries of a list of strings with their paths; what is no string is left to the schema. */
export function stringsIn(
  item: Item,
  member: string,
): { readonly text: string; readonly path: Path }[] {
  const value = item.value[member];
  const path = [...item.path, member];
  if (typeof value === 'string') return [{ text: value, path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((text: unknown, index) =>
    typeof text === 'string' ? [{ text, path: [...path, index] }] : [],
  );
}

export function textIn(item: Item, member: string): string | null {
  const value = item.value[member];
  return typeof value === 'string' ? value : null;
}

export function itemsIn(item: Item, member: string): Item[] {
  const value = item.value[member];
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown, index) =>
    isObject(entry) ? [{ value: entry, path: [...item.path, member, index], id: idOf(entry) }] : [],
  );
}

export function isQuestion(value: unknown): value is Question {
  return QUESTIONS.some((question) => question === value);
}

function idsOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.flatMap((item) => item.id ?? []));
}

function idOf(value: Readonly<Record<string, unknown>>): string | null {
  return typeof value['id'] === 'string' ? value['id'] : null;
}

type Finder = ReturnType<typeof finder>;

function finder(incomplete: Set<Kind>) {
  const list = (owner: Item, member: string, kind: Kind, required = true): Item[] => {
    const items = itemsIn(owner, member);
    const value = owner.value[member];
    const isWhole = Array.isArray(value)
      ? value.length === items.length
      : !required && value === undefined;
    if (!isWhole || items.some((item) => item.id === null)) lose(kind);
    return items;
  };
  const lose = (kind: Kind) => {
    incomplete.add(kind);
    if (kind === 'site') incomplete.add('event').add('claim');
    if (kind === 'event') incomplete.add('claim');
  };
  const dictionary = (owner: Item, member: string, kind: Kind): Item[] => {
    const value = owner.value[member];
    if (!isObject(value)) incomplete.add(kind);
    return Object.entries(isObject(value) ? value : {}).map(([id, entry]) => ({
      value: isObject(entry) ? entry : {},
      path: [...owner.path, member, id],
      id,
    }));
  };
  return { list, dictionary, lose };
}

function siteOf(site: Item, find: Finder): SiteItem {
  const value = site.value['properties'];
  if (!isObject(value)) find.lose('event');
  const properties: Item = {
    value: isObject(value) ? value : {},
    path: [...site.path, 'properties'],
    id: site.id,
  };
  const claims = find.list(properties, 'claims', 'claim', false);
  const events = find.list(properties, 'events', 'event').map((event) => ({
    ...event,
    claims: find.list(event, 'claims', 'claim').map((claim) => ({ ...claim, event: event.id })),
  }));
  return {
    ...site,
    properties,
    events,
    claims: claims.map((claim) => ({ ...claim, event: null })),
  };
}
