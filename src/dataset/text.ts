import type { Text } from './model';

/** Words with the language that they are in, for the `lang` attribute; null where the file does not say. */
export interface Wording {
  readonly text: string;
  readonly language: string | null;
}

/**
 * The text in the reader's language; else in the fallback, which is the map's own; else in the first that there is.
 * `pt-BR` is served by `pt` and the other way round.
 */
export function textIn(text: Text, language: string, fallback?: string): Wording {
  if (typeof text === 'string') return { text, language: fallback ?? null };
  const languages = Object.keys(text);
  const wanted = [language, ...(fallback === undefined ? [] : [fallback])];
  const found = wanted.flatMap((tag) => closest(tag, languages) ?? [])[0] ?? languages[0];
  return { text: (found !== undefined && text[found]) || '', language: found ?? null };
}

/** Every wording of a text, for finding: its languages, or the list's entries. */
export function wordings(text: Text | readonly string[] | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** The same tag, else one of the same language. */
function closest(tag: string, languages: readonly string[]): string | undefined {
  const same = languages.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
  return same ?? languages.find((candidate) => primary(candidate) === primary(tag));
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
