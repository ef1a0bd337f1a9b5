import { formsOf, tokens } from './tokens';

/** An address may ask for anything; nobody types more. */
const LENGTH_MAX = 200;
const TERMS_MAX = 12;

/** A word that the reader asks for, in its forms. */
export type Term = readonly string[];

/** What a query asks for: all of these, each as the beginning of a word. */
export function termsOf(query: string): readonly Term[] {
  const words = new Set(tokens(query.slice(0, LENGTH_MAX)));
  return [...words].slice(0, TERMS_MAX).map(formsOf);
}

/** Whether a word of a text is one that the term asks for. */
export function answers(word: string, term: Term): boolean {
  return formsOf(word).some((form) => term.some((asked) => form.startsWith(asked)));
}
