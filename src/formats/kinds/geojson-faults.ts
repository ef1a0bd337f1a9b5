import { parseJson } from '../../claims/check/json';
import { describeValue, didYouMeanHint, quoted } from '../../claims/check/phrasing';
import { problemsOf, type Finding, type JsonPath } from '../../claims/check/positions';
import type { Problem } from '../../claims/model';
import { isJsonObject, type JsonObject } from '../content/json-values';
import { otherReferenceSystem } from './reference-system';
import { checkGeoJsonCoordinates, DECIMALS_MAX } from './geojson-coordinates';

/** The mistakes in a GeoJSON by RFC 7946, in the order of the file. */
export interface GeoJsonFaults {
  readonly problems: readonly Problem[];
  /** What the RFC advises against, and positions that are not on Earth. The file is still valid GeoJSON. */
  readonly warnings: readonly Problem[];
}

/** Notes a mistake at a path. */
export type NoteFault = (path: JsonPath, message: string, pointsAt?: 'key' | 'value') => void;

export interface FaultNotes {
  readonly problem: NoteFault;
  readonly warning: NoteFault;
  /** Notes a number with too many decimals. All of them give one warning, because programs write thousands. */
  readonly tooPrecise: (path: JsonPath) => void;
}

/** Finds all mistakes in a GeoJSON text, each with line and column. Never throws. */
export function geoJsonFaults(text: string): GeoJsonFaults {
  const json = parseJson(text);
  const problems: Finding[] = [...json.findings];
  const warnings: Finding[] = [];
  const noteIn =
    (findings: Finding[]): NoteFault =>
    (path, message, pointsAt = 'value') =>
      findings.push({ path, message, pointsAt });
  const precise: JsonPath[] = [];
  if (json.structure === 'clear')
    checkRoot(json.value, {
      problem: noteIn(problems),
      warning: noteIn(warnings),
      tooPrecise: (path) => precise.push(path),
    });
  const [first] = precise;
  if (first !== undefined)
    noteIn(warnings)(
      first,
      `${precise.length === 1 ? 'this number has' : `${precise.length} numbers from here on have`} more than ${DECIMALS_MAX} decimals, which is finer than 0.1 metres`,
    );
  const located = (findings: readonly Finding[]) =>
    problemsOf(text, json.rootNode, findings, new Map());
  return { problems: located(problems), warnings: located(warnings) };
}

const GEOMETRY_TYPES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
] as const;
export const GEOJSON_TYPES = ['FeatureCollection', 'Feature', ...GEOMETRY_TYPES] as const;

function checkRoot(value: unknown, notes: FaultNotes): void {
  if (!isJsonObject(value))
    return notes.problem([], `${describeValue(value)} is no GeoJSON; write a FeatureCollection`);
  const system = otherReferenceSystem(value);
  if (system !== null)
    notes.problem(
      ['crs'],
      `${quoted(system)} is not WGS 84; save the file in EPSG:4326 (longitude and latitude in degrees)`,
    );
  const type = typeOf(value, [], GEOJSON_TYPES, notes);
  if (type === 'FeatureCollection') checkCollection(value, notes);
  else if (type === 'Feature') checkFeature(value, [], notes);
  else if (type !== null) checkGeometry(value, [], notes);
}

/** The type of an object if it is one of `types`. Otherwise notes the mistake and returns null. */
function typeOf<const T extends string>(
  object: JsonObject,
  path: JsonPath,
  types: readonly T[],
  { problem }: FaultNotes,
): T | null {
  const { type } = object;
  const wanted = types.length === 1 ? `"${types[0] ?? ''}"` : `one of ${types.join(', ')}`;
  if (!Object.hasOwn(object, 'type')) {
    problem(path, `"type" is missing; write ${wanted}`);
    return null;
  }
  const known = types.find((one) => one === type);
  if (known !== undefined) return known;
  const hint = typeof type === 'string' ? didYouMeanHint(type, types) : '';
  const said =
    typeof type === 'string'
      ? `${quoted(type)} is no type that fits here`
      : `${describeValue(type)} is no type`;
  problem([...path, 'type'], `${said}${hint || `; write ${wanted}`}`);
  return null;
}

/** Refuses members that belong to another type of GeoJSON object (RFC 7946, section 7.1). */
function refuseMembers(
  object: JsonObject,
  path: JsonPath,
  owner: string,
  members: readonly string[],
  { problem }: FaultNotes,
): void {
  for (const member of members)
    if (Object.hasOwn(object, member))
      problem([...path, member], `${owner} has no member "${member}"; remove it`, 'key');
}

