import { writeFileSync } from 'node:fs';
import { EXIT_CODES, firstOperand, type Command } from './command';
import { IMPORT_OPTIONS, importSettingsOf } from './import-options';
import { reportJson, reportLines } from './import-report';
import { readMapOf } from './read-map';

export const importCommand: Command = {
  name: 'import',
  summary: 'Makes a map file of a table, a workbook, or a map of another program.',
  operands: {
    name: 'FILE',
    least: 1,
    most: 1,
    description: 'The file, or a folder with the sheets of a map as CSV.',
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
  async run(input, { write, tell }) {
    const file = firstOperand(input);
    const settings = importSettingsOf(input, file);
    const outcome = await readMapOf(file, settings);
    const to = input.text('to') ?? '';
    if (outcome.kind === 'imported' || outcome.kind === 'map') writeFileSync(to, outcome.text);
    const mappingFile = input.text('save-mapping');
    if (mappingFile !== undefined)
      writeFileSync(mappingFile, `${JSON.stringify(settings.mapping, null, 2)}\n`);
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
