import * as v from 'valibot';
import {
  choiceField,
  distanceField,
  isObject,
  listField,
  numberField,
  objectField,
  optionalField,
  wrongKindMessage,
} from './fields';
import { describeValue } from './phrasing';
import { WHERE_PRECISIONS } from '../model';

export const bboxSchema = v.pipe(
  listField('a list of 4 or 6 numbers', numberField('a number')),
  v.check(
    (numbers) => numbers.length === 4 || numbers.length === 6,
    wrongKindMessage('of that length', 'a list of 4 or 6 numbers'),
  ),
);

/** Names of WGS 84 with the longitude first, as GIS programs write them. RFC 7946 allows no other reference system. */
export const WGS84_NAME =
  /^(urn:ogc:def:crs:|https?:\/\/www\.opengis\.net\/def\/crs\/)?(OGC[:/]([\d.]*[:/])?CRS84|EPSG[:/]([\d.]*[:/])?4326)$/;

/** The schema of the old member `crs`, which GIS programs still write. It must name WGS 84. */
export const crsSchema = objectField('a reference system: an object with "type" and "properties"', {
  type: choiceField('the type of a reference system', ['name']),
  properties: objectField('an object with "name"', {
    name: v.pipe(
      v.string(wrongKindMessage('text', 'the name of WGS 84')),
      v.regex(
        WGS84_NAME,
        ({ input }) =>
          `${describeValue(input)} is not WGS 84; save the file in EPSG:4326 (longitude and latitude in degrees)`,
      ),
      v.description('the name of WGS 84'),
    ),
  }),
});

/**
 * The schema of a geometry with one of the given types. `rules/geometry.ts` checks the coordinates, because their nesting
 * depends on the type.
 */
const geometryObjectField = <const T extends readonly string[]>(
  owner: string,
  description: string,
  types: T,
) =>
  objectField(`a geometry: ${description}`, {
    type: choiceField(`a type of geometry that ${owner} can have`, types),
    coordinates: v.pipe(v.unknown(), v.description('the coordinates of the geometry')),
    bbox: optionalField(bboxSchema),
  });

const SITE_GEOMETRY_HINT = 'a Point, Polygon, MultiPolygon or null';
const PLACE_GEOMETRY_HINT = 'a Point, LineString, Polygon, MultiPolygon or null';

export const geometryObjectSchema = geometryObjectField('a site', SITE_GEOMETRY_HINT, [
  'Point',
  'Polygon',
  'MultiPolygon',
]);

/** The schema of a claimed place's geometry. Unlike the geometry of a site, it can be a line. */
export const placeGeometryObjectSchema = geometryObjectField(
  'a claimed place',
  PLACE_GEOMETRY_HINT,
  ['Point', 'LineString', 'Polygon', 'MultiPolygon'],
);

/** The schema of a site's geometry, which is null if the site is the region as a whole. */
export const geometrySchema = v.pipe(
  v.lazy((input) => (input === null ? v.null() : geometryObjectSchema)),
  v.description(SITE_GEOMETRY_HINT),
);

export const GEOMETRY_TYPES =
  'Point MultiPoint LineString MultiLineString Polygon MultiPolygon GeometryCollection';

/**
 * The value's `type` if it is one of `types`. Otherwise null.
 * @param types Valid GeoJSON types that are not allowed in this part of the file.
 */
export function misplacedType(value: unknown, types: string): string | null {
  const type = isObject(value) ? value['type'] : null;
  return typeof type === 'string' && types.split(' ').includes(type) ? type : null;
}

export const misplacedTypeSchema = (types: string, message: string) =>
  v.custom<never>(
    () => false,
    ({ input }) => `a ${misplacedType(input, types)} does not belong here; ${message}`,
  );

export const PLACE_HINT = 'a place: an object with "geometry" and "where_prec"';

/** The schema of the place that a location claim states. */
export const placeSchema = objectField(PLACE_HINT, {
  geometry: v.pipe(
    v.lazy((input) => (input === null ? v.null() : placeGeometryObjectSchema)),
    v.description(PLACE_GEOMETRY_HINT),
  ),
  where_prec: optionalField(choiceField("a class of UCDP's where_prec", WHERE_PRECISIONS)),
  coordinateUncertaintyInMeters: optionalField(distanceField('a distance in metres above 0')),
});

/** The schema that refuses a bare geometry where a place is needed. Its message says what to write. */
export const geometryAsPlaceSchema = misplacedTypeSchema(
  GEOMETRY_TYPES,
  'write it as {"geometry": …, "where_prec": …}',
);
