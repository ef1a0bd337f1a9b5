import { computeOncePer } from '../../once-per';
import { supportsPrecision, supportsRadius } from '../../place';
import { isObject } from '../fields';
import { checkCoordinates, isPosition, MAX_DRAWN_LATITUDE } from '../coordinates';
import type { JsonPath } from '../positions';
import {
  textsIn,
  type CheckRule,
  type ClaimRecord,
  type FileRecords,
  type SiteRecord,
} from '../records';

const METRES_PER_DEGREE = 111_195;

/** A place in the map file: the position of a site, or the value of a location claim. */
interface PlaceInFile {
  readonly geometry: unknown;
  readonly geometryPath: JsonPath;
  /** The object that has the members `where_prec` and `coordinateUncertaintyInMeters`. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly path: JsonPath;
  /** True if the geometry of the place can be a line. Only a claimed place can be a line. */
  readonly canBeLine: boolean;
}

/** The places of a file. Several rules look at all of them. */
const placesIn = computeOncePer(({ sites, claims }: FileRecords): readonly PlaceInFile[] => [
  ...sites.map(placingOf),
  ...claims.flatMap((claim) => claimedPlaceOf(claim) ?? []),
]);

function placingOf({ members, path, properties }: SiteRecord): PlaceInFile {
  return {
    geometry: members['geometry'],
    geometryPath: [...path, 'geometry'],
    members: properties.members,
    path: properties.path,
    canBeLine: false,
  };
}

/** The place that a claim states. Null if the claim's value is not a place. */
function claimedPlaceOf({ members: { value }, path }: ClaimRecord): PlaceInFile | null {
  if (!isObject(value) || !('geometry' in value)) return null;
  const valuePath = [...path, 'value'];
  const { geometry } = value;
  return {
    geometry,
    geometryPath: [...valuePath, 'geometry'],
    members: value,
    path: valuePath,
    canBeLine: true,
  };
}

/**
 * Checks that positions are [longitude, latitude] in degrees, and that lists are nested as the geometry's type requires
 * (RFC 7946).
 */
export const coordinatesAreOnEarth: CheckRule = (records, report) => {
  for (const { geometry, geometryPath, canBeLine } of placesIn(records))
    checkCoordinates(geometry, geometryPath, canBeLine, report);
};

/** Checks that the geometry of a site or a claimed place fits its `where_prec`. */
export const precisionFitsGeometry: CheckRule = (records, report) => {
  for (const { geometry, geometryPath, members } of placesIn(records)) {
    const precision = members['where_prec'];
    if (typeof precision !== 'number') continue;
    if (geometry === null && precision >= 1 && precision <= 7 && precision !== 6) {
      report(
        geometryPath,
        `null does not fit where_prec ${precision}; write a geometry, or write where_prec 6, or leave where_prec out`,
      );
    }
    const type = isObject(geometry) ? geometry['type'] : null;
    if (type === 'LineString' && (precision === 3 || precision === 4)) {
      const message = `a LineString does not fit where_prec ${precision}; write the Polygon or MultiPolygon of the division`;
      report(geometryPath, message);
    }
  }
};

/** Warns about a point of unknown extent: it has no radius, and a `where_prec` of 1 to 4. The map draws a dashed disc. */
export const extentsAreKnown: CheckRule = (records, report) => {
  for (const { geometry, geometryPath, members, path } of placesIn(records)) {
    const precision = members['where_prec'];
    const isPoint = isObject(geometry) && geometry['type'] === 'Point';
    if (!isPoint || 'coordinateUncertaintyInMeters' in members) continue;
    if (precision === 1 || precision === 2)
      report(
        path,
        `"coordinateUncertaintyInMeters" is missing, so the map draws a dashed disc; a Point with where_prec ${precision} needs a radius in metres`,
        `nothing says how far the place can be from its point (where_prec ${precision}), so the map draws a dashed disc; write a radius in metres`,
      );
    if (precision === 3 || precision === 4)
      report(
        geometryPath,
        `the map cannot draw the division of a Point with where_prec ${precision}, only a dashed disc; write its Polygon or MultiPolygon`,
        `the place is a whole ${precision === 3 ? 'district' : 'province'} (where_prec ${precision}), and the map draws a dashed disc; its border can be added in the map file`,
      );
  }
};

/** Checks that the disc of a place ends on the map. The map cannot draw what lies beyond its limits. */
export const discsLieOnTheMap: CheckRule = (records, report) => {
  for (const { geometry, members, path } of placesIn(records)) {
    const radius = members['coordinateUncertaintyInMeters'];
    const latitude = latitudeOfPoint(geometry);
    if (typeof radius !== 'number' || latitude === null || latitude > MAX_DRAWN_LATITUDE) continue;
    const reached = latitude + radius / METRES_PER_DEGREE;
    if (reached <= MAX_DRAWN_LATITUDE) continue;
    const longest = Math.floor((MAX_DRAWN_LATITUDE - latitude) * METRES_PER_DEGREE);
    report(
      [...path, 'coordinateUncertaintyInMeters'],
      `the disc of ${radius} metres reaches beyond latitude ${MAX_DRAWN_LATITUDE}, where the map ends; write at most ${longest}, or "geometry": null`,
    );
  }
};

