import type { Text } from '../../dataset/model';
import type { Wording } from '../../dataset/text';
import { answers, termsOf, type Term } from './terms';
import { tokens } from './tokens';

/** Every wording of a text with its language; that of an entry of a list is not known. */
export function wordingsOf(text: Text | readonly string[] | undefined): readonly Wording[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [{ text, language: null }];
  if (isList(text)) return text.map((entry) => ({ text: entry, language: null }));
  return Object.entries(text).map(([language, wording]) => ({ text: wording, language }));
}

/** `Array.isArray` does not tell a readonly list from a record. */
function isList(text: Text | readonly string[]): text is readonly string[] {
  return Array.isArray(text);
}

function termsHeld(text: string, terms: readonly Term[]): readonly Term[] {
  const words = tokens(text);
  return terms.filter((term) => words.some((word) => answers(word, term)));
}

/** Of the other wordings, in their order, those without which a reader would not see why something was found. */
export function wordingsHeld(
  query: string,
  said: readonly string[],
  others: readonly Wording[],
): readonly Wording[] {
  const terms = termsOf(query);
  const seen = new Set(said.flatMap((text) => termsHeld(text, terms)));
  return others.filter(({ text }) => {
    const added = termsHeld(text, terms).filter((term) => !seen.has(term));
    added.forEach((term) => seen.add(term));
    return added.length > 0;
  });
}
