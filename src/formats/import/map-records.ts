import type { FileClaim, FileEvent, FileSite, MapFile } from '../../claims/check/schema';
import { readableAddress } from '../../claims/text';
import { fileSourceOf } from './file-source';
import { Ids } from './ids';
import type {
  ImportedClaim,
  ImportedEvent,
  ImportedRow,
  ImportedSite,
  ImportedSource,
} from './imported';
import { shortName } from './short-name';

/** The name of an event whose row has no name, no type and no text. */
const UNNAMED_EVENT = 'Event';
/** The type of an event whose row gives none. To choose one of ACLED's types would be a guess. */
const UNKNOWN_TYPE = 'Unknown';

/** The records made of rows. Rows of the same site, event, actor or document become one record. */
export class MapRecords {
  readonly actors = new Map<string, { name: string }>();
  readonly sources = new Map<string, MapFile['sources'][string]>();
  readonly sites: FileSite[] = [];
  /** The first row of each record. */
  readonly rowOf = new Map<object, number>();
  /** Events whose rows give no type. */
  readonly untyped = new Set<object>();
  readonly #fileName: string;
  readonly #makers: string | undefined;
  readonly #makersUrl: string | undefined;
  readonly #ids = {
    site: new Ids('site'),
    event: new Ids('event'),
    claim: new Ids('claim'),
    actor: new Ids('actor'),
    source: new Ids('source'),
  };
  readonly #siteByKey = new Map<string, FileSite>();
  readonly #eventByKey = new Map<string, FileEvent>();
  readonly #actorIdByWrittenName = new Map<string, string>();
  readonly #actorIdByName = new Map<string, string>();
  readonly #sourceIdByKey = new Map<string, string>();
  readonly #setOf = new Map<readonly string[], Set<string>>();
  #row = 0;
  #ofMakers = 0;
  #asStatements = 0;
  #unplaced = 0;

  /**
   * @param fileName The name of the file, without its folder.
   * @param makers The makers of the file, if they are known.
   */
  constructor(fileName: string, makers?: string, makersUrl?: string) {
    this.#fileName = fileName;
    this.#makers = makers;
    this.#makersUrl = makersUrl;
  }

  notes(): string[] {
    const makers = this.#makers ?? 'the makers of the file';
    return [
      ...(this.#ofMakers > 0
        ? [
            `${countOf(this.#ofMakers, 'claim')} of rows that do not say who spoke ${this.#ofMakers === 1 ? 'is' : 'are'} given to ${makers}, as reported by them.`,
          ]
        : []),
      ...(this.#asStatements > 0
        ? [
            `${countOf(this.#asStatements, 'claim')} without an attribution ${this.#asStatements === 1 ? 'is' : 'are'} taken as a statement of the claimant.`,
          ]
        : []),
      ...(this.#unplaced > 0
        ? [
            `${countOf(this.#unplaced, 'event')} without coordinates ${this.#unplaced === 1 ? 'is' : 'are'} listed, and not on the map.`,
          ]
        : []),
      ...(this.untyped.size > 0
        ? [
            `${countOf(this.untyped.size, 'event')} without a type ${this.untyped.size === 1 ? 'has' : 'have'} the type “${UNKNOWN_TYPE}”. A column “event_type” can say it, in words of ACLED if you can.`,
          ]
        : []),
    ];
  }

  add({ line, site, event, claims }: ImportedRow): void {
    this.#row = line;
    const fileSite = this.#site(site);
    const fileEvent = this.#event(fileSite, event, {
      isUnplaced: site.geometry === null,
      text: claims[0]?.text ?? '',
    });
    for (const claim of [...claims, ...namingClaims(event, claims)])
      this.#addClaim(fileEvent, claim);
  }

  #site(site: ImportedSite): FileSite {
    const key = JSON.stringify([site.id ?? null, site.name ?? null, site.geometry]);
    const known = this.#siteByKey.get(key);
    if (known !== undefined) return known;
    const name = site.name ?? nameOfPlace(site);
    const made: FileSite = {
      type: 'Feature',
      id: this.#ids.site.like(site.id ?? name),
      geometry: site.geometry as FileSite['geometry'],
      properties: {
        name,
        ...(site.country !== undefined && { country: site.country }),
        ...(site.admin1 !== undefined && { admin1: site.admin1 }),
        ...(site.wherePrecision !== undefined && { where_prec: site.wherePrecision }),
        ...(site.radiusInMeters !== undefined && {
          coordinateUncertaintyInMeters: site.radiusInMeters,
        }),
        georeferencedBy: site.georeferencedBy ?? this.#makersName(),
        georeferenceRemarks: site.remarks,
        ...(site.other !== undefined && { other: { ...site.other } }),
        events: [],
      },
    };
    this.#siteByKey.set(key, made);
    this.rowOf.set(made, this.#row);
    this.sites.push(made);
    return made;
  }

  #event(
    site: FileSite,
    event: ImportedEvent,
    { isUnplaced, text }: { readonly isUnplaced: boolean; readonly text: string },
  ): FileEvent {
    const told = event.id ?? [event.date, event.name ?? event.type ?? ''].join('\n');
    const key = `${site.id}\n${told}`;
    const actors = event.actors.map((name) => this.#actor(name));
    const targets = event.targets.map((name) => this.#actor(name));
    const known = this.#eventByKey.get(key);
    if (known !== undefined) {
      this.#addTo(known.actors, actors);
      if (targets.length > 0) this.#addTo((known.targets ??= []), targets);
      return known;
    }
    const name = event.name ?? event.type ?? (shortName(text) || UNNAMED_EVENT);
    const made: FileEvent = {
      id: this.#ids.event.like(event.id === undefined ? `event ${name}` : `event ${event.id}`),
      name,
      event_date: event.date,
      event_type: event.type ?? UNKNOWN_TYPE,
      ...(event.subType !== undefined && { sub_event_type: event.subType }),
      actors: union([], actors),
      ...(targets.length > 0 && { targets: union([], targets) }),
      ...(event.other !== undefined && { other: { ...event.other } }),
      claims: [],
    };
    this.#eventByKey.set(key, made);
    this.rowOf.set(made, this.#row);
    site.properties.events.push(made);
    if (isUnplaced) this.#unplaced += 1;
    if (event.type === undefined) this.untyped.add(made);
    return made;
  }

  /** Adds values that the list does not have yet. A set for each list keeps this fast: an event can have thousands of actors. */
  #addTo(list: string[], more: readonly string[]): void {
    const known = this.#setOf.get(list) ?? new Set(list);
    this.#setOf.set(list, known);
    for (const one of more) {
      if (!known.has(one)) list.push(one);
      known.add(one);
    }
  }

  #addClaim(event: FileEvent, claim: ImportedClaim): void {
    const line = this.#row;
    const claimant = this.#actor(claim.claimant ?? this.#makersName());
    if (claim.claimant === null) this.#ofMakers += 1;
    else if (claim.attribution === undefined) this.#asStatements += 1;
    const { row, ...locator } = claim.locator;
    const isFound = Object.keys(locator).length > 0;
    const made: FileClaim = {
      id: this.#ids.claim.like(claim.id ?? `claim ${line}`),
      claimant,
      attribution: claim.attribution ?? (claim.claimant === null ? 'reported' : 'statement'),
      ...(claim.via !== undefined &&
        claim.via.length > 0 && {
          via: union(
            [],
            claim.via.map((name) => this.#actor(name)),
          ),
        }),
      about: claim.about,
      text: claim.text,
      ...(claim.count !== undefined && { value: { ...claim.count } }),
      ...(claim.namedActors !== undefined && {
        value: union(
          [],
          claim.namedActors.map((name) => this.#actor(name)),
        ),
      }),
      ...(claim.hedge !== undefined && { hedge: claim.hedge }),
      ...(claim.remarks !== undefined && { remarks: claim.remarks }),
      ...(claim.date !== undefined && { date: claim.date }),
      source: this.#source(claim.source),
      // The row in another document, or the row of this file if the file is the source.
      ...(isFound || row !== undefined || claim.source === null
        ? {
            locator: {
              ...locator,
              ...(row !== undefined ? { row } : claim.source === null && !isFound && { row: line }),
            },
          }
        : {}),
      // Not a copy: a table can have dozens of such values in each row, and nothing changes them.
      ...(claim.other !== undefined && { other: claim.other }),
    };
    event.claims.push(made);
    this.rowOf.set(made, line);
  }

  #makersName(): string {
    return this.#makers ?? `The makers of ${this.#fileName}`;
  }

  #actor(name: string): string {
    const written = this.#actorIdByWrittenName.get(name);
    if (written !== undefined) return written;
    const id = this.#actorNamedLike(name);
    this.#actorIdByWrittenName.set(name, id);
    return id;
  }

  #actorNamedLike(name: string): string {
    const key = name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
    const known = this.#actorIdByName.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.actor.like(name);
    this.#actorIdByName.set(key, id);
    const made = { name };
    this.actors.set(id, made);
    this.rowOf.set(made, this.#row);
    return id;
  }

  #source(source: ImportedSource | null): string {
    const key = JSON.stringify([source?.url ?? null, source?.citation ?? null]);
    const known = this.#sourceIdByKey.get(key);
    if (known !== undefined) return known;
    const made = source === null ? this.#fileAsSource() : fileSourceOf(source);
    const id = this.#ids.source.like(
      made.url === undefined ? (source?.citation ?? this.#fileName) : readableAddress(made.url),
    );
    this.#sourceIdByKey.set(key, id);
    this.sources.set(id, made);
    this.rowOf.set(made, this.#row);
    return id;
  }

  #fileAsSource(): MapFile['sources'][string] {
    return {
      headline: this.#fileName,
      publisher: this.#makersName(),
      ...(this.#makersUrl !== undefined && { url: this.#makersUrl }),
      citation: `The file ${this.#fileName}`,
    };
  }
}

/** A claim of who acted. Made if the row names actors but none of its claims does. */
function namingClaims(
  { actors }: ImportedEvent,
  claims: readonly ImportedClaim[],
): readonly ImportedClaim[] {
  const [first] = claims;
  if (first === undefined || actors.length === 0) return [];
  if (claims.some(({ namedActors }) => namedActors !== undefined)) return [];
  const { id, claimant, attribution, via, source, locator, date } = first;
  return [
    {
      ...(id !== undefined && { id: `${id} responsibility` }),
      claimant,
      ...(attribution !== undefined && { attribution }),
      ...(via !== undefined && { via }),
      about: 'responsibility',
      text: `Said to have acted: ${actors.join(', ')}`,
      namedActors: actors,
      ...(date !== undefined && { date }),
      source,
      locator,
    },
  ];
}

function nameOfPlace({ geometry, admin1, country }: ImportedSite): string {
  if (geometry?.type === 'Point') {
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    return `${latitude}, ${longitude}`;
  }
  return admin1 ?? country ?? 'A place without a name';
}

const union = (some: readonly string[], others: readonly string[]): string[] => [
  ...new Set([...some, ...others]),
];

const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
