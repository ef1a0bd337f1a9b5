import { checkCoordinates } from '../../claims/check/rules/geometry';
import type { Content } from '../content/content';
import { isJsonObject as isObject, jsonText, type JsonObject } from '../content/json-values';
import { recordTable } from '../content/record-table';
import type { Format } from '../import/format';
import type { FormatResult, RowNotTaken } from '../import/imported';
import { missingColumns } from '../import/missing-columns';
import type { ImportOptions } from '../import/options';
import type { SiteGeometry } from '../import/site-of-row';
import { rowsOfTable, type TableFormat } from '../import/table-rows';

/** Any GeoJSON of points and areas, with what is known of each in its properties. */
export const geoJson: Format = {
  id: 'geojson',
  name: 'GeoJSON',
  isOf: (content) => content.kind === 'json' && featuresOf(content.value) !== null,
  read: (content, options) => readFeatures(content, options),
};

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
  const features = content.kind === 'json' ? featuresOf(content.value) : null;
  if (features === null) return 'This is no GeoJSON with features. Leave out --from.';
  return rowsOfFeatures(features, options);
}

/** Reads features of GeoJSON as rows: their properties are the columns. Rows count from 1. */
export function rowsOfFeatures(
  features: readonly unknown[],
  options: ImportOptions,
  format: TableFormat = {},
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
      : `No feature of the file can be a site. The first one: ${first.why}`;
  const table = recordTable(
    options.fileName,
    taken.map(({ properties }) => properties),
    taken.map(({ line }) => line),
  );
  const missing = missingColumns(table.header, options, true);
  if (missing !== null) return missing;
  const geometries = taken.map(({ geometry }) => geometry);
  const result = rowsOfTable(table, format, options, geometries);
  return { ...result, notTaken: [...notTaken, ...result.notTaken].sort((a, b) => a.row - b.row) };
}

const SITE_TYPES = ['Point', 'Polygon', 'MultiPolygon'];

/** The place of a feature, null if it has none, or the reason why it cannot be one. */
export function siteGeometryOf(geometry: unknown): SiteGeometry | null | string {
  if (geometry === null || geometry === undefined) return null;
  if (!isObject(geometry)) return 'Its geometry is no object. Write a Point or an area.';
  const type = jsonText(geometry['type']);
  if (!SITE_TYPES.includes(type))
    return `It is a ${type}, and a site is a point or an area. Write a Point, a Polygon or a MultiPolygon.`;
  const place = { type, coordinates: roundedPositions(geometry['coordinates']) };
  const faults: string[] = [];
  checkCoordinates(place, [], false, (_path, message) => faults.push(message));
  return faults[0] === undefined
    ? (place as SiteGeometry)
    : `Its coordinates are no place: ${faults[0]}.`;
}

/** The coordinates to six decimals, without heights. What is no position stays, and the check names it. */
function roundedPositions(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const isPosition = value.length >= 2 && value.every((one) => typeof one === 'number');
  return isPosition
    ? value.slice(0, 2).map((one) => Number(one.toFixed(6)))
    : value.map(roundedPositions);
}
