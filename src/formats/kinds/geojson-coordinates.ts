import type { Position } from 'geojson';
import { describeValue } from '../../claims/check/phrasing';
import type { JsonPath } from '../../claims/check/positions';
import type { FaultNotes } from './geojson-faults';

/** For each geometry type: how deep its numbers are nested in lists, and a description of these lists. */
const NESTING = {
  Point: { depth: 1, hint: 'a position: [longitude, latitude]' },
  MultiPoint: { depth: 2, hint: 'a list of positions' },
  LineString: { depth: 2, hint: 'a list of positions' },
  MultiLineString: { depth: 3, hint: 'a list of lines, each a list of positions' },
  Polygon: { depth: 3, hint: 'a list of rings, each a list of positions' },
  MultiPolygon: { depth: 4, hint: 'a list of polygons, each a list of rings' },
} as const;

/** Six decimals are 0.1 metres (RFC 7946, section 11.2). */
export const DECIMALS_MAX = 6;

/** Checks the coordinates of a geometry, and notes each mistake. */
export function checkGeoJsonCoordinates(
  type: keyof typeof NESTING,
  coordinates: unknown,
  path: JsonPath,
  notes: FaultNotes,
): void {
  const { depth, hint } = NESTING[type];
  if (!Array.isArray(coordinates))
    return notes.problem(path, `${describeValue(coordinates)} is no list; write ${hint}`);
  const found = numberDepthOf(coordinates);
  // One message for the whole geometry. A missing outer list would otherwise give a message for each position.
  if (found !== null && found !== depth)
    return notes.problem(
      path,
      `the numbers stand in ${found} ${found === 1 ? 'list' : 'lists'} and those of a ${type} in ${depth}; write ${hint}`,
    );
  return checkLists(coordinates, path, depth, type, notes);
}

/** How deep the first number is nested in lists. Null if the innermost value is not a number. */
function numberDepthOf(value: unknown): number | null {
  let depth = 0;
  let inner = value;
  while (Array.isArray(inner)) {
    depth += 1;
    inner = inner[0] as unknown;
  }
  return typeof inner === 'number' ? depth : null;
}

function checkLists(
  value: unknown,
  path: JsonPath,
  depth: number,
  type: keyof typeof NESTING,
  notes: FaultNotes,
): void {
  if (depth === 1) return checkPosition(value, path, notes);
  if (!Array.isArray(value))
    return notes.problem(path, `${describeValue(value)} is no list; write ${hintOf(type, depth)}`);
  value.forEach((one: unknown, index) => checkLists(one, [...path, index], depth - 1, type, notes));
  if (depth !== 2 || type === 'MultiPoint') return;
  if (type === 'Polygon' || type === 'MultiPolygon') checkRing(value, path, notes);
  else if (value.length < 2)
    notes.problem(path, `this line has ${countOf(value.length)}; write 2 or more`);
}

function hintOf(type: keyof typeof NESTING, depth: number): string {
  if (depth !== 2) return NESTING[type].hint;
  return type === 'Polygon' || type === 'MultiPolygon' ? 'a ring' : 'a list of positions';
}

const countOf = (positions: number): string =>
  `${positions} ${positions === 1 ? 'position' : 'positions'}`;

function checkPosition(value: unknown, path: JsonPath, notes: FaultNotes): void {
  const hint = 'write [longitude, latitude]';
  if (!Array.isArray(value))
    return notes.problem(path, `${describeValue(value)} is no position; ${hint}`);
  if (value.length < 2)
    return notes.problem(path, `this position has ${value.length} of 2 numbers; ${hint}`);
  if (value.length > 3)
    notes.warning(
      path,
      `this position has ${value.length} numbers; readers know longitude, latitude and height`,
    );
  value.forEach((number: unknown, index) => {
    const place = [...path, index];
    if (typeof number !== 'number')
      return notes.problem(
        place,
        `${describeValue(number)} is no number; write one without quotes`,
      );
    if (index < 2 && Number(number.toFixed(DECIMALS_MAX)) !== number) notes.tooPrecise(place);
    const limit = [180, 90][index] ?? Infinity;
    if (Math.abs(number) > limit)
      notes.warning(
        place,
        `${number} is no ${index === 0 ? 'longitude' : 'latitude'}; degrees reach from -${limit} to ${limit}`,
      );
  });
}

/** @param ring A ring whose positions were checked before. If a position is wrong, this function adds no second message. */
function checkRing(ring: readonly unknown[], path: JsonPath, notes: FaultNotes): void {
  const positions = ring.filter(isPosition);
  if (positions.length < ring.length) return;
  if (JSON.stringify(ring[0]) !== JSON.stringify(ring.at(-1)))
    return notes.problem(
      path,
      'this ring does not end where it begins; repeat its first position as the last',
    );
  if (ring.length < 4)
    return notes.problem(
      path,
      `this ring has ${countOf(ring.length)}; write 4 or more, the first again as the last`,
    );
  const isOuter = path.at(-1) === 0;
  if (doubleArea(positions) > 0 === isOuter || doubleArea(positions) === 0) return;
  notes.warning(
    path,
    isOuter
      ? 'this outer ring runs clockwise; RFC 7946 has it run counter-clockwise'
      : 'this hole runs counter-clockwise; RFC 7946 has it run clockwise',
  );
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every((one) => typeof one === 'number');

/** Twice the area of a ring, in square degrees. Positive if the ring runs counter-clockwise. */
export function doubleArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}
