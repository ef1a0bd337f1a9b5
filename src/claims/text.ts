import type { Text, Site } from './model';

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

/** The language of the region's own names, which stand beside the reader's. */
const LOCAL = 'ar';

/** The name of a site in the region's language, where the data has it and the reader is not shown it already. */
export function localNameOf(site: Site, language: string): Wording | null {
  const local = textIn(site.name, LOCAL);
  const read = textIn(site.name, language);
  return local.language === LOCAL && local.text !== read.text ? local : null;
}

/** Only http and https may become a link; anything else from a file stays text. */
export function isWebLink(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\/[^\s/]\S*$/i.test(address) && URL.canParse(address);
}

/** A web address as people write it: without the scheme, `www.`, and the slash at its end. */
export const addressShown = (url: string): string => url.replace(/^https?:\/\/(www\.)?|\/$/g, '');
