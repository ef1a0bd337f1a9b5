import { isObject } from './fields';
import { describeValue } from './phrasing';
import type { JsonPath } from './positions';
import type { ReportFault } from './records';

const MAX_DECIMALS = 6;
/** The greatest latitude of a place, north or south, in degrees. The map's projection, Web Mercator, ends at 85.05°. */
export const MAX_DRAWN_LATITUDE = 85;
const COORDINATE_LIMITS = [
  { name: 'longitude', limit: 180 },
  { name: 'latitude', limit: 90 },
] as const;

/** Reports the mistakes in the coordinates of one geometry. */
export function checkCoordinates(
  geometry: unknown,
  geometryPath: JsonPath,
  canBeLine: boolean,
  report: ReportFault,
): void {
  if (!isObject(geometry) || !('coordinates' in geometry)) return;
  const path = [...geometryPath, 'coordinates'];
  const { coordinates } = geometry;
  if (geometry['type'] === 'Point') checkPosition(coordinates, path, report);
  if (geometry['type'] === 'LineString' && canBeLine) checkLine(coordinates, path, report);
  if (geometry['type'] === 'Polygon') checkPolygon(coordinates, path, report);
  if (geometry['type'] !== 'MultiPolygon') return;
  checkEachEntry(coordinates, path, report, 'a list of polygons', checkPolygon);
}

type CheckValue = (value: unknown, path: JsonPath, report: ReportFault) => void;

function checkEachEntry(
  value: unknown,
  path: JsonPath,
  report: ReportFault,
  entryNoun: string,
  check: CheckValue,
): void {
  if (Array.isArray(value) && value.length > 0) {
    return value.forEach((entry, index) => check(entry, [...path, index], report));
  }
  report(path, `${describeValue(value)} is not a list of entries; write ${entryNoun}`);
}

function checkLine(value: unknown, path: JsonPath, report: ReportFault): void {
  checkEachEntry(value, path, report, 'a line: a list of positions', checkPosition);
  if (!Array.isArray(value) || value.length !== 1) return;
  report(path, 'the line has 1 position; write 2 or more');
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
  if (index === 1 && Math.abs(value) > MAX_DRAWN_LATITUDE) {
    const limitMessage = `the map ends at latitude ${MAX_DRAWN_LATITUDE}, short of the poles`;
    return report(
      path,
      `latitude ${value} cannot be drawn: ${limitMessage}; write "geometry": null, or a place nearer to the equator`,
    );
  }
  const right = Number(value.toFixed(MAX_DECIMALS));
  if (right === value || index > 1) return;
  report(
    path,
    `${value} has more than ${MAX_DECIMALS} decimals, which is finer than 0.1 metres; write ${right}`,
  );
}

/** True for a list with the length of a position: two numbers, or three with an altitude. */
export function isPosition(value: unknown): value is unknown[] {
  return Array.isArray(value) && (value.length === 2 || value.length === 3);
}

function isNumberWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
