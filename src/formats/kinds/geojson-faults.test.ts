import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JSON_SHAPES, mutatedJson } from '../../../tests/support/json-shapes';
import { geoJsonFaults } from './geojson-faults';

const withGeometry = (geometry: string): string =>
  `{"type": "Feature",\n "properties": null,\n "geometry": ${geometry}}`;
const withFeature = (feature: string): string =>
  `{"type": "FeatureCollection", "features": [\n${feature}\n]}`;

/** For each kind of mistake: a text, and the first fault as `line:column path: message`. */
const PROBLEMS: readonly (readonly [text: string, first: string])[] = [
  ['7', '1:1 (file): 7 is no GeoJSON; write a FeatureCollection'],
  ['{}', '1:1 (file): "type" is missing; write one of FeatureCollection, Feature, Point,'],
  ['{"type":\n {}}', '2:2 type: an object is no type; write one of'],
  ['{"type": "Spot"}', '1:10 type: "Spot" is no type that fits here; write one of'],
  [
    '{"type": "feature"}',
    '1:10 type: "feature" is no type that fits here; did you mean "Feature"?',
  ],
  [
    '{"type": "Point", "coordinates": [1, 2],\n "type": "Point"}',
    '2:2 type: "type" is in this object twice; keep one',
  ],
  ['{"type": "Point"\n "coordinates": [1, 2]}', '2:2 coordinates: a comma is missing before this'],
  ['{"type": "FeatureCollection"}', '1:1 (file): "features" is missing; write a list of Features'],
  ['{"type": "FeatureCollection", "features":\n{}}', '2:1 features: an object is no list;'],
  [
    '{"type": "FeatureCollection", "features": [],\n "geometry": null}',
    '2:2 geometry: a FeatureCollection has no member "geometry"; remove it',
  ],
  [withFeature('null'), '2:1 features[0]: null is no Feature; write an object'],
  [withFeature('{"type": "Feture"}'), '2:10 features[0].type: "Feture" is no type that fits here;'],
  ['{"type": "Feature", "geometry": null}', '1:1 (file): "properties" is missing;'],
  ['{"type": "Feature", "properties": {}}', '1:1 (file): "geometry" is missing;'],
  [
    '{"type": "Feature", "geometry": null,\n"properties": []}',
    '2:15 properties: an empty list is no object; write an object or null',
  ],
  [
    '{"type": "Feature", "geometry": null, "properties": {},\n"id": null}',
    '2:7 id: null is no id; write a text or a number',
  ],
  [
    '{"type": "Feature", "geometry": null, "properties": {},\n"features": []}',
    '2:1 features: a Feature has no member "features"; remove it',
  ],
  [withGeometry('false'), '3:14 geometry: false is no geometry; write an object'],
  [withGeometry('{"type": "Point"}'), '3:14 geometry: "coordinates" is missing;'],
  [
    withGeometry('{"type": "Point", "coordinates": "1, 2"}'),
    '3:47 geometry.coordinates: "1, 2" is no list; write a position: [longitude, latitude]',
  ],
  [
    withGeometry('{"type": "Point", "coordinates": [1, 2],\n"properties": {}}'),
    '4:1 geometry.properties: a geometry has no member "properties"; remove it',
  ],
  [
    withGeometry('{"type": "Point", "coordinates": [1]}'),
    '3:47 geometry.coordinates: this position has 1 of 2 numbers;',
  ],
  [
    withGeometry('{"type": "Point", "coordinates": [1,\n"2"]}'),
    '4:1 geometry.coordinates[1]: "2" is no number; write one without quotes',
  ],
  [
    withGeometry('{"type": "Polygon", "coordinates": [1, 2]}'),
    '3:49 geometry.coordinates: the numbers stand in 1 list and those of a Polygon in 3;',
  ],
  [
    withGeometry('{"type": "MultiPoint", "coordinates": [[[1, 2]]]}'),
    '3:52 geometry.coordinates: the numbers stand in 3 lists and those of a MultiPoint in 2;',
  ],
  [
    withGeometry('{"type": "LineString", "coordinates": [[1, 2],\n3]}'),
    '4:1 geometry.coordinates[1]: 3 is no position; write [longitude, latitude]',
  ],
  [
    withGeometry('{"type": "MultiPolygon", "coordinates": [[[[1, 2]]],\n[3]]}'),
    '3:56 geometry.coordinates[0][0]: this ring has 1 position; write 4 or more',
  ],
  [
    withGeometry('{"type": "LineString", "coordinates": [[1, 2]]}'),
    '3:52 geometry.coordinates: this line has 1 position; write 2 or more',
  ],
  [
    withGeometry('{"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]],\n[[1, 2]]]}'),
    '4:1 geometry.coordinates[1]: this line has 1 position; write 2 or more',
  ],
  [
    withGeometry('{"type": "Polygon", "coordinates": [\n[[0, 0], [1, 0], [1, 1], [0, 1]]]}'),
    '4:1 geometry.coordinates[0]: this ring does not end where it begins;',
  ],
  [
    withGeometry('{"type": "Polygon", "coordinates": [\n[[0, 0], [1, 0], [1, 1], [0, 0, 5]]]}'),
    '4:1 geometry.coordinates[0]: this ring does not end where it begins;',
  ],
  [
    withGeometry('{"type": "Polygon", "coordinates": [\n[[0, 0], [1, 0], [0, 0]]]}'),
    '4:1 geometry.coordinates[0]: this ring has 3 positions; write 4 or more',
  ],
  [
    withGeometry('{"type": "GeometryCollection"}'),
    '3:14 geometry: "geometries" is missing; write a list of geometries',
  ],
  [
    withGeometry('{"type": "GeometryCollection", "geometries": {}}'),
    '3:59 geometry.geometries: an object is no list; write a list of geometries',
  ],
  [
    withGeometry('{"type": "GeometryCollection", "geometries": [\n0]}'),
    '4:1 geometry.geometries[0]: 0 is no geometry; write an object',
  ],
  [
    '{"type": "Point", "coordinates": [1, 2],\n"bbox": "all"}',
    '2:9 bbox: "all" is no bbox; write a list of 4 or 6 numbers',
  ],
  [
    '{"type": "Point", "coordinates": [1, 2],\n"bbox": [1, 2, 3]}',
    '2:9 bbox: this bbox has 3 entries; write 4 numbers, or 6 with heights',
  ],
  [
    '{"type": "Point", "coordinates": [1, 2],\n"bbox": [1, 2, 3, "4"]}',
    '2:19 bbox[3]: "4" is no number; write one without quotes',
  ],
  [
    '{"type": "FeatureCollection", "features": [],\n"crs": {"properties": {"name": "EPSG:32638"}}}',
    '2:8 crs: "EPSG:32638" is not WGS 84; save the file in EPSG:4326',
  ],
];

