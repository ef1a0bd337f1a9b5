import { isObject } from '../fields';
import { describeValue } from '../phrasing';
import type { JsonPath } from '../positions';
import type { ReportFault, CheckRule } from '../records';

const MAX_DECIMALS = 6;
const COORDINATE_LIMITS = [
  { name: 'longitude', limit: 180 },
  { name: 'latitude', limit: 90 },
] as const;

/**
 * Checks that positions are [longitude, latitude] in degrees, and that lists nest as the geometry's type requires (RFC
 * 7946).
 */
export const coordinatesAreOnEarth: CheckRule = ({ sites }, report) => {
  for (const site of sites) {
    const geometry = site.members['geometry'];
    if (!isObject(geometry) || !('coordinates' in geometry)) continue;
    const path = [...site.path, 'geometry', 'coordinates'];
    const { coordinates } = geometry;
    if (geometry['type'] === 'Point') checkPosition(coordinates, path, report);
    if (geometry['type'] === 'Polygon') checkPolygon(coordinates, path, report);
    if (geometry['type'] !== 'MultiPolygon') continue;
    checkEachEntry(coordinates, path, report, 'a list of polygons', checkPolygon);
  }
};

/** Checks that the geometry of a site fits its `where_prec`. */
export const precisionFitsGeometry: CheckRule = ({ sites }, report) => {
  for (const site of sites) {
    const precision = site.properties.members['where_prec'];
    const geometry = site.members['geometry'];
    const isPoint = isObject(geometry) && geometry['type'] === 'Point';
    const path = [...site.path, 'geometry'];
    if (typeof precision !== 'number') continue;
    if (geometry === null && precision >= 1 && precision <= 7 && precision !== 6) {
      report(
        path,
        `null does not fit where_prec ${precision}; write a geometry, or write where_prec 6`,
      );
    }
    if (isPoint && (precision === 3 || precision === 4)) {
      const message = `a Point does not fit where_prec ${precision}; write the Polygon or MultiPolygon of the division`;
      report(path, message);
    }
    const isRadiusMissing = !('coordinateUncertaintyInMeters' in site.properties.members);
    if (isPoint && isRadiusMissing && (precision === 1 || precision === 2)) {
      const message = `"coordinateUncertaintyInMeters" is missing; a Point with where_prec ${precision} needs a radius in metres above 0`;
      report(site.properties.path, message);
    }
  }
};

type CheckValue = (value: unknown, path: JsonPath, report: ReportFault) => void;

function checkEachEntry(
  value: unknown,
  path: JsonPath,
  report: ReportFault,
  what: string,
  check: CheckValue,
): void {
  if (Array.isArray(value) && value.length > 0) {
    return value.forEach((entry, index) => check(entry, [...path, index], report));
  }
  report(path, `${describeValue(value)} is not a list of entries; write ${what}`);
}

function checkPolygon(value: unknown, path: JsonPath, report: ReportFault): void {
  checkEachEntry(value, path, report, 'a list of rings, the outer one first', checkRing);
}

function checkRing(value: unknown, path: JsonPath, report: ReportFault): void {
  checkEachEntry(value, path, report, 'a ring: a list of positions', checkPosition);
  if (!Array.isArray(value) || value.length === 0 || !value.every(isPosition)) return;
  const [first, last] = [JSON.stringify(value[0]), JSON.stringify(value.at(-1))];
  if (first !== last) {
    report(
      path,
      `the ring begins at ${first} and ends at ${last}; repeat the first position at its end`,
    );
  } else if (value.length < 4) {
    report(
      path,
      `the ring has ${value.length} positions; write 4 or more, and repeat the first as the last`,
    );
  }
}

function checkPosition(value: unknown, path: JsonPath, report: ReportFault): void {
  if (!isPosition(value))
    return report(path, `${describeValue(value)} is not a position; write [longitude, latitude]`);
  const [longitude, latitude] = value;
  const isSwapped =
    isNumberWithin(longitude, 90) && isNumberWithin(latitude, 180) && !isNumberWithin(latitude, 90);
  if (isSwapped) {
    const right = `[${String(latitude)}, ${String(longitude)}]`;
    return report(
      path,
      `latitude ${String(latitude)} is out of range; longitude and latitude look swapped, write ${right}`,
    );
  }
  value.forEach((number, index) => checkCoordinate(number, index, [...path, index], report));
}

function checkCoordinate(value: unknown, index: number, path: JsonPath, report: ReportFault): void {
  const { name, limit } = COORDINATE_LIMITS[index] ?? { name: 'height', limit: Infinity };
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return report(path, `${describeValue(value)} is not a ${name}; write a number`);
  }
  if (Math.abs(value) > limit) {
    return report(
      path,
      `${name} ${value} is out of range; write a number from -${limit} to ${limit}`,
    );
  }
  const right = Number(value.toFixed(MAX_DECIMALS));
  if (right === value || index > 1) return;
  report(
    path,
    `${value} has more than ${MAX_DECIMALS} decimals, which is finer than 0.1 metres; write ${right}`,
  );
}

function isPosition(value: unknown): value is unknown[] {
  return Array.isArray(value) && (value.length === 2 || value.length === 3);
}

function isNumberWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
