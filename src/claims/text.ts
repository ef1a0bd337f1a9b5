import type { Text, Site } from './model';

/** One text in one language. */
export interface Wording {
  readonly text: string;
  /** The value of the `lang` attribute; null if the file names no language. */
  readonly language: string | null;
}

/**
 * The text in `language`, else in `fallback` (the map's language), else in its first language. A related tag also matches: `pt`
 * matches `pt-BR`.
 */
export function textIn(text: Text, language: string, fallback?: string): Wording {
  if (typeof text === 'string') return { text, language: fallback ?? null };
  const languages = Object.keys(text);
  const wanted = [language, ...(fallback === undefined ? [] : [fallback])];
  const found = wanted.flatMap((tag) => closest(tag, languages) ?? [])[0] ?? languages[0];
  return { text: (found !== undefined && text[found]) || '', language: found ?? null };
}

/** Every string of a text: one for each language, or each entry of a list. */
export function wordings(text: Text | readonly string[] | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** The main language of the region, Arabic. Pages show a site's name in Arabic beside its name in the reader's language. */
const LOCAL_LANGUAGE = 'ar';

/** The site's name in Arabic. Null if the site has no Arabic name, or if the page already shows the same name. */
export function localNameOf(site: Site, language: string): Wording | null {
  const local = textIn(site.name, LOCAL_LANGUAGE);
  const main = textIn(site.name, language);
  return local.language === LOCAL_LANGUAGE && local.text !== main.text ? local : null;
}

/** True for an http or https address. Pages show other addresses as text without a link. */
export function isWebLink(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\/[^\s/]\S*$/i.test(address) && URL.canParse(address);
}

/** A web address without the scheme, `www.` and the final slash. */
export const readableAddress = (url: string): string =>
  url.replace(/^https?:\/\/(www\.)?|\/$/g, '');

/** The language that equals the tag, else the first one with the same primary language. */
function closest(tag: string, languages: readonly string[]): string | undefined {
  const same = languages.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
  return same ?? languages.find((candidate) => primaryLanguage(candidate) === primaryLanguage(tag));
}

function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
