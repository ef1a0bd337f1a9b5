import type { TranslatableText, Site } from './model';

/** One text in one language. */
export interface TextInLanguage {
  readonly text: string;
  /** The language of the text for the attribute `lang`. Null if the map file does not give it. */
  readonly language: string | null;
}

/**
 * The text in `language`, else in `fallback` (the map's language), else in its first language. A related tag also matches:
 * `pt` matches `pt-BR`.
 */
export function textInLanguage(
  text: TranslatableText,
  language: string,
  fallback?: string,
): TextInLanguage {
  if (typeof text === 'string') return { text, language: fallback ?? null };
  const languages = Object.keys(text);
  const languagesInOrder = [language, ...(fallback === undefined ? [] : [fallback])];
  const found =
    languagesInOrder.flatMap((tag) => closestLanguageTag(tag, languages) ?? [])[0] ?? languages[0];
  return { text: (found !== undefined && text[found]) || '', language: found ?? null };
}

/** All strings of a text by language, or of a list of texts. */
export function allWordingsOf(
  text: TranslatableText | readonly string[] | undefined,
): readonly string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** Arabic, the main language of the region. Pages show a site's Arabic name beside its name in the reader's language. */
const REGION_LANGUAGE = 'ar';

/** The site's name in Arabic. Null if the site has no Arabic name, or if the page already shows the same name. */
export function localNameOf(site: Site, language: string): TextInLanguage | null {
  const local = textInLanguage(site.name, REGION_LANGUAGE);
  const main = textInLanguage(site.name, language);
  return local.language === REGION_LANGUAGE && local.text !== main.text ? local : null;
}

/** True for an http or https address. Pages show other addresses as text without a link. */
export function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\/[^\s/]\S*$/i.test(address) && URL.canParse(address);
}

/** A web address without the scheme, `www.` and the final slash. */
export const readableAddress = (url: string): string =>
  url.replace(/^https?:\/\/(www\.)?|\/$/g, '');

/** The language in the list that equals the tag, else the first language with the same primary language. */
function closestLanguageTag(tag: string, languages: readonly string[]): string | undefined {
  const equalTag = languages.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
  return (
    equalTag ?? languages.find((candidate) => primaryLanguage(candidate) === primaryLanguage(tag))
  );
}

function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
