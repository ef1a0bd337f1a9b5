import { QUESTIONS, type Question } from '../model';
import { isObject } from './fields';
import type { Path } from './positions';

/** An object of the file, for the rules to check. Its members may have any type, because the schema may have refused them. */
export interface FileRecord {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: Path;
  /** Null if the id is missing or is not a string. */
  readonly id: string | null;
}

export interface SiteRecord extends FileRecord {
  readonly properties: FileRecord;
  readonly events: readonly EventRecord[];
  readonly claims: readonly ClaimRecord[];
}

export interface EventRecord extends FileRecord {
  readonly claims: readonly ClaimRecord[];
}

export interface ClaimRecord extends FileRecord {
  /** The id of the event under which the file lists the claim. */
  readonly event: string | null;
}

export type RecordKind = 'actor' | 'source' | 'site' | 'event' | 'claim';

/** All records of the file that the check can find. A malformed file may hide some records. */
export interface Records {
  readonly root: FileRecord;
  readonly sites: readonly SiteRecord[];
  readonly byKind: Readonly<Record<RecordKind, readonly FileRecord[]>>;
  readonly ids: Readonly<Record<RecordKind, ReadonlySet<string>>>;
  readonly events: readonly EventRecord[];
  readonly claims: readonly ClaimRecord[];
  /** The kinds of record that the check may not have found completely. The check does not report an unknown id of such a kind. */
  readonly incomplete: ReadonlySet<RecordKind>;
}

/** Compares values of the file with each other, and reports each fault with its path. */
export type Rule = (records: Records, report: Report) => void;
export type Report = (path: Path, message: string) => void;

/** Finds the records of a parsed file, even if its shape is faulty. */
export function recordsOf(file: unknown): Records {
  const incomplete = new Set<RecordKind>();
  const value = isObject(file) ? file : {};
  const root: FileRecord = { value, path: [], id: null };
  const find = finder(incomplete);
  const sites = find.list(root, 'features', 'site').map((site) => siteRecord(site, find));
  const events = sites.flatMap((site) => site.events);
  const claims = sites.flatMap((site) => [...site.claims, ...site.events.flatMap((e) => e.claims)]);
  const actors = find.dictionary(root, 'actors', 'actor');
  const sources = find.dictionary(root, 'sources', 'source');
  const byKind = { actor: actors, source: sources, site: sites, event: events, claim: claims };
  const ids = {
    actor: idsOf(actors),
    source: idsOf(sources),
    site: idsOf(sites),
    event: idsOf(events),
    claim: idsOf(claims),
  };
  return { root, sites, byKind, ids, events, claims, incomplete };
}

/**
 * The strings in a member that is a string or a list, with their paths. Ignores other values, because the schema reports them.
 */
export function stringsIn(
  record: FileRecord,
  member: string,
): { readonly text: string; readonly path: Path }[] {
  const value = record.value[member];
  const path = [...record.path, member];
  if (typeof value === 'string') return [{ text: value, path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((text: unknown, index) =>
    typeof text === 'string' ? [{ text, path: [...path, index] }] : [],
  );
}

/** The value of a member if it is a string, else null. */
export function stringIn(record: FileRecord, member: string): string | null {
  const value = record.value[member];
  return typeof value === 'string' ? value : null;
}

/** The objects in a member that is a list. Empty if the member is no list. */
export function recordsIn(record: FileRecord, member: string): FileRecord[] {
  const value = record.value[member];
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown, index) =>
    isObject(entry)
      ? [{ value: entry, path: [...record.path, member, index], id: idOf(entry) }]
      : [],
  );
}

export function isQuestion(value: unknown): value is Question {
  return QUESTIONS.some((question) => question === value);
}

function idsOf(records: readonly FileRecord[]): ReadonlySet<string> {
  return new Set(records.flatMap((record) => record.id ?? []));
}

function idOf(value: Readonly<Record<string, unknown>>): string | null {
  return typeof value['id'] === 'string' ? value['id'] : null;
}

type Finder = ReturnType<typeof finder>;

/** Functions that find the records of a kind. They add the kind to `incompleteKinds` if they cannot find all of its records. */
function finder(incomplete: Set<RecordKind>) {
  const list = (
    owner: FileRecord,
    member: string,
    kind: RecordKind,
    required = true,
  ): FileRecord[] => {
    const records = recordsIn(owner, member);
    const value = owner.value[member];
    const isComplete = Array.isArray(value)
      ? value.length === records.length
      : !required && value === undefined;
    if (!isComplete || records.some((record) => record.id === null)) markIncomplete(kind);
    return records;
  };
  const markIncomplete = (kind: RecordKind) => {
    incomplete.add(kind);
    if (kind === 'site') incomplete.add('event').add('claim');
    if (kind === 'event') incomplete.add('claim');
  };
  const dictionary = (owner: FileRecord, member: string, kind: RecordKind): FileRecord[] => {
    const value = owner.value[member];
    if (!isObject(value)) incomplete.add(kind);
    return Object.entries(isObject(value) ? value : {}).map(([id, entry]) => ({
      value: isObject(entry) ? entry : {},
      path: [...owner.path, member, id],
      id,
    }));
  };
  return { list, dictionary, markIncomplete };
}

function siteRecord(site: FileRecord, find: Finder): SiteRecord {
  const value = site.value['properties'];
  if (!isObject(value)) find.markIncomplete('event');
  const properties: FileRecord = {
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
