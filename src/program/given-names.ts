import { isDeepStrictEqual } from 'node:util';
import type { TranslatableText } from '../claims/model';
import type { CommandInput } from './command';
import { publisherOf } from './settings';

/**
 * The text of a map file with the title, the publisher and the licence that a person gives, on the command line or in
 * settings. If that changes nothing, and if the text is no JSON, it stays byte for byte.
 */
export function withGivenNames(text: string, input: CommandInput): string {
  const { settings } = input.settings;
  const given = withoutUndefined({
    title: textOrTranslations(input, 'title', settings.title),
    publisher: textOrTranslations(input, 'publisher', publisherOf(settings).name),
    license: settings.license,
  });
  if (Object.keys(given).length === 0) return text;
  try {
    const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof file !== 'object' || file === null || Array.isArray(file)) return text;
    const named = { ...file, ...given };
    return isDeepStrictEqual(named, file) ? text : `${JSON.stringify(named, null, 2)}\n`;
  } catch {
    return text;
  }
}

/** What the command line says, else what the settings say in each language. */
function textOrTranslations(
  input: CommandInput,
  option: string,
  setting: TranslatableText | undefined,
): TranslatableText | undefined {
  return input.textsTyped(option).at(-1) ?? setting;
}

const withoutUndefined = (members: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
