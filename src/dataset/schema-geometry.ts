import * as v from 'valibot';
import { choice, isObject, list, needs, number, object, optional } from './fields';

export const bbox = v.pipe(
  list(
    'a list of 4 or 6 numbers',
    number('a number', () => true),
  ),
  v.check(
    (numbers) => numbers.length === 4 || numbers.length === 6,
    needs('of that length', 'a list of 4 or 6 numbers'),
  ),
);

/** Coordinates differ by type; the rules on geometry read them. */
const shape = object('a geometry: a Point, Polygon, MultiPolygon or null', {
  type: choice('a type of geometry that a site can have', ['Point', 'Polygon', 'MultiPolygon']),
  coordinates: v.pipe(v.unknown(), v.description('the coordinates of the geometry')),
  bbox: optional(bbox),
});

/** A site of no one place has none. */
export const geometry = v.pipe(
  v.lazy((input) => (input === null ? v.null() : shape)),
  v.description('a Point, Polygon, MultiPolygon or null'),
);

export const GEOMETRIES =
  'Point MultiPoint LineString MultiLineString Polygon MultiPolygon GeometryCollection';

/** The type of an object that is valid GeoJSON elsewhere and makes no sense here. */
export function misplacedType(value: unknown, types: string): string | null {
  const type = isObject(value) ? value['type'] : null;
  return typeof type === 'string' && types.split(' ').includes(type) ? type : null;
}

export const misplaced = (types: string, message: string) =>
  v.custom<never>(
    () => false,
    ({ input }) => `a ${misplacedType(input, types)} cannot stand here; ${message}`,
  );
