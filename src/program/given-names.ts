import { isDeepStrictEqual } from 'node:util';
import type { TranslatableText } from '../claims/model';
import type { CommandInput } from './command';
import { publisherOf } from './settings';

/**
 * The text of a map file with the title, publisher and licence from the command line or the settings. If none of them
 * changes, or if the text is not JSON, the text stays exactly the same.
 */
export function withGivenNames(text: string, input: CommandInput): string {
  const { settings } = input.settings;
  const givenNames = withoutUndefined({
    title: textOrTranslations(input, 'title', settings.title),
    publisher: textOrTranslations(input, 'publisher', publisherOf(settings).name),
    license: settings.license,
  });
  if (Object.keys(givenNames).length === 0) return text;
  try {
    const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof file !== 'object' || file === null || Array.isArray(file)) return text;
    const named = { ...file, ...givenNames };
    return isDeepStrictEqual(named, file) ? text : `${JSON.stringify(named, null, 2)}\n`;
  } catch {
    return text;
  }
}

/** The value on the command line. If there is none, the setting, which can have several languages. */
function textOrTranslations(
  input: CommandInput,
  option: string,
  setting: TranslatableText | undefined,
): TranslatableText | undefined {
  return input.textsTyped(option).at(-1) ?? setting;
}

const withoutUndefined = (members: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
