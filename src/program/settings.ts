import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BuildMistake } from '../../tools/prerender/build-mistake';
import { parseJson } from '../claims/check/json';
import { problemsOf } from '../claims/check/positions';
import type { Command } from './command';
import { nearestWord } from './nearest-word';

/** The name of a settings file that is found by itself, beside the first file of a command. */
export const SETTINGS_NAME = 'strike-map.json';

/** The option of commands that take settings from a file. */
export const SETTINGS_OPTION = {
  settings: {
    type: 'string',
    valueName: 'FILE',
    description: `A settings file. Without it: ${SETTINGS_NAME} beside FILE, if it is there.`,
  },
} as const satisfies Command['options'];

/** What the command line would say: for each option its values. */
export type OptionValues = ReadonlyMap<string, readonly (string | true)[]>;

interface Setting {
  /** The option that says the same on the command line. */
  readonly option: string;
  /** What the setting has to be, for a sentence. */
  readonly what: string;
  /** The values of the option; null if the setting cannot be that. */
  readonly valuesOf: (value: unknown, folder: string) => readonly (string | true)[] | null;
}

const text = (option: string, what = 'a text in double quotes'): Setting => ({
  option,
  what,
  valuesOf: (value) => (typeof value === 'string' && value.trim() !== '' ? [value] : null),
});

const number = (option: string, what: string): Setting => ({
  option,
  what,
  valuesOf: (value) => (typeof value === 'number' ? [String(value)] : null),
});

/** A file beside the settings. */
const file = (option: string): Setting => ({
  option,
  what: 'the name of a file, in double quotes',
  valuesOf: (value, folder) =>
    typeof value === 'string' && value !== '' ? [resolve(folder, value)] : null,
});

/** Every setting by its name in the file. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  title: text('title'),
  publisher: text('publisher'),
  language: text('language'),
  siteUrl: text('site-url', 'the address of the site, in double quotes'),
  out: {
    option: 'out',
    what: 'the name of a folder, in double quotes',
    valuesOf: (value, folder) =>
      typeof value === 'string' && value !== '' ? [join(folder, value)] : null,
  },
  offline: {
    option: 'no-offline',
    what: 'true or false',
    valuesOf: (value) => (typeof value === 'boolean' ? (value ? [] : [true]) : null),
  },
  basemap: file('basemap'),
  tiles: text('tiles', 'an address such as "https://…/{z}/{x}/{y}.png"'),
  tilesCredit: text('credit'),
  from: text('from'),
  columns: {
    option: 'map',
    what: 'an object such as {"Ort": "site"}',
    valuesOf: (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
      const fields = Object.entries(value as Record<string, unknown>);
      return fields.every(([, field]) => typeof field === 'string')
        ? fields.map(([column, field]) => `${column}=${String(field)}`)
        : null;
    },
  },
  dateOrder: text('date-order', '"dmy" or "mdy"'),
  century: number('century', '19 or 20, without quotes'),
  offset: text('offset', 'a clock such as "+03:00"'),
  encoding: text('encoding'),
  separator: text('separator', 'one sign in double quotes'),
  headerRow: number('header-row', 'a number without quotes'),
};
/** Members that say nothing to the program: the schema for editors, and notes of a person. */
const NOTES: ReadonlySet<string> = new Set(['$schema', 'comment']);

/**
 * The values that a settings file gives to the options of a command.
 * @param named The file that a person names; else the one beside the first file is read, if there is one.
 * @throws a `BuildMistake` with all that is wrong in the file, one line each.
 */
export function readSettings(
  named: string | undefined,
  firstFile: string,
  command: Pick<Command, 'options'>,
): OptionValues {
  const file = named ?? join(dirname(firstFile), SETTINGS_NAME);
  if (!existsSync(file)) {
    if (named !== undefined) throw new BuildMistake(`There is no settings file at ${file}.`);
    return new Map();
  }
  const values = new Map<string, readonly (string | true)[]>();
  const faults: string[] = [];
  for (const [name, value] of Object.entries(objectOf(file))) {
    if (NOTES.has(name)) continue;
    const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
    const given = setting?.valuesOf(value, dirname(file)) ?? null;
    if (setting === undefined) faults.push(`${file}: ${unknownMessage(name)}`);
    else if (given === null)
      faults.push(`${file}: "${name}" has a wrong value; write ${setting.what}`);
    else if (given.length > 0 && setting.option in command.options)
      values.set(setting.option, given);
  }
  if (faults.length > 0) throw new BuildMistake(faults.join('\n'));
  return values;
}

function objectOf(file: string): Readonly<Record<string, unknown>> {
  const written = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const { value, findings, rootNode } = parseJson(written);
  const lines = problemsOf(written, rootNode, findings, new Map()).map(
    ({ line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
  if (lines.length > 0) throw new BuildMistake(lines.join('\n'));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BuildMistake(`${file}: settings are an object, such as {"title": "My map"}`);
  return value as Readonly<Record<string, unknown>>;
}

function unknownMessage(name: string): string {
  const near = nearestWord(name, Object.keys(SETTINGS));
  const hint =
    near === null
      ? `the settings are ${Object.keys(SETTINGS).join(', ')}`
      : `did you mean "${near}"?`;
  return `"${name}" is no setting; ${hint}`;
}
