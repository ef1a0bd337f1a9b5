import { en, type Words } from './en';

export type { Words };

/** Every language that the interface has, by its BCP 47 tag. */
const LANGUAGES: ReadonlyMap<string, Words> = new Map([['en', en]]);

/** The interface's text in the first of these languages that it has, else in English. */
export function wordsIn(preferred: readonly string[]): Words {
  for (const tag of preferred) {
    const lower = tag.toLowerCase();
    const words = LANGUAGES.get(lower) ?? LANGUAGES.get(lower.split('-')[0] ?? '');
    if (words !== undefined) return words;
  }
  return en;
}
