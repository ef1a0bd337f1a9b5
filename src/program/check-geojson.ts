import { readBytes } from '../../geo/check/check-file';
import { summaryOfProblems } from '../../geo/check/problem-kinds';
import { escapeUnsafeCharacters } from '../claims/check/phrasing';
import { LISTED_PROBLEMS_MAX } from '../claims/check/problem-kinds';
import type { Problem } from '../claims/model';
import { isJsonObject } from '../formats/content/json-values';
import { readContent } from '../formats/content/read-content';
import type { ImportSettings } from '../formats/import/import-file';
import { FORMATS } from '../formats/kinds/formats';
import { geoJson } from '../formats/kinds/geojson';
import { geoJsonFaults, type GeoJsonFaults } from '../formats/kinds/geojson-faults';

/** The mistakes in a GeoJSON file that is not a map file, with line and column. */
export interface GeoJsonReport extends GeoJsonFaults {
  readonly lines: readonly string[];
}

/** Members that identify a map file. The check of map files says more about such a file. */
const MAP_MEMBERS = ['title', 'actors', 'sources', 'dateModified'];

/** Checks a file as GeoJSON (RFC 7946). Null if the file has another format or is a map file. */
export async function checkGeoJson(
  file: string,
  settings: ImportSettings,
  showsAll: boolean,
): Promise<GeoJsonReport | null> {
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return null;
  const content = await readContent(settings.fileName, bytes, settings);
  if (content.kind !== 'json') return null;
  const { value, text } = content;
  const format = FORMATS.find(({ isOf }) => isOf(content));
  if (format !== undefined && format !== geoJson) return null;
  const isMap = isJsonObject(value) && MAP_MEMBERS.some((member) => member in value);
  if (isMap || (format === undefined && Array.isArray(value))) return null;
  const { problems, warnings } = geoJsonFaults(text);
  return {
    problems,
    warnings,
    lines: [
      ...linesOf(file, problems, '', showsAll),
      ...linesOf(file, warnings, 'warning: ', showsAll),
    ],
  };
}

function linesOf(
  file: string,
  problems: readonly Problem[],
  kind: string,
  showsAll: boolean,
): readonly string[] {
  const name = escapeUnsafeCharacters(file);
  const lineOf = ({ line, column, jsonPath, message }: Problem): string =>
    `${name}:${line}:${column} ${jsonPath}: ${kind}${message}`;
  return showsAll || problems.length <= LISTED_PROBLEMS_MAX
    ? problems.map(lineOf)
    : summaryOfProblems(name, problems, lineOf);
}
