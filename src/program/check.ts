import { checkFile, type FileReport } from '../../geo/check/check-file';
import { EXIT_CODES, type Command } from './command';

export const checkCommand: Command = {
  name: 'check',
  summary: 'Checks map files, and names every problem by line and column.',
  operands: {
    name: 'FILE…',
    least: 1,
    most: Infinity,
    description: 'The map files to check.',
  },
  options: {
    all: { type: 'boolean', description: 'Lists every problem of a file that has very many.' },
    json: { type: 'boolean', description: 'Writes the result as JSON, for programs.' },
  },
  run({ operands, isGiven }, { write }) {
    const reports = operands.map((file) => ({ file, report: checkFile(file, isGiven('all')) }));
    if (isGiven('json'))
      write(`${JSON.stringify(reports.map(({ file, report }) => jsonOf(file, report)))}\n`);
    else for (const { report } of reports) write(report.lines.map((line) => `${line}\n`).join(''));
    const isFine = reports.every(({ report }) => report.result === 'passed');
    return Promise.resolve(isFine ? EXIT_CODES.fine : EXIT_CODES.problems);
  },
};

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
