import { join } from 'node:path';
import { HELP_OPTION } from './arguments';
import type { Command, CommandOption } from './command';

/** The documents for publishers. The package and the repository have them in the same folder. */
const DOCUMENTS = [
  'publish-your-map.md',
  'write-good-claims.md',
  'correct-a-claim.md',
  'hosting.md',
  'settings.md',
  'basemap.md',
];

/** The help of the program: its purpose, its commands, and the place of its documents. */
export function programHelp(commands: readonly Command[]): string {
  return [
    'strike-map turns a map file of claims into a map that you can publish.',
    '',
    'Usage: strike-map COMMAND …',
    '',
    ...alignColumns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'strike-map COMMAND --help shows the options of a command.',
    `Its documents are ${DOCUMENTS.join(', ')} in ${join(import.meta.dirname, '../docs')}.`,
    'It ends with 0 if all is well, 1 if a file has problems, and 2 if the command line is wrong.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp({ name, summary, operands, options }: Command): string {
  const required = Object.entries(options)
    .filter(([, { isRequired }]) => isRequired)
    .map(([option, { valueName = '' }]) => ` --${option} ${valueName}`);
  const named = operands.least === 0 ? `[${operands.name}]` : operands.name;
  return [
    summary,
    '',
    `Usage: strike-map ${name} ${named}${required.join('')}`,
    '',
    ...alignColumns([
      [operands.name, operands.description],
      ...Object.entries({ ...options, help: HELP_OPTION }).map(optionRow),
    ]),
    '',
  ].join('\n');
}

function optionRow([name, { valueName, description }]: [string, CommandOption]): [string, string] {
  return [valueName === undefined ? `--${name}` : `--${name} ${valueName}`, description];
}

function alignColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
