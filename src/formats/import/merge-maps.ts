import type { FileClaim, FileEvent, FileSite, MapFile } from '../../claims/check/schema';
import { RELATIONS } from '../../claims/model';
import { shortList } from '../content/lists';
import { Ids } from './ids';

export interface NamedMap {
  /** The name of the file, without its folder. It makes ids unique. */
  readonly fileName: string;
  readonly file: MapFile;
}

export interface MergedMaps {
  readonly file: MapFile;
  /** What a person should know of what was put together, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Puts maps together. Actors of one name, equal sources, and sites of one name and place are one; so are events of one site
 * with the same id, name and date, and equal claims of them. Other records whose ids collide get the name of their file
 * after their id. Where two files describe one record in different ways, the first file counts, and a note says so.
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

const keyOf = (...values: readonly unknown[]): string => JSON.stringify(values);

/** What makes two sites one: the name, and the place. */
const siteKey = ({ geometry, properties }: FileSite): string =>
  keyOf(sorted(properties.name), sorted(geometry));

/** For each id of a file, the id in the merged map. An id that is no record's stays: the check names it. */
type NewIds = ReadonlyMap<string, string>;
const newId = (ids: NewIds, id: string): string => ids.get(id) ?? id;

interface NewIdsByKind {
  readonly actors: NewIds;
  readonly sources: NewIds;
  readonly sites: NewIds;
  readonly events: NewIds;
  readonly claims: NewIds;
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
    const ids = this.#newIdsOf(file, suffixOf(fileName));
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

  /** The claims of both; a claim whose id is there already is the same one (`#newIdsOf`). */
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

  /** For each record of a file, the id that it gets: that of the same record, its own, or its own with the file's name. */
  #newIdsOf(file: MapFile, suffix: string): NewIdsByKind {
    const known = this.file;
    const free = (taken: ReadonlySet<string>, id: string): string => {
      if (!taken.has(id)) return id;
      this.#renamed.push(id);
      for (let number = 1; ; number += 1) {
        const candidate = `${id.slice(0, ID_START_MAX)}-${suffix}${number === 1 ? '' : `-${number}`}`;
        if (!taken.has(candidate)) return candidate;
      }
    };
    const renames = <T>(
      entries: readonly (readonly [id: string, record: T])[],
      taken: ReadonlySet<string>,
      sameAs: (id: string, record: T) => string | undefined,
    ): NewIds => {
      const all = new Set([...taken, ...entries.map(([id]) => id)]);
      return new Map(
        entries.map(([id, record]) => {
          const same = sameAs(id, record);
          const given = same ?? (taken.has(id) ? free(all, id) : id);
          all.add(given);
          return [id, given];
        }),
      );
    };
    const sites = renames(
      file.features.map((site) => [site.id, site] as const),
      new Set(known.features.map(({ id }) => id)),
      sameBy(
        known.features.map((site) => [site.id, site] as const),
        siteKey,
      ),
    );
    const knownEvents = new Map(
      eventsOf(known).map(({ site, event }) => [event.id, { site, event }]),
    );
    const events = renames(
      eventsOf(file).map((owned) => [owned.event.id, owned] as const),
      new Set(knownEvents.keys()),
      (id, { site, event }) => {
        const same = knownEvents.get(id);
        const isOne =
          same?.site === newId(sites, site) &&
          isSame([same.event.name, same.event.event_date], [event.name, event.event_date]);
        return isOne ? id : undefined;
      },
    );
    const ownersOf = (map: MapFile) => new Map(claimsOf(map).map((one) => [one.claim.id, one]));
    const knownClaims = ownersOf(known);
    return {
      actors: renames(
        Object.entries(file.actors),
        new Set(Object.keys(known.actors)),
        sameBy(Object.entries(known.actors), ({ name }) => keyOf(sorted(name))),
      ),
      sources: renames(
        Object.entries(file.sources),
        new Set(Object.keys(known.sources)),
        sameBy(Object.entries(known.sources), (source) => keyOf(sorted(source))),
      ),
      sites,
      events,
      claims: renames(
        claimsOf(file).map((owned) => [owned.claim.id, owned] as const),
        new Set(knownClaims.keys()),
        (id, { site, event, claim }) => {
          const same = knownClaims.get(id);
          const isOne =
            same?.site === newId(sites, site) &&
            same.event === (event === null ? null : newId(events, event)) &&
            isSame(same.claim, claim);
          return isOne ? id : undefined;
        },
      ),
    };
  }
}

