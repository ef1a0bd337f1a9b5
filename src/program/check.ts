import { checkFile, type FileReport } from '../../geo/check/check-file';
import { EXIT_CODES, type Command, type CommandInput } from './command';
import { IMPORT_OPTIONS, importSettingsOf } from './import-options';
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
  async run(input, { write }) {
    const results: CheckResult[] = [];
    for (const file of input.operands)
      results.push(looksLikeMapFile(file) ? checkMap(file, input) : await checkImport(file, input));
    if (input.isGiven('json')) write(`${JSON.stringify(results.map(({ json }) => json))}\n`);
    else write(results.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join(''));
    return results.every(({ isFine }) => isFine) ? EXIT_CODES.fine : EXIT_CODES.problems;
  },
};

interface CheckResult {
  readonly isFine: boolean;
  readonly lines: readonly string[];
  readonly json: object;
}

function checkMap(file: string, input: CommandInput): CheckResult {
  const report = checkFile(file, input.isGiven('all'));
  const isFine = report.result === 'passed';
  return { isFine, lines: report.lines, json: jsonOf(file, report) };
}

/** Checks a file of others: what would be made of it, and what would not. */
async function checkImport(file: string, input: CommandInput): Promise<CheckResult> {
  const [{ readMapOf }, { reportJson, reportLines }] = await Promise.all([
    import('./read-map'),
    import('./import-report'),
  ]);
  const outcome = await readMapOf(file, importSettingsOf(input, file));
  const json = { file, ...reportJson(outcome) };
  switch (outcome.kind) {
    case 'map':
      return checkMap(file, input);
    case 'imported':
      return {
        isFine: outcome.report.notTaken.length === 0,
        lines: reportLines(file, outcome, input.isGiven('all')),
        json,
      };
    case 'problems':
      return {
        isFine: false,
        lines: outcome.problems.map(({ place, message }) => `${file}: ${place}: ${message}`),
        json,
      };
    case 'refused':
      // Of JSON, the check says more: what each line would have to be.
      if (isJsonName(file)) return checkMap(file, input);
      return { isFine: false, lines: [`${file}: ${outcome.why}`], json };
  }
}

/** The report on one file. `check` and `build` write the same problems and warnings. */
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
