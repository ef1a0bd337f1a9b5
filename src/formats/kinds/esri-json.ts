import type { Position } from 'geojson';
import { isJsonObject, jsonText, type JsonObject } from '../content/json-values';
import type { Content } from '../content/content';
import type { Format } from '../import/format';
import type { FormatResult } from '../import/imported';
import type { ImportOptions } from '../import/options';
import { momentAtOffset } from '../values/clock-time';
import { dateOfEpochMilliseconds } from '../values/date-numbers';
import { positionOfWebMercator } from '../values/web-mercator';
import { rowsOfFeatures } from './geojson';
import { doubleArea } from './geojson-coordinates';

const DEGREES: ReadonlySet<unknown> = new Set([4326, undefined]);
const WEB_MERCATOR: ReadonlySet<unknown> = new Set([3857, 102100, 102113, 900913]);

/** The answer of an ArcGIS FeatureServer to `f=json`. */
export const esriJson: Format = {
  id: 'esri-json',
  name: 'JSON of ArcGIS',
  isOf: (content) => layerOf(content) !== null,
  read: readLayer,
};

function layerOf(content: Content): (JsonObject & { features: readonly JsonObject[] }) | null {
  if (content.kind !== 'json' || !isJsonObject(content.value)) return null;
  const { features } = content.value;
  if (!Array.isArray(features) || features.length === 0) return null;
  const isFeature = (one: unknown): boolean => isJsonObject(one) && isJsonObject(one['attributes']);
  if (!features.every(isFeature)) return null;
  return { ...content.value, features: features as JsonObject[] };
}

function readLayer(content: Content, options: ImportOptions): FormatResult | string {
  const layer = layerOf(content);
  if (layer === null) return 'This is no JSON of ArcGIS with attributes. Leave out --from.';
  const { spatialReference, features, fields } = layer;
  const reference = isJsonObject(spatialReference) ? spatialReference : {};
  const wkid = reference['latestWkid'] ?? reference['wkid'];
  const isMercator = WEB_MERCATOR.has(wkid) || WEB_MERCATOR.has(reference['wkid']);
  if (!isMercator && !DEGREES.has(wkid))
    return `The positions are in the reference system ${jsonText(wkid)}. Ask the service again with outSR=4326, which gives degrees.`;
  const named = fieldsOf(fields);
  const result = rowsOfFeatures(
    features.map((feature) => ({
      type: 'Feature',
      geometry: geoJsonOf(feature['geometry'], isMercator),
      properties: propertiesOf(feature['attributes'], named, options),
    })),
    options,
  );
  if (typeof result === 'string') return result;
  const dates = named.filter(({ isDate }) => isDate).map(({ label }) => `“${label}”`);
  return {
    ...result,
    notes: [
      ...result.notes,
      ...(isMercator ? ['Positions in metres of Web Mercator are turned into degrees.'] : []),
      ...(dates.length > 0 && options.offset === undefined
        ? [
            `Dates of ${dates.join(', ')} are moments in UTC. At the place it may have been the day before or after; give --offset to have its day.`,
          ]
        : []),
      ...(layer['exceededTransferLimit'] === true
        ? ['The service gave only a part of its rows. Ask it for the next ones, too.']
        : []),
    ],
  };
}

interface EsriField {
  readonly name: string;
  /** The field's alias. If two fields have the same alias, both keep their names. */
  readonly label: string;
  readonly isDate: boolean;
}

function fieldsOf(fields: unknown): readonly EsriField[] {
  const given = (Array.isArray(fields) ? fields : []).filter(isJsonObject);
  const labels = given.map(({ name, alias }) => jsonText(alias ?? name).trim() || jsonText(name));
  return given.map(({ name, type }, at) => {
    const label = labels[at] ?? '';
    const isUnique = labels.indexOf(label) === labels.lastIndexOf(label);
    return {
      name: jsonText(name),
      label: isUnique ? label : jsonText(name),
      isDate: type === 'esriFieldTypeDate',
    };
  });
}

function propertiesOf(
  attributes: unknown,
  fields: readonly EsriField[],
  { offset }: ImportOptions,
): JsonObject {
  if (!isJsonObject(attributes)) return {};
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      const isDate = field?.isDate === true && typeof value === 'number';
      return [field?.label ?? name, isDate ? dayOf(value, offset) : value];
    }),
  );
}

/** The day of a moment, by the clock of the place if its offset is known, else in UTC. An impossible number stays a number. */
function dayOf(milliseconds: number, offset: string | undefined): string | number {
  const date = dateOfEpochMilliseconds(milliseconds);
  if (date.kind !== 'read') return milliseconds;
  const moment = date.statedTime ?? `${date.edtf}T00:00Z`;
  const local = offset === undefined ? null : momentAtOffset(moment, offset);
  return (local ?? date.edtf).slice(0, 10);
}

/** A geometry of ArcGIS as GeoJSON. Lines keep their type, so that a later sentence can name it. */
function geoJsonOf(geometry: unknown, isMercator: boolean): unknown {
  if (!isJsonObject(geometry)) return null;
  const { x, y, rings, paths, points } = geometry;
  const at = (position: unknown): Position | null => positionIn(position, isMercator);
  if (x !== undefined || y !== undefined) {
    if (x === null || x === 'NaN') return null;
    return { type: 'Point', coordinates: at([x, y]) };
  }
  if (Array.isArray(rings)) {
    const read = rings.map((ring) => (Array.isArray(ring) ? ring.map(at) : []));
    return read.some((ring) => ring.includes(null))
      ? { type: 'Polygon', coordinates: null }
      : areaOf(read as Position[][]);
  }
  if (Array.isArray(paths)) return { type: 'MultiLineString' };
  return Array.isArray(points) ? { type: 'MultiPoint' } : null;
}

function positionIn(position: unknown, isMercator: boolean): Position | null {
  const [x, y] = Array.isArray(position) ? (position as unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  if (!isMercator) return [x, y];
  const read = positionOfWebMercator(x, y);
  return read.kind === 'read' ? [read.longitude, read.latitude] : null;
}

/** Rings as polygons. A clockwise ring begins a polygon, and the other rings are holes in the polygon before them. */
function areaOf(rings: readonly Position[][]): unknown {
  const areas: Position[][][] = [];
  for (const ring of rings) {
    const isArea = areas.length === 0 || doubleArea(ring) < 0;
    if (isArea) areas.push([ring]);
    else areas.at(-1)?.push(ring);
  }
  return areas.length === 1
    ? { type: 'Polygon', coordinates: areas[0] }
    : { type: 'MultiPolygon', coordinates: areas };
}
