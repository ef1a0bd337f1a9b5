import { pointOnFeature } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { isObject } from '../../src/claims/check/fields';
import type { CheckRule, SiteRecord } from '../../src/claims/check/records';
import { MAX_DRAWN_LATITUDE } from '../../src/claims/check/coordinates';
import { quoted } from '../../src/claims/check/phrasing';
import {
  countryAt,
  countryWithCode,
  isAssignedCountryCode,
  isInAreaClaimedBy,
  isInsideCountry,
  metresFromCountry,
  type Country,
  type Position,
} from './countries';

/** The greatest error of the outlines at 1:10m. */
const MAX_OUTLINE_ERROR_IN_METRES = 1_000;
/** Twelve nautical miles. Territorial waters count as part of the country. */
const TERRITORIAL_SEA_IN_METRES = 22_224;

/** Checks that ISO 3166-1 assigns each country code. */
const countryCodesAreAssigned: CheckRule = ({ sites }, report) => {
  for (const { properties } of sites) {
    const code = properties.members['country'];
    if (typeof code !== 'string' || isAssignedCountryCode(code)) continue;
    const message = `ISO 3166-1 assigns ${quoted(code)} to no country`;
    report(
      [...properties.path, 'country'],
      `${message}; write the two capital letters of one, such as IQ`,
    );
  }
};

/** Checks that a site lies in the country that it names. Its circle of uncertainty may reach into the country. */
const sitesLieInTheirCountry: CheckRule = ({ sites }, report) => {
  for (const site of sites) {
    const code = site.properties.members['country'];
    const position = positionOf(site);
    const country = typeof code === 'string' ? countryWithCode(code) : null;
    if (country === null || country.code === null || position === null) continue;
    if (isInsideCountry(country, position) || isInAreaClaimedBy(country.code, position)) continue;
    const outside = outsideCountryMessages(country, position, uncertaintyRadiusOf(site));
    if (outside !== null)
      report([...site.path, 'geometry', 'coordinates'], outside.inFile, outside.inTable);
  }
};

/**
 * Warns about a point without a `country` that lies at sea, and would lie on land if longitude and latitude were swapped. Points
 * with where_prec 7 are in international waters.
 */
export const sitesAtSeaAreMeant: CheckRule = ({ sites }, report) => {
  for (const site of sites) {
    const { members } = site.properties;
    const geometry = site.members['geometry'];
    const isPoint = isObject(geometry) && geometry['type'] === 'Point';
    if (!isPoint || 'country' in members || members['where_prec'] === 7) continue;
    const position = positionOf(site);
    if (position === null || Math.abs(position[0]) > 90 || countryAt(position) !== null) continue;
    const [longitude, latitude] = position;
    const swapped = countryAt([latitude, longitude]);
    if (swapped === null || (longitude === 0 && latitude === 0)) continue;
    report(
      [...site.path, 'geometry', 'coordinates'],
      `the site lies at sea; if longitude and latitude are swapped, write [${latitude}, ${longitude}], which is in ${swapped.name}; if not, add "country", or write where_prec 7`,
      `the site lies at sea; if latitude and longitude are swapped, write latitude ${longitude} and longitude ${latitude}, which is in ${swapped.name}; if the sea is meant, leave them`,
    );
  }
};

/** Where a site lies instead of its country, and what to write; null if it lies in it. */
function outsideCountryMessages(
  country: Country,
  position: Position,
  radius: number,
): { readonly inFile: string; readonly inTable: string } | null {
  const distance = metresFromCountry(country, position);
  // Before the search for the country at the position, which reads the outlines of many.
  if (distance <= radius + MAX_OUTLINE_ERROR_IN_METRES) return null;
  const found = countryAt(position);
  const tolerance = found === null ? TERRITORIAL_SEA_IN_METRES : MAX_OUTLINE_ERROR_IN_METRES;
  if ((found !== null && found.code === null) || distance <= radius + tolerance) return null;
  const place = found === null ? 'at sea' : `in ${found.name} (${found.code})`;
  const away = `${Math.round(distance / 1000)} km from ${country.name} (${country.code})`;
  const [longitude, latitude] = position;
  if (Math.abs(longitude) <= 90 && isInsideCountry(country, [latitude, longitude]))
    return {
      inFile: `the site lies ${place}, ${away}, its "country"; longitude and latitude look swapped, write [${latitude}, ${longitude}]`,
      inTable: `the site lies ${place}, ${away}, its country; latitude and longitude look swapped, write latitude ${longitude} and longitude ${latitude}`,
    };
  const other = found === null ? '' : `, or write country "${found.code}"`;
  const hint = `correct the coordinates${other}`;
  return {
    inFile: `the site lies ${place}, ${away}, its "country"; ${hint}`,
    inTable: `the site lies ${place}, ${away}, its country; ${hint}`,
  };
}

function uncertaintyRadiusOf({ properties }: SiteRecord): number {
  const radius = properties.members['coordinateUncertaintyInMeters'];
  return typeof radius === 'number' && radius > 0 ? radius : 0;
}

/**
 * A position in the site's geometry: the Point itself, or a point inside the polygon. Null if the coordinates are malformed,
 * which another rule reports.
 */
function positionOf(site: SiteRecord): Position | null {
  const geometry = site.members['geometry'];
  if (!isObject(geometry)) return null;
  const { type, coordinates } = geometry;
  if (type === 'Point') return isPosition(coordinates) ? [coordinates[0], coordinates[1]] : null;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return null;
  const depth = type === 'Polygon' ? 1 : 2;
  const rings = Array.isArray(coordinates) ? (coordinates as unknown[]).flat(depth - 1) : [];
  if (rings.length === 0 || !rings.every(isRing)) return null;
  const area = { type, coordinates } as Polygon | MultiPolygon;
  const [longitude, latitude] = pointOnFeature(area).geometry.coordinates;
  return longitude === undefined || latitude === undefined ? null : [longitude, latitude];
}

function isRing(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 4 && value.every(isPosition);
}

function isPosition(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length < 2) return false;
  return isNumberWithin(value[0], 180) && isNumberWithin(value[1], MAX_DRAWN_LATITUDE);
}

function isNumberWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}

/** The rules that need the outlines of countries. */
export const COUNTRY_RULES = {
  rules: [countryCodesAreAssigned, sitesLieInTheirCountry],
  warningRules: [sitesAtSeaAreMeant],
} as const;
