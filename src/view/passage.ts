import type { Locator, Source } from '../dataset/model';
import { isWebLink } from '../dataset/web-link';

const DIRECTIVE = ':~:';

/** A link that opens the source at the passage, where the claim's locator has words to find it by. */
export function passageLink({ url }: Source, { quote }: Locator): string {
  const exact = encoded(quote?.exact);
  if (exact === '' || !isWebLink(url)) return url;
  const prefix = encoded(quote?.prefix);
  const suffix = encoded(quote?.suffix);
  const words = [prefix && `${prefix}-`, exact, suffix && `-${suffix}`].filter(Boolean).join(',');
  return `${withoutDirective(url)}${DIRECTIVE}text=${words}`;
}

/** What the address itself asks to find gives way; the rest of its fragment stays. */
function withoutDirective(url: string): string {
  const [page = '', ...fragment] = url.split('#');
  const [place = ''] = fragment.join('#').split(DIRECTIVE);
  return `${page}#${place}`;
}

/** Dash, comma and ampersand have a meaning in a text directive; half a character has none anywhere. */
function encoded(words = ''): string {
  const whole = words
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .trim();
  return encodeURIComponent(whole).replaceAll('-', '%2D');
}
