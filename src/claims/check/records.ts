import { QUESTIONS, type Question } from '../model';
import { isObject } from './fields';
import type { JsonPath } from './positions';

/** An object of the file for the rules to check. A member may have any type, because the schema may have refused it. */
export interface FileRecord {
  readonly members: Readonly<Record<string, unknown>>;
  readonly path: JsonPath;
  /** The record's id. Null if the member `id` is missing or is not a string. */
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
  readonly eventId: string | null;
}

export type RecordKind = 'actor' | 'source' | 'site' | 'event' | 'claim';

/** All records that the check finds in the file. Records of a malformed file may be missing. */
export interface FileRecords {
  readonly rootRecord: FileRecord;
  readonly sites: readonly SiteRecord[];
  readonly recordsByKind: Readonly<Record<RecordKind, readonly FileRecord[]>>;
  readonly idsByKind: Readonly<Record<RecordKind, ReadonlySet<string>>>;
  readonly events: readonly EventRecord[];
  readonly claims: readonly ClaimRecord[];
  /** The kinds of record whose list may be incomplete. For these kinds, unknown ids are not reported. */
  readonly incompleteKinds: ReadonlySet<RecordKind>;
}

/** A rule that compares values of the file with each other. It reports each mistake with its path. */
export type CheckRule = (records: FileRecords, report: ReportFault) => void;
/**
 * Reports a mistake.
 * @param inTable The message in the terms of a table, if `message` names members that a table does not have.
 */
export type ReportFault = (path: JsonPath, message: string, inTable?: string) => void;

/** Finds the records of a parsed file, even a malformed file. */
export function recordsOf(file: unknown): FileRecords {
  const incompleteKinds = new Set<RecordKind>();
  const members = isObject(file) ? file : {};
  const rootRecord: FileRecord = { members, path: [], id: null };
  const find = makeRecordFinder(incompleteKinds);
  const sites = find.list(rootRecord, 'features', 'site').map((site) => siteRecordOf(site, find));
  const events = sites.flatMap((site) => site.events);
  const claims = sites.flatMap((site) => [...site.claims, ...site.events.flatMap((e) => e.claims)]);
  const actors = find.dictionary(rootRecord, 'actors', 'actor');
  const sources = find.dictionary(rootRecord, 'sources', 'source');
  const recordsByKind = {
    actor: actors,
    source: sources,
    site: sites,
    event: events,
    claim: claims,
  };
  const idsByKind = {
    actor: idsOf(actors),
    source: idsOf(sources),
    site: idsOf(sites),
    event: idsOf(events),
    claim: idsOf(claims),
  };
  return { rootRecord, sites, recordsByKind, idsByKind, events, claims, incompleteKinds };
}

const NO_TEXTS: readonly string[] = [];

/**
 * The strings of a member that is a string or a list of strings. Other values are left out, because the schema reports
 * them. A rule needs paths (`stringsIn`) only for mistakes, and most of the many thousand claims of a file have none.
 */
export function textsIn(record: FileRecord, member: string): readonly string[] {
  const value = record.members[member];
  if (value === undefined) return NO_TEXTS;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : NO_TEXTS;
}

/** The strings of a member (`textsIn`), each with its path. */
export function stringsIn(
  record: FileRecord,
  member: string,
): { readonly text: string; readonly path: JsonPath }[] {
  const value = record.members[member];
  if (value === undefined) return [];
  const path = [...record.path, member];
  if (typeof value === 'string') return [{ text: value, path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((text: unknown, index) =>
    typeof text === 'string' ? [{ text, path: [...path, index] }] : [],
  );
}

/** The value of a member if it is a string, else null. */
export function stringIn(record: FileRecord, member: string): string | null {
  const value = record.members[member];
  return typeof value === 'string' ? value : null;
}

/** The objects in a member that is a list. Empty if the member is not a list. */
export function recordsIn(record: FileRecord, member: string): FileRecord[] {
  const value = record.members[member];
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown, index) =>
    isObject(entry)
      ? [{ members: entry, path: [...record.path, member, index], id: idOf(entry) }]
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

type RecordFinder = ReturnType<typeof makeRecordFinder>;

/**
 * Returns functions that find the records of one kind. If they may miss a record, they add its kind to
 * `incompleteKinds`.
 */
function makeRecordFinder(incompleteKinds: Set<RecordKind>) {
  const list = (
    owner: FileRecord,
    member: string,
    kind: RecordKind,
    required = true,
  ): FileRecord[] => {
    const records = recordsIn(owner, member);
    const value = owner.members[member];
    const isComplete = Array.isArray(value)
      ? value.length === records.length
      : !required && value === undefined;
    if (!isComplete || records.some((record) => record.id === null)) markIncomplete(kind);
    return records;
  };
  const markIncomplete = (kind: RecordKind) => {
    incompleteKinds.add(kind);
    if (kind === 'site') incompleteKinds.add('event').add('claim');
    if (kind === 'event') incompleteKinds.add('claim');
  };
  const dictionary = (owner: FileRecord, member: string, kind: RecordKind): FileRecord[] => {
    const value = owner.members[member];
    if (!isObject(value)) incompleteKinds.add(kind);
    return Object.entries(isObject(value) ? value : {}).map(([id, entry]) => ({
      members: isObject(entry) ? entry : {},
      path: [...owner.path, member, id],
      id,
    }));
  };
  return { list, dictionary, markIncomplete };
}

function siteRecordOf(site: FileRecord, find: RecordFinder): SiteRecord {
  const value = site.members['properties'];
  if (!isObject(value)) find.markIncomplete('event');
  const properties: FileRecord = {
    members: isObject(value) ? value : {},
    path: [...site.path, 'properties'],
    id: site.id,
  };
  const claims = find.list(properties, 'claims', 'claim', false);
  const events = find.list(properties, 'events', 'event').map((event) => ({
    ...event,
    claims: find.list(event, 'claims', 'claim').map((claim) => ({ ...claim, eventId: event.id })),
  }));
  return {
    ...site,
    properties,
    events,
    claims: claims.map((claim) => ({ ...claim, eventId: null })),
  };
}
