import { checkFile, type FileReport } from '../../geo/check/check-file';
import { EXIT_CODES, type Command, type CommandInput, type World } from './command';
import { isTooLarge } from './file-size';
import {
  columnsOf,
  IMPORT_OPTIONS,
  importSettingsOf,
  refuseUnknownColumns,
  type ColumnsOfFile,
} from './import-options';
import { isJsonName, looksLikeMapFile } from './map-source';

export const checkCommand: Command = {
  name: 'check',
  summary: 'Checks map files and tables, and names every problem by its place.',
  operands: {
    name: 'FILE…',
    least: 1,
    most: Infinity,
    description: 'The files to check.',
  },
  options: {
    ...IMPORT_OPTIONS,
    all: { type: 'boolean', description: 'Lists every problem of a file that has very many.' },
    json: { type: 'boolean', description: 'Writes the result as JSON, for programs.' },
  },
  async run(input, world) {
    const results: CheckResult[] = [];
    for (const file of input.operands)
      results.push(
        looksLikeMapFile(file) ? checkMap(file, input) : await checkImport(file, input, world),
      );
    refuseUnknownColumns(
      input,
      results.flatMap(({ columns = [] }) => columns),
    );
    if (input.isGiven('json')) world.write(`${JSON.stringify(results.map(({ json }) => json))}\n`);
    else world.write(results.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join(''));
    return results.every(({ isFine }) => isFine) ? EXIT_CODES.fine : EXIT_CODES.problems;
  },
};

interface CheckResult {
  readonly isFine: boolean;
  readonly lines: readonly string[];
  readonly json: object;
  readonly columns?: readonly ColumnsOfFile[];
}

function checkMap(file: string, input: CommandInput): CheckResult {
  const report = checkFile(file, input.isGiven('all'));
  const isFine = report.result === 'passed';
  return { isFine, lines: report.lines, json: jsonOf(file, report) };
}

/** Checks a file in another format: what an import would make of it and leave out. Mistakes in GeoJSON are reported too. */
async function checkImport(file: string, input: CommandInput, world: World): Promise<CheckResult> {
  const [{ readMapOf }, { reportJson, reportLines }, { checkGeoJson }] = await Promise.all([
    import('./read-map'),
    import('./import-report'),
    import('./check-geojson'),
  ]);
  const settings = importSettingsOf(input, file);
  const showsAll = input.isGiven('all');
  const outcome = await readMapOf(file, settings, world);
  if (outcome.kind === 'map') return checkMap(file, input);
  const columns = columnsOf(outcome);
  const report = reportJson(outcome);
  if (outcome.kind === 'problems')
    return {
      isFine: false,
      lines: outcome.problems.map(({ place, message }) => `${file}: ${place}: ${message}`),
      json: { file, ...report },
    };
  const isJson = isJsonName(file) && !isTooLarge(file);
  const geoJson = isJson ? await checkGeoJson(file, settings, showsAll) : null;
  const { problems = [], warnings = [], lines = [] } = geoJson ?? {};
  if (outcome.kind === 'imported')
    return {
      isFine: outcome.report.notTaken.length === 0 && problems.length === 0,
      columns,
      lines: [...lines, ...reportLines(file, outcome, showsAll)],
      json: {
        file,
        ...report,
        ...(problems.length > 0 && { ok: false, problems }),
        warnings: [...warnings, ...outcome.warnings],
      },
    };
  // For JSON that is not GeoJSON, the check of map files says more: it names the right form for each line.
  if (geoJson === null && isJson) return checkMap(file, input);
  const why = { message: outcome.why };
  return {
    columns,
    isFine: false,
    lines: [
      ...lines,
      ...(geoJson !== null && problems.length === 0 ? [`${file}: this is right GeoJSON`] : []),
      `${file}: ${outcome.why}`,
    ],
    json: {
      file,
      ok: false,
      problems: [...problems, why],
      ...(geoJson !== null && { warnings }),
    },
  };
}

/** The report on one file as JSON. `check` and `build` write problems and warnings in the same form. */
function jsonOf(file: string, report: FileReport): object {
  if (report.result === 'failed') return { file, ok: false, problems: report.problems };
  const { dataset, warnings } = report;
  return {
    file,
    ok: true,
    warnings,
    sites: dataset.sites.length,
    events: dataset.eventById.size,
    claims: dataset.claimById.size,
  };
}
