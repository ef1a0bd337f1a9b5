import { writeFileSync } from 'node:fs';
import type { ImportSettings } from '../formats/import/import-file';
import { countsOfMap } from '../formats/import/make-map';
import {
  EXIT_CODES,
  firstOperand,
  UsageMistake,
  type Command,
  type CommandInput,
  type World,
} from './command';
import {
  columnsOf,
  IMPORT_OPTIONS,
  importSettingsOf,
  refuseUnknownColumns,
} from './import-options';
import { reportJson, reportLines } from './import-report';
import { withGivenNames } from './given-names';
import { checkedMap, mapOfFiles } from './map-source';
import { readMapOf } from './read-map';

export const importCommand: Command = {
  name: 'import',
  summary: 'Makes a map file of a table, a workbook, or a map of another program.',
  operands: {
    name: 'FILE…',
    least: 1,
    most: Infinity,
    description: 'The files, or folders with the sheets of a map as CSV. Several become one map.',
  },
  options: {
    to: {
      type: 'string',
      valueName: 'FILE',
      isRequired: true,
      description: 'The map file to write, such as map.geojson.',
    },
    ...IMPORT_OPTIONS,
    'save-mapping': {
      type: 'string',
      valueName: 'FILE',
      description: 'Writes what --map says into a file, to be used again.',
    },
    all: { type: 'boolean', description: 'Lists every row that was not taken.' },
    json: { type: 'boolean', description: 'Writes the report as JSON, for programs.' },
  },
  async run(input, world) {
    const to = input.text('to') ?? '';
    if (/\.(?:xlsx?|ods|csv|tsv)$/i.test(to))
      throw new UsageMistake(
        `--to ${to} is no map file: write a name that ends in .geojson. "strike-map export" makes sheets of it.`,
      );
    if (input.operands.length > 1) return importSeveral(input, world);
    const { write, tell } = world;
    const file = firstOperand(input);
    const settings = importSettingsOf(input, file);
    const outcome = await readMapOf(file, settings, world);
    refuseUnknownColumns(input, columnsOf(outcome));
    if (outcome.kind === 'imported' || outcome.kind === 'map')
      writeFileSync(to, withGivenNames(outcome.text, input));
    saveMapping(input, outcome.kind === 'imported' ? outcome.columns : settings.mapping);
    if (input.isGiven('json')) write(`${JSON.stringify(reportJson(outcome))}\n`);
    switch (outcome.kind) {
      case 'imported':
        if (!input.isGiven('json'))
          write(
            [...reportLines(file, outcome, input.isGiven('all')), `${to} is written.`]
              .map((line) => `${line}\n`)
              .join(''),
          );
        return outcome.report.notTaken.length === 0 ? EXIT_CODES.fine : EXIT_CODES.problems;
      case 'map':
        if (!input.isGiven('json'))
          write(`${file} is a map file already; ${to} is a copy of it.\n`);
        return EXIT_CODES.fine;
      case 'problems':
        if (!input.isGiven('json'))
          for (const { place, message } of outcome.problems)
            tell(`${file}: ${place}: ${message}\n`);
        return EXIT_CODES.problems;
      case 'refused':
        if (!input.isGiven('json')) tell(`${file}: ${outcome.why}\n`);
        return EXIT_CODES.problems;
    }
  },
};

function saveMapping(input: CommandInput, mapping: ImportSettings['mapping']): void {
  const file = input.text('save-mapping');
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(mapping, null, 2)}\n`);
}

/**
 * Imports several files into one map.
 * @throws a `BuildMistake` if a file cannot be read. Then nothing is written.
 */
async function importSeveral(input: CommandInput, world: World) {
  const { source, lines, reports, notes, warnings } = await mapOfFiles(input, world);
  const file = checkedMap(source);
  const to = input.text('to') ?? '';
  writeFileSync(to, source.bytes);
  saveMapping(input, importSettingsOf(input, to).mapping);
  if (input.isGiven('json')) {
    const mapCounts = countsOfMap(file);
    world.write(
      `${JSON.stringify({ ok: true, files: input.operands, imports: reports, made: mapCounts, notes, warnings })}\n`,
    );
  } else world.write([...lines, `${to} is written.`].map((line) => `${line}\n`).join(''));
  const isAllTaken = reports.every(({ notTaken }) => notTaken.length === 0);
  return isAllTaken ? EXIT_CODES.fine : EXIT_CODES.problems;
}