/** The latitude of a Point without its sign, in degrees. Null for another geometry. */
function latitudeOfPoint(geometry: unknown): number | null {
  const position =
    isObject(geometry) && geometry['type'] === 'Point' ? geometry['coordinates'] : null;
  const latitude: unknown = isPosition(position) ? position[1] : null;
  return typeof latitude === 'number' ? Math.abs(latitude) : null;
}

/** Warns about a place at [0, 0]. Spreadsheets and geocoders write it for an unknown place. */
export const placesAreNotAtZero: CheckRule = (records, report) => {
  for (const { geometry, geometryPath } of placesIn(records)) {
    if (!isObject(geometry) || geometry['type'] !== 'Point') continue;
    const { coordinates } = geometry;
    if (!isPosition(coordinates) || coordinates[0] !== 0 || coordinates[1] !== 0) continue;
    report(
      [...geometryPath, 'coordinates'],
      '[0, 0] is in the Gulf of Guinea; programs write it where they know no place. If the place is unknown, write "geometry": null and where_prec 6',
      'latitude 0, longitude 0 is in the Gulf of Guinea; programs write it where they know no place. If the place is unknown, leave the coordinates empty',
    );
  }
};

/** Degrees. A position within `NEAR_DEGREES` of other sites is near them; one beyond `FAR_DEGREES` is far from them. */
const NEAR_DEGREES = 5;
const FAR_DEGREES = 10;

/**
 * Warns about a site without a `country` that would be near other sites if its longitude and latitude were swapped. For a
 * site with a country, `geo/check` compares the position with the country's outline.
 */
export const sitesLieNearOthers: CheckRule = ({ sites }, report) => {
  const placed = sites.flatMap((site) => {
    const geometry = site.members['geometry'];
    const position = firstPositionIn(isObject(geometry) ? geometry['coordinates'] : null);
    if (position === null) return [];
    const isPoint = isObject(geometry) && geometry['type'] === 'Point';
    return [{ site, isPoint, longitude: position[0], latitude: position[1] }];
  });
  const median = {
    longitude: medianOf(placed.map((one) => one.longitude)),
    latitude: medianOf(placed.map((one) => one.latitude)),
  };
  if (placed.length < 3) return;
  for (const { site, isPoint, longitude, latitude } of placed) {
    if (!isPoint || 'country' in site.properties.members) continue;
    const distance = Math.hypot(longitude - median.longitude, latitude - median.latitude);
    const swapped = Math.hypot(latitude - median.longitude, longitude - median.latitude);
    if (distance < FAR_DEGREES || swapped > NEAR_DEGREES) continue;
    report(
      [...site.path, 'geometry', 'coordinates'],
      `the other sites are far from here; longitude and latitude look swapped, write [${latitude}, ${longitude}], or add "country"`,
      `the other sites are far from here; latitude and longitude look swapped, write latitude ${longitude} and longitude ${latitude}, or write the country`,
    );
  }
};

/** The first position in the coordinates of a geometry. Null if there is none. */
function firstPositionIn(coordinates: unknown): readonly [number, number] | null {
  if (!Array.isArray(coordinates)) return null;
  const [longitude, latitude] = coordinates as unknown[];
  if (typeof longitude === 'number' && typeof latitude === 'number') return [longitude, latitude];
  return firstPositionIn(longitude);
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/**
 * Checks that the precision of a site has a basis. A `where_prec` of 1 or 2, or a radius, needs a location claim, an
 * entry in `georeferenceSources`, or a `georeferencedBy`.
 */
export const placingIsSupported: CheckRule = (records, report) => {
  for (const site of records.sites) {
    const { members, path } = site.properties;
    const documents = members['georeferenceSources'];
    if (documents !== undefined && (!Array.isArray(documents) || documents.length > 0)) continue;
    if (records.incompleteKinds.has('claim')) continue;
    // The person or group in `georeferencedBy` is responsible for the precision.
    if ('georeferencedBy' in members) continue;
    const claims = locationClaimsAbout(site, records);
    const precision = members['where_prec'];
    const isPrecise = precision === 1 || precision === 2;
    if (
      isPrecise &&
      !claims.some((claim) => supportsPrecision(claimedPrecisionOf(claim), precision))
    ) {
      report(
        [...path, 'where_prec'],
        `nothing supports where_prec ${precision}: no location claim knows the place so well, and "georeferenceSources" names no document; add one of them, or write where_prec 5`,
      );
    } else if (
      'coordinateUncertaintyInMeters' in members &&
      !claims.some((claim) => supportsRadius(claimedPrecisionOf(claim)))
    ) {
      report(
        [...path, 'coordinateUncertaintyInMeters'],
        'nothing supports this radius: no location claim says more than a country, and "georeferenceSources" names no document; add one of them, or leave the radius out',
      );
    }
  }
};

function locationClaimsAbout(site: SiteRecord, { claims }: FileRecords): readonly ClaimRecord[] {
  const eventIds = new Set(site.events.map((event) => event.id));
  const own = new Set([...site.claims, ...site.events.flatMap((event) => event.claims)]);
  return claims.filter(
    (claim) =>
      claim.members['about'] === 'location' &&
      (own.has(claim) || textsIn(claim, 'alsoAbout').some((id) => eventIds.has(id))),
  );
}

/** The `where_prec` of the place that a claim states. Undefined if the claim has only words. */
function claimedPrecisionOf(claim: ClaimRecord): number | undefined {
  const precision = claimedPlaceOf(claim)?.members['where_prec'];
  return typeof precision === 'number' ? precision : undefined;
}
