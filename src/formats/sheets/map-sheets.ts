import type { FileClaim, FileEvent, FileSite, MapFile } from '../../claims/check/schema';
import { RELATIONS } from '../../claims/model';
import { recordOfRow, rowOfRecord, type JsonObject, type SheetRow } from './columns';

/** The sheets of a map, in the order of the workbook. Ids connect their rows. */
export const SHEET_NAMES = [
  'map',
  'sites',
  'events',
  'claims',
  'actors',
  'sources',
  'corrections',
] as const;
export type SheetName = (typeof SHEET_NAMES)[number];
export type MapSheets = Readonly<Record<SheetName, readonly SheetRow[]>>;

/** The sheets of a map file. `mapOfSheets` is the inverse. */
export function sheetsOfMap(file: MapFile): MapSheets {
  const { actors, sources, features, corrections } = file;
  const map = without(file, 'type', 'actors', 'sources', 'features', 'corrections');
  const withId = ([id, record]: readonly [string, object]): SheetRow => ({
    id,
    ...rowOfRecord(withNames(record as JsonObject)),
  });
  return {
    map: Object.entries(rowOfRecord(map)).map(([member, value]) => ({
      member,
      value,
    })),
    sites: features.map(rowOfSite),
    events: features.flatMap(({ id, properties }) =>
      properties.events.map((event) => rowOfEvent(event, id)),
    ),
    claims: features.flatMap(({ id, properties }) => [
      ...(properties.claims ?? []).map((claim) => rowOfClaim(claim, id, '')),
      ...properties.events.flatMap((event) =>
        event.claims.map((claim) => rowOfClaim(claim, id, event.id)),
      ),
    ]),
    actors: Object.entries(actors).map(withId),
    sources: Object.entries(sources).map(withId),
    corrections: (corrections ?? []).map((one) => rowOfRecord(one as unknown as JsonObject)),
  };
}

/** A record without the named members. */
function without(record: object, ...members: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !members.includes(name)));
}

/** Moves a list of names to `alternateNames`, because `alternateName` can also hold texts by language. */
function withNames(record: JsonObject): JsonObject {
  const { alternateName, ...rest } = record;
  if (alternateName === undefined) return record;
  return Array.isArray(alternateName) ? { ...rest, alternateNames: alternateName } : record;
}

function withoutNames(record: JsonObject): JsonObject {
  const { alternateNames, ...rest } = record;
  return alternateNames === undefined ? record : { ...rest, alternateName: alternateNames };
}

function rowOfSite({ id, geometry, properties, bbox }: FileSite): SheetRow {
  const rest = without(properties, 'events', 'claims');
  return {
    id,
    ...rowOfGeometry(geometry as JsonObject | null, ''),
    ...rowOfRecord(withNames(rest)),
    ...(bbox !== undefined && { bbox: JSON.stringify(bbox) }),
  };
}

/** The columns of a geometry: two for a point, JSON for other types, none for no geometry. */
function rowOfGeometry(geometry: JsonObject | null, before: string): SheetRow {
  if (geometry === null) return {};
  const { type, coordinates, ...more } = geometry;
  const isPlainPoint =
    type === 'Point' &&
    Array.isArray(coordinates) &&
    coordinates.length === 2 &&
    Object.keys(more).length === 0;
  if (!isPlainPoint) return { [`${before}geometry`]: JSON.stringify(geometry) };
  const [longitude, latitude] = coordinates as [number, number];
  return { [`${before}latitude`]: latitude, [`${before}longitude`]: longitude };
}

function rowOfEvent(event: FileEvent, site: string): SheetRow {
  const rest = without(event, 'claims');
  return { site, ...rowOfRecord(rest) };
}

function rowOfClaim(claim: FileClaim, site: string, event: string): SheetRow {
  const { value, ...rest } = claim;
  const lists = Object.fromEntries(
    RELATIONS.flatMap((relation) => {
      const ids = claim[relation];
      return Array.isArray(ids) ? [[relation, { list: ids }]] : [];
    }),
  );
  return {
    site,
    event,
    ...rowOfRecord({ ...rest, ...lists }),
    ...rowOfValue(value),
  };
}

function rowOfValue(value: FileClaim['value']): SheetRow {
  if (value === undefined) return {};
  if (typeof value === 'string') return { stated_time: value };
  if (Array.isArray(value)) return rowOfRecord({ names_actors: value });
  if (!('geometry' in value)) return rowOfRecord(value, 'count.');
  const { geometry, ...rest } = value;
  return {
    ...rowOfRecord(rest, 'place.'),
    ...rowOfGeometry(geometry as JsonObject | null, 'place.'),
    ...(geometry === null && { 'place.geometry': 'null' }),
  };
}

