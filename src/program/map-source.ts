import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkBytes, type PassedReport } from '../../geo/check/check-file';
import { BuildMistake } from '../../tools/prerender/build-mistake';
import type { MapSource } from '../../tools/prerender/map-source';
import type { MapFile } from '../claims/check/schema';
import type { Problem } from '../claims/model';
import type { ImportReport } from '../formats/import/import-file';
import type { RowWarning } from '../formats/import/row-warnings';
import { UsageMistake, type CommandInput, type World } from './command';
import { isTooLarge } from './file-size';
import { withGivenNames } from './given-names';
import { columnsOf, importSettingsOf, refuseUnknownColumns } from './import-options';

/** The map of a file: the file itself, or the map that was imported from it. */
export interface MapOfFile {
  readonly source: MapSource;
  /** What the import did, one line each. Empty for a map file. */
  readonly lines: readonly string[];
  /** What the import did, for programs: a report for each imported file. */
  readonly reports: readonly FileImport[];
  /** Sentences for the person about maps that were merged. */
  readonly notes: readonly string[];
  /** The warnings of each file, in the terms of its format. Null for a single map file: its check gives them. */
  readonly warnings: readonly FileWarning[] | null;
}

type FileWarning = (RowWarning | Problem) & { readonly file: string };

export interface FileImport extends ImportReport {
  readonly file: string;
}

/**
 * Reads map files, or imports files in other formats. Several files become one map.
 * @throws a `BuildMistake` with all mistakes in a file.
 */
export async function mapOfFiles(input: CommandInput, world: World): Promise<MapOfFile> {
  const [file, ...others] = input.operands;
  if (file === undefined) throw new UsageMistake('A file is missing.');
  const map = await (others.length === 0
    ? mapOfFile(file, input, world)
    : mapOfSeveral(input.operands, input, world));
  refuseUnknownColumns(input, map.reports);
  return map;
}

async function mapOfSeveral(
  files: readonly string[],
  input: CommandInput,
  world: World,
): Promise<MapOfFile> {
  const { mergeMaps } = await import('../formats/import/merge-maps');
  const read = await inOrder(files, (file) => mapOfFile(file, input, world));
  const maps = read.map(({ source, ...told }, index) => {
    const report = checkedReport(source);
    const name = files[index] ?? '';
    const isOwnMap = told.warnings === null;
    return {
      fileName: basename(name),
      file: JSON.parse(report.text) as MapFile,
      lines: isOwnMap && report.warnings.length > 0 ? report.lines : told.lines,
      warnings: told.warnings ?? report.warnings.map((one) => ({ file: name, ...one })),
    };
  });
  const languages = new Set(maps.map(({ file }) => file.language));
  if (languages.size > 1) {
    const listed = maps
      .map(({ fileName, file }) => `${fileName} is in ${file.language}`)
      .join(', ');
    throw new BuildMistake(`One map has one language, and ${listed}. Give --language to tables.`);
  }
  const { file, notes } = mergeMaps(maps, input.text('title'));
  const text = withGivenNames(`${JSON.stringify(file, null, 2)}\n`, input);
  return {
    source: {
      name: `${files.join(' + ')}, put together`,
      bytes: Buffer.from(text),
    },
    lines: [...maps.flatMap(({ lines }) => lines), ...notes],
    reports: read.flatMap(({ reports }) => reports),
    notes,
    warnings: maps.flatMap(({ warnings }) => warnings),
  };
}

/** Runs the steps one after another, because each of them can need much memory. */
async function inOrder<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await run(item));
  return results;
}

/** @throws a `BuildMistake` with the problems of the map. */
export const checkedMap = (source: MapSource): MapFile =>
  JSON.parse(checkedReport(source).text) as MapFile;

function checkedReport({ name, bytes }: MapSource): PassedReport {
  const report = checkBytes(name, bytes);
  if (report.result === 'failed') throw new BuildMistake(report.lines.join('\n'));
  return report;
}

const NOT_IMPORTED = { lines: [], reports: [], notes: [], warnings: null } as const;

/**
 * Reads a map file, or imports a file in another format.
 * @throws a `BuildMistake` with all mistakes in the file.
 */
async function mapOfFile(file: string, input: CommandInput, world: World): Promise<MapOfFile> {
  const { readMapFile } = await import('../../tools/prerender/map-source');
  const ownMap = (): MapOfFile => {
    const { name, bytes } = readMapFile(file);
    const isText = isUtf8(bytes);
    const named = isText ? Buffer.from(withGivenNames(bytes.toString('utf8'), input)) : bytes;
    return { source: { name, bytes: named }, ...NOT_IMPORTED };
  };
  if (looksLikeMapFile(file)) return ownMap();
  // The importer is large, so it is loaded only for files in other formats.
  const [{ readMapOf }, { reportLines }] = await Promise.all([
    import('./read-map'),
    import('./import-report'),
  ]);
  const outcome = await readMapOf(file, importSettingsOf(input, file), world);
  switch (outcome.kind) {
    case 'map':
      return ownMap();
    case 'imported': {
      const lines = reportLines(file, outcome, input.isGiven('all'));
      if (outcome.report.taken === 0) throw new BuildMistake(lines.join('\n'));
      return {
        source: {
          name: `${file}, imported`,
          bytes: Buffer.from(withGivenNames(outcome.text, input)),
        },
        lines,
        reports: [{ file, ...outcome.report }],
        notes: [],
        warnings: outcome.warnings.map((warning) => ({ file, ...warning })),
      };
    }
    case 'problems':
      throw new BuildMistake(
        outcome.problems.map(({ place, message }) => `${file}: ${place}: ${message}`).join('\n'),
      );
    case 'refused':
      if (input.operands.length === 1) refuseUnknownColumns(input, columnsOf(outcome));
      throw new BuildMistake(`${file}: ${outcome.why}`);
  }
}

/** True for a map file, and for broken JSON, whose mistakes the check describes best. */
export function looksLikeMapFile(file: string): boolean {
  if (!isJsonName(file) || isTooLarge(file)) return false;
  try {
    const bytes = readFileSync(file);
    if (!isUtf8(bytes)) return true;
    const text = bytes.toString('utf8');
    return (text.includes('"actors"') && text.includes('"sources"')) || !isJson(text);
  } catch {
    return true;
  }
}

export const isJsonName = (file: string): boolean => /\.(geo)?json$/i.test(file);

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}
