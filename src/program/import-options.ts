import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportOutcome, ImportReport, ImportSettings } from '../formats/import/import-file';
import { PERSONS_CHOICES } from '../formats/import/persons';
import { FIELD_NAMES, fieldNamed } from '../formats/import/fields';
import { UsageMistake, type Command, type CommandInput } from './command';
import { nearestWord } from './nearest-word';
import { SETTINGS_OPTION } from './settings';

/** Options for files in other formats. All commands that read such files have them. */
export const IMPORT_OPTIONS = {
  ...SETTINGS_OPTION,
  from: {
    type: 'string',
    valueName: 'FORMAT',
    description: 'The format of the file. Without it, the format is found by what the file holds.',
  },
  title: { type: 'string', valueName: 'TEXT', description: 'The title of the map.' },
  language: {
    type: 'string',
    valueName: 'TAG',
    description: 'The language of the texts, such as en or ar. Without it: en.',
  },
  publisher: {
    type: 'string',
    valueName: 'NAME',
    description: 'Who made the file. Claims of rows that name no speaker are theirs.',
  },
  'date-order': {
    type: 'string',
    valueName: 'ORDER',
    description: 'dmy if 03/04/2021 is 3 April, mdy if it is 4 March.',
  },
  century: {
    type: 'string',
    valueName: '19|20',
    description: 'The century of years with two digits.',
  },
  offset: {
    type: 'string',
    valueName: 'OFFSET',
    description: 'The clock of the place, such as +03:00, for times in UTC.',
  },
  map: {
    type: 'string',
    valueName: 'COLUMN=FIELD',
    description: 'What a column holds, such as "Ort=site". It can be given several times.',
  },
  mapping: {
    type: 'string',
    valueName: 'FILE',
    description: 'A file that --save-mapping wrote, with what each column holds.',
  },
  persons: {
    type: 'string',
    valueName: 'CHOICE',
    description: 'What becomes of private data about persons: keep or leave-out.',
  },
  encoding: {
    type: 'string',
    valueName: 'LABEL',
    description: 'The encoding of a text file, such as windows-1256.',
  },
  separator: { type: 'string', valueName: 'SIGN', description: 'What separates the cells.' },
  'header-row': {
    type: 'string',
    valueName: 'N',
    description: 'The row with the names of the columns; 0 if there is none.',
  },
} as const satisfies Command['options'];

/**
 * The settings of an import, from the command line.
 * @throws a `UsageMistake` if an option has an invalid value.
 */
export function importSettingsOf(input: CommandInput, file: string): ImportSettings {
  const fileName = basename(file);
  const mapping = { ...savedMapping(input.text('mapping')), ...givenMapping(input.texts('map')) };
  const dateOrder = oneOf(input, 'date-order', ['dmy', 'mdy'] as const);
  const persons = oneOf(input, 'persons', PERSONS_CHOICES);
  const century = oneOf(input, 'century', ['19', '20'] as const);
  const headerRow = input.text('header-row');
  if (headerRow !== undefined && !/^\d{1,6}$/.test(headerRow))
    throw new UsageMistake(`--header-row ${headerRow} is no number. Write one such as 2.`);
  return {
    fileName,
    title: input.text('title') ?? fileName.replace(/\.[^.]+$/, ''),
    language: input.text('language') ?? 'en',
    // The Swedish locale writes dates as in ISO 8601.
    dateModified: new Intl.DateTimeFormat('sv-SE').format(),
    mapping,
    // A saved mapping belongs to one file. With several files it cannot tell which columns are new.
    isMappingSaved: input.text('mapping') !== undefined && input.operands.length === 1,
    ...optional('from', input.text('from')),
    ...optional('publisher', input.text('publisher')),
    ...optional('offset', input.text('offset')),
    ...optional('encoding', input.text('encoding')),
    ...optional('separator', separatorOf(input.text('separator'))),
    ...(dateOrder !== undefined && { dateOrder }),
    ...(persons !== undefined && { persons }),
    ...(century !== undefined && { century: century === '19' ? 19 : 20 }),
    ...(headerRow !== undefined && { headerRow: Number(headerRow) }),
  };
}

function optional<const K extends string>(
  member: K,
  value: string | undefined,
): { readonly [member in K]?: string } {
  return value === undefined ? {} : ({ [member]: value } as { readonly [member in K]: string });
}

const separatorOf = (sign: string | undefined): string | undefined =>
  sign === '\\t' || sign === 'tab' ? '\t' : sign;

function oneOf<const T extends string>(
  input: CommandInput,
  option: string,
  choices: readonly T[],
): T | undefined {
  const text = input.text(option);
  if (text === undefined) return undefined;
  const choice = choices.find((one) => one === text);
  if (choice === undefined)
    throw new UsageMistake(`--${option} ${text} is none. Write ${choices.join(' or ')}.`);
  return choice;
}

function givenMapping(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const equalsIndex = pair.lastIndexOf('=');
      if (equalsIndex < 1)
        throw new UsageMistake(`--map ${pair} has no "=". Write --map "COLUMN=FIELD".`);
      const word = pair.slice(equalsIndex + 1).trim();
      const field = fieldNamed(word);
      if (field !== null) return [pair.slice(0, equalsIndex), field];
      const similarField = nearestWord(word, FIELD_NAMES);
      const hint = similarField === null ? '' : ` Did you mean ${similarField}?`;
      throw new UsageMistake(
        `--map ${pair}: there is no field “${word}”.${hint} The fields are ${FIELD_NAMES.join(', ')}.`,
      );
    }),
  );
}

/** The part of an import report about missing columns. */
export type ColumnsOfFile = Pick<ImportReport, 'columnsGone'>;

/** The missing columns of an outcome. Empty if no columns are missing and nothing was imported. */
export function columnsOf(outcome: ImportOutcome): readonly ColumnsOfFile[] {
  if (outcome.kind === 'imported') return [outcome.report];
  const { columnsGone = [] } = outcome.kind === 'refused' ? outcome : {};
  return columnsGone.length === 0 ? [] : [{ columnsGone }];
}

/**
 * Refuses columns that the command line names but no file has. Columns in a settings file or a saved mapping may be missing;
 * the report names them.
 * @param files The missing columns of each file.
 * @throws a `UsageMistake`
 */
export function refuseUnknownColumns(input: CommandInput, files: readonly ColumnsOfFile[]): void {
  for (const column of Object.keys(givenMapping(input.textsTyped('map')))) {
    const found = files.map(({ columnsGone }) => columnsGone.find((one) => one.column === column));
    if (files.length === 0 || found.includes(undefined)) continue;
    const similarColumn = found.find((one) => one?.near)?.near ?? null;
    const hint = similarColumn === null ? '' : ` Did you mean “${similarColumn}”?`;
    const owner = files.length === 1 ? 'The file has' : 'The files have';
    throw new UsageMistake(`--map: ${owner} no column “${column}”.${hint}`);
  }
}

/** The mapping saved in a file. Empty if no file is given. */
function savedMapping(file: string | undefined): Record<string, string> {
  if (file === undefined) return {};
  if (!existsSync(file)) throw new UsageMistake(`There is no mapping at ${file}.`);
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      );
  } catch {
    // The error below explains this.
  }
  throw new UsageMistake(
    `${file} is no mapping. It is a JSON object with a field for each column.`,
  );
}