/** The map file of its sheets. It is not checked here. */
export function mapOfSheets(sheets: MapSheets): unknown {
  const map = recordOfRow(
    Object.fromEntries(sheets.map.map(({ member = '', value = '' }) => [String(member), value])),
  );
  const claims = groupBy(sheets.claims.map(claimOfRow), keyOfClaim);
  const events = groupBy(
    sheets.events.map((row) => eventOfRow(row, claims)),
    ({ site }) => site,
  );
  const corrections = sheets.corrections.map(recordOfRow);
  return {
    type: 'FeatureCollection',
    ...map,
    ...(corrections.length > 0 && { corrections }),
    actors: recordsById(sheets.actors),
    sources: recordsById(sheets.sources),
    features: sheets.sites.map((row) => siteOfRow(row, claims, events)),
  };
}

/** Groups the items by key. The items of a site or an event are then found without a search through all. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The key of the event that a claim belongs to. If the event is empty, the claim belongs to the site. */
export const keyOfClaim = ({
  site,
  event,
}: {
  readonly site: string;
  readonly event: string;
}): string => JSON.stringify([site, event]);

type ClaimsByKey = ReadonlyMap<string, readonly OwnedClaim[]>;

interface Owned {
  readonly site: string;
  readonly record: Record<string, unknown>;
}

interface OwnedClaim extends Owned {
  readonly event: string;
}

function recordsById(rows: readonly SheetRow[]): Record<string, unknown> {
  return Object.fromEntries(
    rows.map((row) => {
      const { id, ...rest } = row;
      return [String(id ?? ''), withoutNames(recordOfRow(rest))];
    }),
  );
}

function siteOfRow(
  row: SheetRow,
  claims: ClaimsByKey,
  events: ReadonlyMap<string, readonly Owned[]>,
): unknown {
  const { id: idCell, longitude, latitude, geometry, bbox, ...rest } = row;
  const id = String(idCell ?? '');
  const own = claims.get(keyOfClaim({ site: id, event: '' })) ?? [];
  return {
    type: 'Feature',
    id,
    geometry: geometryOfRow(longitude, latitude, geometry),
    ...(bbox !== undefined && bbox !== '' && recordOfRow({ bbox })),
    properties: {
      ...withoutNames(recordOfRow(rest)),
      ...(own.length > 0 && { claims: own.map(({ record }) => record) }),
      events: (events.get(id) ?? []).map(({ record }) => record),
    },
  };
}

type Cell = SheetRow[string] | undefined;

function geometryOfRow(longitude: Cell, latitude: Cell, geometry: Cell): unknown {
  if (geometry !== undefined && geometry !== '')
    return recordOfRow({ geometry })['geometry'] ?? null;
  if (longitude === undefined || latitude === undefined || longitude === '' || latitude === '')
    return null;
  return { type: 'Point', coordinates: [Number(longitude), Number(latitude)] };
}

function eventOfRow(row: SheetRow, claims: ClaimsByKey): Owned {
  const { site: siteCell, ...rest } = row;
  const [site, id] = [String(siteCell ?? ''), String(row['id'] ?? '')];
  const own = claims.get(keyOfClaim({ site, event: id })) ?? [];
  const record = { actors: [], ...recordOfRow(rest), claims: own.map((claim) => claim.record) };
  return { site, record };
}

function claimOfRow(row: SheetRow): OwnedClaim {
  const { site, event = '', ...rest } = row;
  const record = recordOfRow(rest) as Record<string, unknown>;
  const { stated_time, names_actors, count, place, ...claim } = record;
  for (const relation of RELATIONS) {
    const list = claim[relation];
    if (typeof list === 'object' && list !== null && 'list' in list) claim[relation] = list.list;
  }
  const value = stated_time ?? names_actors ?? count ?? placeOf(place as JsonObject | undefined);
  return {
    site: String(site ?? ''),
    event: String(event),
    record: { ...claim, ...(value !== undefined && { value }) },
  };
}

function placeOf(place: JsonObject | undefined): unknown {
  if (place === undefined) return undefined;
  const { longitude, latitude, geometry, ...rest } = place;
  if (longitude === undefined || latitude === undefined)
    return { geometry: geometry ?? null, ...rest };
  return {
    geometry: { type: 'Point', coordinates: [Number(longitude), Number(latitude)] },
    ...rest,
  };
}