function checkCollection(collection: JsonObject, notes: FaultNotes): void {
  const others = ['coordinates', 'geometries', 'geometry', 'properties'];
  refuseMembers(collection, [], 'a FeatureCollection', others, notes);
  checkBbox(collection, [], notes);
  const { features } = collection;
  if (!Object.hasOwn(collection, 'features'))
    return notes.problem([], '"features" is missing; write a list of Features');
  if (!Array.isArray(features))
    return notes.problem(
      ['features'],
      `${describeValue(features)} is no list; write a list of Features`,
    );
  features.forEach((feature: unknown, index) => {
    const path = ['features', index];
    if (!isJsonObject(feature))
      notes.problem(path, `${describeValue(feature)} is no Feature; write an object`);
    else if (typeOf(feature, path, ['Feature'], notes) !== null) checkFeature(feature, path, notes);
  });
}

function checkFeature(feature: JsonObject, path: JsonPath, notes: FaultNotes): void {
  refuseMembers(feature, path, 'a Feature', ['coordinates', 'geometries', 'features'], notes);
  checkBbox(feature, path, notes);
  const { id, properties, geometry } = feature;
  if (Object.hasOwn(feature, 'id') && typeof id !== 'string' && typeof id !== 'number')
    notes.problem([...path, 'id'], `${describeValue(id)} is no id; write a text or a number`);
  if (!Object.hasOwn(feature, 'properties'))
    notes.problem(path, '"properties" is missing; write an object or null');
  else if (properties !== null && !isJsonObject(properties))
    notes.problem(
      [...path, 'properties'],
      `${describeValue(properties)} is no object; write an object or null`,
    );
  if (!Object.hasOwn(feature, 'geometry'))
    notes.problem(path, '"geometry" is missing; write a geometry or null');
  else if (geometry !== null) checkGeometry(geometry, [...path, 'geometry'], notes);
}

function checkGeometry(geometry: unknown, path: JsonPath, notes: FaultNotes): void {
  if (!isJsonObject(geometry))
    return notes.problem(path, `${describeValue(geometry)} is no geometry; write an object`);
  const type = typeOf(geometry, path, GEOMETRY_TYPES, notes);
  if (type === null) return;
  refuseMembers(geometry, path, 'a geometry', ['geometry', 'properties', 'features'], notes);
  checkBbox(geometry, path, notes);
  if (type === 'GeometryCollection') return checkGeometries(geometry, path, notes);
  if (!Object.hasOwn(geometry, 'coordinates'))
    return notes.problem(path, '"coordinates" is missing; write a list of numbers or positions');
  return checkGeoJsonCoordinates(type, geometry['coordinates'], [...path, 'coordinates'], notes);
}

function checkGeometries(collection: JsonObject, path: JsonPath, notes: FaultNotes): void {
  const { geometries } = collection;
  const inside = [...path, 'geometries'];
  if (!Object.hasOwn(collection, 'geometries'))
    return notes.problem(path, '"geometries" is missing; write a list of geometries');
  if (!Array.isArray(geometries))
    return notes.problem(
      inside,
      `${describeValue(geometries)} is no list; write a list of geometries`,
    );
  if (geometries.length === 1)
    notes.warning(inside, 'a GeometryCollection with one geometry; write this geometry alone');
  geometries.forEach((geometry: unknown, index) => {
    if (isJsonObject(geometry) && geometry['type'] === 'GeometryCollection')
      notes.warning(
        [...inside, index],
        'a GeometryCollection in another one; put its geometries into the outer one',
      );
    checkGeometry(geometry, [...inside, index], notes);
  });
}

function checkBbox(object: JsonObject, path: JsonPath, { problem }: FaultNotes): void {
  if (!Object.hasOwn(object, 'bbox')) return;
  const { bbox } = object;
  const inside = [...path, 'bbox'];
  if (!Array.isArray(bbox))
    return problem(inside, `${describeValue(bbox)} is no bbox; write a list of 4 or 6 numbers`);
  if (bbox.length !== 4 && bbox.length !== 6)
    problem(inside, `this bbox has ${bbox.length} entries; write 4 numbers, or 6 with heights`);
  bbox.forEach((one: unknown, index) => {
    if (typeof one !== 'number')
      problem([...inside, index], `${describeValue(one)} is no number; write one without quotes`);
  });
}
