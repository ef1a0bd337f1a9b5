/**
 * Names the format of a text that is not JSON, and says how to make a map file of it. Null if the text may be JSON. Only
 * the first lines are read.
 */
export function otherFormatMessage(text: string): string | null {
  const start = text.slice(0, 20_000).trimStart();
  if (start.startsWith('<')) return markupMessage(start);
  if (start.startsWith('\u001E') || isJsonLines(text)) {
    return 'this is GeoJSON with one feature a line (GeoJSONSeq); write one FeatureCollection, as ogr2ogr -f GeoJSON does';
  }
  if (/^(?:(?:var|let|const)\s+[\w$]+\s*=|[\w$.]+\s*[=(])\s*[[{]/.test(start)) {
    return 'this is JavaScript; leave out all before the first { and after the last }, so that JSON is left';
  }
  const isMaybeJson =
    /^(?:[[{]|"[^"]*"\s*:)/.test(start) ||
    /^(?:"[^"]*"|-?\d[\d.eE+-]*|true|false|null)?$/.test(text.trim());
  if (isMaybeJson) return null;
  const separator = tableSeparatorOf(start);
  return separator === null
    ? null
    : `this is a table with ${separator} between its cells, and a map file is GeoJSON; ${HOW_TO_CONVERT}`;
}

const HOW_TO_CONVERT =
  'convert it in QGIS or with ogr2ogr -f GeoJSON, then write its claims as geo/README.md says';

const RECORDS_TO_TABLE = `write the records as a table (CSV) with their coordinates, ${HOW_TO_CONVERT}`;

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRecordList = (value: unknown): value is readonly JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** Members that identify a map file, even one with mistakes. */
const MAP_FILE_MEMBERS = ['title', 'actors', 'sources', 'dateModified'];

/**
 * Names the format of JSON that is not a map file. Says how to make a map file of it. Null if it may be a map file with
 * mistakes.
 */
export function otherJsonMessage(value: unknown): string | null {
  if (isRecordList(value)) {
    return value.every(({ type }) => type === 'Feature')
      ? 'this is a list of features; write it as the "features" of a FeatureCollection'
      : `this is a list of records, and a map file is a GeoJSON FeatureCollection; ${RECORDS_TO_TABLE}`;
  }
  if (!isObject(value) || MAP_FILE_MEMBERS.some((member) => member in value)) return null;
  const { type, features } = value;
  if (isEsriJson(value)) return `this is Esri JSON, and a map file is GeoJSON; ${HOW_TO_CONVERT}`;
  if (type === 'Topology')
    return `a Topology does not belong here: this is TopoJSON, and a map file is GeoJSON; ${HOW_TO_CONVERT}`;
  if ('@context' in value || '@graph' in value)
    return 'this is JSON-LD, not a map file; write its claims by hand, as geo/README.md says';
  if (type !== undefined || features !== undefined) return null;
  const [list] = Object.keys(value).filter((member) => isRecordList(value[member]));
  return list === undefined
    ? null
    : `this is a list of records in the member ${JSON.stringify(list)}, and a map file is a GeoJSON FeatureCollection; ${RECORDS_TO_TABLE}`;
}

function isEsriJson({ geometryType, spatialReference, features, layers }: JsonObject): boolean {
  if (typeof geometryType === 'string' && geometryType.startsWith('esri')) return true;
  if (isRecordList(features) && features.every((feature) => 'attributes' in feature)) return true;
  return isObject(spatialReference) && (Array.isArray(features) || Array.isArray(layers));
}

/** Pairs of a pattern for the root element of XML and the name of the format. */
const MARKUP_FORMATS: readonly (readonly [pattern: RegExp, format: string])[] = [
  [/<(?:\w+:)?kml[\s>]/i, 'KML'],
  [/<gpx[\s>]/i, 'GPX'],
  [/<osm[\s>]/i, 'OpenStreetMap XML'],
  [/<svg[\s>]/i, 'SVG'],
  [/<(?:\w+:)?(?:FeatureCollection|gml)[\s>]/i, 'GML'],
  [/<qgis[\s>]/i, 'a project of QGIS'],
];

function markupMessage(start: string): string {
  if (/^<!doctype html|<html[\s>]/i.test(start))
    return 'this is a web page (HTML), not a map file; if it was downloaded, download the file itself';
  const format = MARKUP_FORMATS.find(([pattern]) => pattern.test(start))?.[1];
  return `this is ${format ?? 'XML'}, and a map file is GeoJSON; ${HOW_TO_CONVERT}`;
}

/** True if the first two lines with text are each a whole JSON object. */
function isJsonLines(text: string): boolean {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n|\n|\r/, 50)
    .filter((line) => line.trim() !== '')
    .slice(0, 2);
  return lines.length === 2 && lines.every((line) => /^\s*\{/.test(line) && isJson(line));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const SEPARATORS = [
  ['\t', 'tabs'],
  [';', 'semicolons'],
  [',', 'commas'],
  ['|', 'bars'],
] as const;

/** The separator of a table's cells. The first line and another line must have it. Null if the text is not a table. */
function tableSeparatorOf(start: string): string | null {
  const [header = '', ...others] = start.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const counted = SEPARATORS.map(([sign, name]) => ({
    sign,
    name,
    count: header.split(sign).length,
  }));
  const [mostFrequent] = counted.toSorted((a, b) => b.count - a.count);
  if (mostFrequent === undefined || mostFrequent.count < 2) return null;
  const isTable =
    others.length === 0
      ? mostFrequent.count > 2
      : others.some((line) => line.includes(mostFrequent.sign));
  return isTable ? mostFrequent.name : null;
}
