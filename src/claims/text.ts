import type { Text, Site } from './model';

/** One wording of a text, in one language. */
export interface Wording {
  readonly text: string;
  /** For the `lang` attribute; null if the file does not say. */
  readonly language: string | null;
}

/**
 * The text in `language`, else in `fallback` (the map's language), else in its first language. If the exact tag is missing, a tag
 * of the same language serves: `pt` for `pt-BR`, and the other way round.
 */
export function textIn(text: Text, language: string, fallback?: string): Wording {
  if (typeof text === 'string') return { text, language: fallback ?? null };
  const languages = Object.keys(text);
  const wanted = [language, ...(fallback === undefined ? [] : [fallback])];
  const found = wanted.flatMap((tag) => closest(tag, languages) ?? [])[0] ?? languages[0];
  return { text: (found !== undefined && text[found]) || '', language: found ?? null };
}

/** Every string that a text holds: one for each language, or each entry of a list. */
export function wordings(text: Text | readonly string[] | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** The language of the region. The page shows names in it beside the names in the reader's language. */
const LOCAL_LANGUAGE = 'ar';

/** The site's name in the region's language; null if there is none, or if it is the name in the reader's `language`. */
export function localNameOf(site: Site, language: string): Wording | null {
  const local = textIn(site.name, LOCAL_LANGUAGE);
  const main = textIn(site.name, language);
  return local.language === LOCAL_LANGUAGE && local.text !== main.text ? local : null;
}

/** True for an http or https address. Any other address from a file stays text and does not become a link. */
export function isWebLink(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\/[^\s/]\S*$/i.test(address) && URL.canParse(address);
}

/** A web address as people write it: without the scheme, `www.` and the final slash. */
export const readableAddress = (url: string): string =>
  url.replace(/^https?:\/\/(www\.)?|\/$/g, '');

/** The same tag, else the first tag of the same language. */
function closest(tag: string, languages: readonly string[]): string | undefined {
  const same = languages.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
  return same ?? languages.find((candidate) => primaryLanguage(candidate) === primaryLanguage(tag));
}

function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