/** What the RFC advises against, with the first warning. */
const WARNINGS: readonly (readonly [text: string, first: string])[] = [
  [
    withGeometry('{"type": "Point", "coordinates": [1, 2, 3, 4]}'),
    '3:47 geometry.coordinates: this position has 4 numbers;',
  ],
  [
    withGeometry('{"type": "Point", "coordinates": [1.23456789, 2.3456789]}'),
    '3:48 geometry.coordinates[0]: 2 numbers from here on have more than 6 decimals',
  ],
  [
    withGeometry('{"type": "Point", "coordinates": [200, 2]}'),
    '3:48 geometry.coordinates[0]: 200 is no longitude; degrees reach from -180 to 180',
  ],
  [
    withGeometry('{"type": "Polygon", "coordinates": [\n[[0, 0], [0, 1], [1, 1], [0, 0]]]}'),
    '4:1 geometry.coordinates[0]: this outer ring runs clockwise;',
  ],
  [
    withGeometry(
      '{"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 0]],\n[[5, 1], [6, 1], [6, 2], [5, 1]]]}',
    ),
    '4:1 geometry.coordinates[1]: this hole runs counter-clockwise;',
  ],
  [
    withGeometry(
      '{"type": "GeometryCollection", "geometries": [\n{"type": "Point", "coordinates": [1, 2]}]}',
    ),
    '3:59 geometry.geometries: a GeometryCollection with one geometry;',
  ],
  [
    withGeometry(
      '{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]},\n{"type": "GeometryCollection", "geometries": []}]}',
    ),
    '4:1 geometry.geometries[1]: a GeometryCollection in another one;',
  ],
];

type Fault = ReturnType<typeof geoJsonFaults>['problems'][number];
const lineOf = (fault: Fault | undefined): string =>
  fault === undefined ? '' : `${fault.line}:${fault.column} ${fault.jsonPath}: ${fault.message}`;

describe('GeoJSON', () => {
  it.each(PROBLEMS)('%j has a problem', (text, first) => {
    expect(lineOf(geoJsonFaults(text).problems[0])).toContain(first);
  });

  it.each(WARNINGS)('%j is right, with a warning', (text, first) => {
    const { problems, warnings } = geoJsonFaults(text);
    expect(problems).toEqual([]);
    expect(lineOf(warnings[0])).toContain(first);
  });

  it.each([
    '{"type": "Point", "coordinates": [100, 0, 15], "more": true}',
    '{"type": "MultiPoint", "coordinates": [[100, 0]]}',
    '{"type": "MultiPolygon", "coordinates": []}',
    '{"type": "FeatureCollection", "features": [], "bbox": [1, 2, 3, 4, 5, 6]}',
    withFeature('{"type": "Feature", "id": 1, "properties": null, "geometry": null}'),
    withGeometry(
      '{"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 0]], [[5, 1], [6, 2], [6, 1], [5, 1]]]}',
    ),
    '{"type": "FeatureCollection", "features": [], "crs": {"properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}}',
  ])('%s is right', (text) => {
    expect(geoJsonFaults(text)).toEqual({ problems: [], warnings: [] });
  });

  it('law: whatever is changed in it, each fault has a line, and nothing throws', () => {
    const path = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(path, fc.jsonValue(), (choices, other) => {
        const value = mutatedJson(JSON_SHAPES['geojson'], choices, other);
        const { problems, warnings } = geoJsonFaults(JSON.stringify(value, null, 1));
        for (const { line, column } of [...problems, ...warnings])
          expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
    );
  });
});
