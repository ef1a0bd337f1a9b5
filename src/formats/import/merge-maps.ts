import type { FileClaim, FileEvent, FileSite, MapFile } from '../../claims/check/schema';
import { shortList } from '../content/lists';
import { Ids } from './ids';
import { newIdsOf } from './new-ids';
import { isSame } from './same-value';
import { newId, withNewIds, type NewIdsByKind } from './with-new-ids';

export interface NamedMap {
  /** The name of the file, without its folder. It is added to ids that are not unique. */
  readonly fileName: string;
  readonly file: MapFile;
}

export interface MergedMaps {
  readonly file: MapFile;
  /** Sentences about the merge for the person. */
  readonly notes: readonly string[];
}

/**
 * Merges maps. These become one record: actors with the same name, equal sources, and sites with the same name and position.
 * So do events of one site with the same id, name and date, and equal claims of these. If ids of other records collide, the
 * later id gets the name of its file as a suffix. If two files describe one record differently, the first file is used, and
 * a note says so.
 */
export function mergeMaps(maps: readonly NamedMap[], title?: string): MergedMaps {
  const [first, ...others] = maps;
  if (first === undefined) throw new Error('There is no map to merge.');
  const merged = new Merged(first.file);
  for (const other of others) merged.add(other);
  const { file } = merged;
  return {
    file: { ...file, ...(title !== undefined && { title }) },
    notes: merged.notes(),
  };
}

class Merged {
  readonly file: MapFile;
  readonly #renamed: string[] = [];
  readonly #different: string[] = [];
  readonly #siteById: Map<string, FileSite>;
  #twice = 0;

  constructor(file: MapFile) {
    this.file = structuredClone(file);
    this.#siteById = new Map(this.file.features.map((site) => [site.id, site]));
  }

  notes(): readonly string[] {
    return [
      ...(this.#twice === 0
        ? []
        : [
            `${this.#twice} ${this.#twice === 1 ? 'claim stands' : 'claims stand'} in two files, and is taken once.`,
          ]),
      ...(this.#different.length === 0
        ? []
        : [
            `Two files describe these in different ways, and the first file counts: ${shortList(this.#different, LISTED_MAX)}.`,
          ]),
      ...(this.#renamed.length === 0
        ? []
        : [
            `These ids are in two files, so the name of the later file follows them: ${shortList(this.#renamed, LISTED_MAX)}.`,
          ]),
    ];
  }

  add({ fileName, file }: NamedMap): void {
    const ids = newIdsOf(this.file, file, suffixOf(fileName), (id) => this.#renamed.push(id));
    for (const [id, actor] of Object.entries(file.actors)) {
      const { memberOf, ...rest } = actor;
      this.#addRecord(this.file.actors, newId(ids.actors, id), {
        ...rest,
        ...(memberOf !== undefined && { memberOf: newId(ids.actors, memberOf) }),
      });
    }
    for (const [id, source] of Object.entries(file.sources))
      this.#addRecord(this.file.sources, newId(ids.sources, id), source);
    for (const site of file.features) this.#addSite(withNewIds(site, ids));
    this.#addCorrections(file, ids);
    this.#addHead(file, fileName);
  }

  #addRecord<T extends object>(records: Record<string, T>, id: string, record: T): void {
    const known = Object.hasOwn(records, id) ? records[id] : undefined;
    if (known === undefined) records[id] = record;
    else if (!isSame(known, record)) this.#different.push(id);
  }

  #addSite(site: FileSite): void {
    const known = this.#siteById.get(site.id);
    if (known === undefined) {
      this.file.features.push(site);
      this.#siteById.set(site.id, site);
      return;
    }
    const { events, claims = [], ...rest } = site.properties;
    const { events: knownEvents, claims: knownClaims = [], ...knownRest } = known.properties;
    if (!isSame(rest, knownRest)) this.#different.push(site.id);
    const allClaims = this.#withClaims(knownClaims, claims);
    if (allClaims.length > 0) known.properties.claims = allClaims;
    for (const event of events) {
      const same = knownEvents.find(({ id }) => id === event.id);
      if (same === undefined) knownEvents.push(event);
      else this.#addToEvent(same, event);
    }
  }

  #addToEvent(known: FileEvent, event: FileEvent): void {
    const rest = { actors: [], targets: [], claims: [] };
    if (!isSame({ ...known, ...rest }, { ...event, ...rest })) this.#different.push(event.id);
    known.actors = union(known.actors, event.actors);
    const targets = union(known.targets ?? [], event.targets ?? []);
    if (targets.length > 0) known.targets = targets;
    known.claims = this.#withClaims(known.claims, event.claims);
  }

  /** The claims of both lists. Two claims with the same id are equal here (`newIdsOf`), so the second is left out. */
  #withClaims(known: readonly FileClaim[], more: readonly FileClaim[]): FileClaim[] {
    const ids = new Set(known.map(({ id }) => id));
    const added = more.filter(({ id }) => !ids.has(id));
    this.#twice += more.length - added.length;
    return [...known, ...added];
  }

  #addCorrections({ corrections = [] }: MapFile, ids: NewIdsByKind): void {
    const known = this.file.corrections ?? [];
    const added = corrections
      .map(({ site, claim, ...rest }) => ({
        ...rest,
        ...(site !== undefined && { site: newId(ids.sites, site) }),
        ...(claim !== undefined && { claim: newId(ids.claims, claim) }),
      }))
      .filter((correction) => !known.some((one) => isSame(one, correction)));
    if (added.length > 0) this.file.corrections = [...known, ...added];
  }

  #addHead({ license, publisher, dateModified }: MapFile, fileName: string): void {
    const { file } = this;
    if (dateModified > file.dateModified) file.dateModified = dateModified;
    if (license !== undefined && file.license !== license)
      file.license = [...new Set([...(file.license?.split('; ') ?? []), license])].join('; ');
    if (publisher === undefined) return;
    if (file.publisher === undefined) file.publisher = publisher;
    else if (!isSame(file.publisher, publisher))
      this.#different.push(`the publisher of ${fileName}`);
  }
}

const union = (some: readonly string[], others: readonly string[]): string[] => [
  ...new Set([...some, ...others]),
];

/** The most ids that one note names. */
const LISTED_MAX = 10;

/** The suffix of an id made from a file's name: `claims.csv` gives `claims`. */
const suffixOf = (fileName: string): string =>
  new Ids('file')
    .like(fileName.replace(/\.[^.]*$/, ''))
    .slice(0, 30)
    .replace(/-+$/, '');
