import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { isTileAddress } from '../../tools/prerender/basemap/tile-host';
import { BuildMistake } from '../../tools/prerender/build-mistake';
import { parseJson } from '../claims/check/json';
import { isObject } from '../claims/check/fields';
import { pathKey, problemsOf, type Finding } from '../claims/check/positions';
import { checkShape } from '../claims/check/shape';
import type { TranslatableText } from '../claims/model';
import { textInLanguage } from '../claims/text';
import type { Command } from './command';
import { settingsSchema, type Settings } from './settings-schema';

/** The settings file that a command reads by default, if it is in the folder of the command's first file. */
export const SETTINGS_NAME = 'strike-map.json';

/** The option of commands that read settings from a file. */
export const SETTINGS_OPTION = {
  settings: {
    type: 'string',
    valueName: 'FILE',
    description: `A settings file. Without it: ${SETTINGS_NAME} beside FILE, if it is there.`,
  },
} as const satisfies Command['options'];

/** The content of a settings file. */
export interface SettingsOfFile {
  /** The path of the file. Null if there is none. */
  readonly file: string | null;
  readonly settings: Settings;
  /** The mistakes in the file, one line each. `settings` lacks the members with mistakes. */
  readonly faults: readonly string[];
}

export const NO_SETTINGS: SettingsOfFile = { file: null, settings: {}, faults: [] };

/**
 * Reads a settings file.
 * @param named The file that the person names. If undefined, the file in the folder of the first file, if it exists.
 * @throws a `BuildMistake` if the named file does not exist.
 */
export function readSettings(named: string | undefined, firstFile: string): SettingsOfFile {
  const file = named ?? join(dirname(firstFile), SETTINGS_NAME);
  if (!existsSync(file)) {
    if (named !== undefined) throw new BuildMistake(`There is no settings file at ${file}.`);
    return NO_SETTINGS;
  }
  const written = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const { value, findings, rootNode, structure } = parseJson(written);
  const isUsable = structure === 'clear' && isObject(value);
  const checked = checkShape(isUsable ? value : {}, settingsSchema);
  const findingsOfWholeFile: readonly Finding[] =
    isUsable || findings.length > 0
      ? []
      : [
          {
            path: [],
            pointsAt: 'value',
            message: 'settings are an object, such as {"title": "My map"}',
          },
        ];
  const found = [...findings, ...findingsOfWholeFile, ...checked.findings];
  const faults = problemsOf(written, rootNode, found, checked.originalNames).map(
    ({ line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
  return { file, settings: checked.accepted ?? acceptedMembers(checked), faults };
}

/** The members of settings without mistakes, under their names in the file. */
function acceptedMembers({
  value,
  findings,
  originalNames,
}: Omit<ReturnType<typeof checkShape<Settings>>, 'accepted'>): Settings {
  const faulty = new Set(findings.map(({ path }) => path[0]));
  const members = Object.entries(isObject(value) ? value : {}).filter(
    ([name]) => !faulty.has(originalNames.get(pathKey([name])) ?? name),
  );
  return checkShape(Object.fromEntries(members), settingsSchema).accepted ?? {};
}

/** The path of a file that settings name: relative to the folder of the settings file, or absolute. */
export const pathBeside = (settingsFile: string, path: string): string =>
  isAbsolute(path) ? path : join(dirname(settingsFile), path);

/** Values as on the command line. The key is an option, the value its values. */
export type OptionValues = ReadonlyMap<string, readonly (string | true)[]>;

/** The settings that are options of a command. Their paths are relative to the folder of the settings file. */
export function optionValuesOf(
  { file, settings }: SettingsOfFile,
  options: Command['options'],
): OptionValues {
  if (file === null) return new Map();
  const beside = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : pathBeside(file, path);
  const { language = 'en', tiles, century, headerRow } = settings;
  const publisher = publisherOf(settings);
  const texts: Readonly<Record<string, string | undefined>> = {
    title: settings.title && textInLanguage(settings.title, language).text,
    publisher: publisher.name && textInLanguage(publisher.name, language).text,
    language: settings.language,
    'site-url': settings.siteUrl,
    out: beside(settings.out),
    basemap: beside(settings.basemap),
    tiles: tiles !== undefined && isTileAddress(tiles) ? tiles : beside(tiles),
    credit: settings.tilesCredit,
    from: settings.from,
    'date-order': settings.dateOrder,
    century: century?.toString(),
    offset: settings.offset,
    persons: settings.persons,
    encoding: settings.encoding,
    separator: settings.separator,
    'header-row': headerRow?.toString(),
  };
  const values: (readonly [string, readonly (string | true)[]])[] = [
    ...Object.entries(texts).map(
      ([option, text]) => [option, text === undefined ? [] : [text]] as const,
    ),
    ['no-offline', settings.offline === false ? [true] : []],
    ['map', Object.entries(settings.columns ?? {}).map(([column, field]) => `${column}=${field}`)],
  ];
  return new Map(
    values.filter(
      ([option, optionValues]) => optionValues.length > 0 && Object.hasOwn(options, option),
    ),
  );
}

export interface PublisherSettings {
  readonly name?: TranslatableText;
  readonly url?: string;
  readonly logo?: string | { readonly light: string; readonly dark: string };
}

/** The publisher. The setting may be only a name. */
export function publisherOf({ publisher }: Settings): PublisherSettings {
  if (publisher === undefined) return {};
  return isPublisherObject(publisher) ? publisher : { name: publisher };
}

const isPublisherObject = (
  publisher: NonNullable<Settings['publisher']>,
): publisher is Extract<NonNullable<Settings['publisher']>, { readonly name: unknown }> & {
  readonly name: TranslatableText;
} => typeof publisher === 'object' && 'name' in publisher;
