import { checkCoordinates } from '../../claims/check/coordinates';
import type { Content } from '../content/content';
import { linesOfEntries } from '../content/json-lines';
import { isJsonObject as isObject, jsonText, type JsonObject } from '../content/json-values';
import { recordTable } from '../content/record-table';
import type { Format } from '../import/format';
import type { FormatResult, RowNotTaken } from '../import/imported';
import { missingColumns } from '../import/missing-columns';
import type { ImportOptions } from '../import/options';
import type { SiteGeometry } from '../import/site-of-row';
import { rowsOfTable, type TableFormat } from '../import/table-rows';
import { GEOJSON_TYPES } from './geojson-faults';
import { otherReferenceSystem } from './reference-system';

/** Any GeoJSON of points and areas. The properties of each feature describe the event. */
export const geoJson: Format = {
  id: 'geojson',
  name: 'GeoJSON',
  isOf: ({ kind, ...content }) =>
    kind === 'json' &&
    'value' in content &&
    (featuresOf(content.value) !== null || isMeantAsGeoJson(content.value)),
  read: (content, options) => readFeatures(content, options),
};

/** True for an object whose type is a GeoJSON type, whatever else it holds. */
const isMeantAsGeoJson = (value: unknown): value is JsonObject =>
  isObject(value) && GEOJSON_TYPES.some((type) => type === value['type']);

function featuresOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value))
    return value.length > 0 && value.every(isFeature) ? (value as unknown[]) : null;
  if (!isObject(value)) return null;
  if (isFeature(value)) return [value];
  const { type, features } = value;
  return type === 'FeatureCollection' && Array.isArray(features) ? features : null;
}

const isFeature = (value: unknown): boolean => isObject(value) && value['type'] === 'Feature';

function readFeatures(content: Content, options: ImportOptions): FormatResult | string {
  if (content.kind !== 'json') return 'This is no GeoJSON. Leave out --from.';
  const { value, text } = content;
  const features = featuresOf(value);
  if (features === null) return whyWithoutFeatures(value);
  const system = otherReferenceSystem(value);
  if (system !== null)
    return `The positions are in the reference system ${system}. Save the file in EPSG:4326, which is longitude and latitude in degrees.`;
  const member = Array.isArray(value) ? null : 'features';
  let lines: readonly number[] | null = null;
  return rowsOfFeatures(features, options, {}, (row) => {
    lines ??= linesOfEntries(text, member);
    const line = lines[row - 1];
    return line === undefined ? '' : ` It begins in line ${line}.`;
  });
}

function whyWithoutFeatures(value: unknown): string {
  if (!isMeantAsGeoJson(value)) return 'This is no GeoJSON with features. Leave out --from.';
  const type = jsonText(value['type']);
  return type === 'FeatureCollection'
    ? 'This GeoJSON has no list of features. Export it again with its data.'
    : `This GeoJSON is a ${type} alone, and says neither what happened there nor when. Take a FeatureCollection with a date and a text in each feature.`;
}

/**
 * Reads features of GeoJSON as rows. Their properties are the columns. Rows count from 1.
 * @param placeOf Returns a sentence that says where a row is in the file, with a leading space. Empty if that is not known.
 */
export function rowsOfFeatures(
  features: readonly unknown[],
  options: ImportOptions,
  format: TableFormat = {},
  placeOf: (row: number) => string = () => '',
): FormatResult | string {
  const notTaken: RowNotTaken[] = [];
  const taken: { line: number; properties: JsonObject; geometry: SiteGeometry | null }[] = [];
  features.forEach((feature, index) => {
    const line = index + 1;
    const geometry = isObject(feature) ? siteGeometryOf(feature['geometry']) : 'It is no feature.';
    if (!isObject(feature) || typeof geometry === 'string') {
      notTaken.push({ row: line, why: typeof geometry === 'string' ? geometry : '' });
      return;
    }
    const { properties } = feature;
    taken.push({ line, properties: isObject(properties) ? properties : {}, geometry });
  });
  const [first] = notTaken;
  if (taken.length === 0)
    return first === undefined
      ? 'The file has no features in it. Export it again with its data.'
      : `No feature of the file can be a site. The first one: ${first.why}${placeOf(first.row)}`;
  const table = recordTable(
    options.fileName,
    taken.map(({ properties }) => properties),
    taken.map(({ line }) => line),
  );
  const missing = missingColumns(table, options, true);
  if (missing !== null) return missing;
  const geometries = taken.map(({ geometry }) => geometry);
  const result = rowsOfTable(table, format, options, geometries);
  const left = [...notTaken, ...result.notTaken].sort((a, b) => a.row - b.row);
  return {
    ...result,
    notTaken: left.map(({ row, why }) => ({ row, why: `${why}${placeOf(row)}` })),
  };
}

const SITE_TYPES = ['Point', 'Polygon', 'MultiPolygon'];

/** The geometry of a feature. Null if it has none. A string is the reason why it cannot be a site. */
export function siteGeometryOf(geometry: unknown): SiteGeometry | null | string {
  if (geometry === null || geometry === undefined) return null;
  if (!isObject(geometry)) return 'Its geometry is no object. Write a Point or an area.';
  const type = jsonText(geometry['type']);
  if (!SITE_TYPES.includes(type))
    return `It is a ${type}, and a site is a point or an area. Write a Point, a Polygon or a MultiPolygon.`;
  if (geometry['coordinates'] === undefined)
    return 'Its geometry has no coordinates. Write them, or null if the place is unknown.';
  const place = { type, coordinates: roundedPositions(geometry['coordinates']) };
  const faults: string[] = [];
  checkCoordinates(place, [], false, (_path, message) => faults.push(message));
  return faults[0] === undefined
    ? (place as SiteGeometry)
    : `Its coordinates are no place: ${faults[0]}.`;
}

/** The coordinates with six decimals and without altitudes. A value that is no position stays; the check reports it. */
function roundedPositions(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const isPosition = value.length >= 2 && value.every((one) => typeof one === 'number');
  return isPosition
    ? value.slice(0, 2).map((one) => Number(one.toFixed(6)))
    : value.map(roundedPositions);
}