/** Finds the id of the record that is the same by a key: its own id if it fits, else that of another record. */
function sameBy<T>(
  known: readonly (readonly [id: string, record: T])[],
  keyOfRecord: (record: T) => string,
): (id: string, record: T) => string | undefined {
  const keyById = new Map(known.map(([id, record]) => [id, keyOfRecord(record)]));
  const idByKey = new Map([...keyById].map(([id, key]) => [key, id]));
  return (id, record) => {
    const key = keyOfRecord(record);
    return keyById.get(id) === key ? id : idByKey.get(key);
  };
}

/** Letters of an id that stay if a suffix follows: an id has at most 100 (`claims/check/fields.ts`). */
const ID_START_MAX = 60;

/** The end of an id that comes of a file's name: `claims.csv` gives `claims`. */
const suffixOf = (fileName: string): string =>
  new Ids('file')
    .like(fileName.replace(/\.[^.]*$/, ''))
    .slice(0, 30)
    .replace(/-+$/, '');

const union = (some: readonly string[], others: readonly string[]): string[] => [
  ...new Set([...some, ...others]),
];

/** Ids that one note names. */
const LISTED_MAX = 10;

/** The value with the members of its objects in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([name, one]) => [name, sorted(one)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const isSame = (one: unknown, other: unknown): boolean =>
  keyOf(sorted(one)) === keyOf(sorted(other));

const eventsOf = ({ features }: MapFile) =>
  features.flatMap(({ id, properties }) => properties.events.map((event) => ({ site: id, event })));

const claimsOf = (
  file: MapFile,
): { readonly site: string; readonly event: string | null; readonly claim: FileClaim }[] => [
  ...file.features.flatMap(({ id, properties }) =>
    (properties.claims ?? []).map((claim) => ({ site: id, event: null, claim })),
  ),
  ...eventsOf(file).flatMap(({ site, event }) =>
    event.claims.map((claim) => ({ site, event: event.id, claim })),
  ),
];

function withNewIds(site: FileSite, ids: NewIdsByKind): FileSite {
  const { rings, claims, events, ...rest } = site.properties;
  return {
    ...site,
    id: newId(ids.sites, site.id),
    properties: {
      ...rest,
      ...(rings !== undefined && {
        rings: rings.map((ring) => ({ ...ring, claim: newId(ids.claims, ring.claim) })),
      }),
      ...(claims !== undefined && { claims: claims.map((claim) => claimWithNewIds(claim, ids)) }),
      events: events.map((event) => eventWithNewIds(event, ids)),
    },
  };
}

function eventWithNewIds(event: FileEvent, ids: NewIdsByKind): FileEvent {
  const { targets, superEvent, ...rest } = event;
  const actorsOf = (list: readonly string[]): string[] => list.map((id) => newId(ids.actors, id));
  return {
    ...rest,
    id: newId(ids.events, event.id),
    actors: actorsOf(event.actors),
    ...(targets !== undefined && { targets: actorsOf(targets) }),
    ...(superEvent !== undefined && { superEvent: newId(ids.events, superEvent) }),
    claims: event.claims.map((claim) => claimWithNewIds(claim, ids)),
  };
}

function claimWithNewIds(
  claim: FileClaim,
  { actors, sources, events, claims }: NewIdsByKind,
): FileClaim {
  const { via, alsoAbout, value } = claim;
  const list = (ids: NewIds, some: readonly string[]): string[] => some.map((id) => newId(ids, id));
  const relations = RELATIONS.flatMap((relation) => {
    const linked = claim[relation];
    if (linked === undefined) return [];
    return [[relation, typeof linked === 'string' ? newId(claims, linked) : list(claims, linked)]];
  });
  return {
    ...claim,
    id: newId(claims, claim.id),
    claimant: newId(actors, claim.claimant),
    source: newId(sources, claim.source),
    ...(via !== undefined && { via: list(actors, via) }),
    ...(alsoAbout !== undefined && { alsoAbout: list(events, alsoAbout) }),
    ...(Array.isArray(value) && { value: list(actors, value) }),
    ...(Object.fromEntries(relations) as Partial<FileClaim>),
  };
}
