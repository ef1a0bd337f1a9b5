import type { Credit } from '../../../src/cartography/site-basemap.ts';

/** The credits for tiles in Protomaps' schema whose source names no credit. */
export const OPEN_STREET_MAP_CREDITS: readonly Credit[] = [
  { name: 'Protomaps', url: 'https://protomaps.com/' },
  { name: '© OpenStreetMap', url: 'https://www.openstreetmap.org/copyright' },
];

const LINK = /<a\s[^>]*?href\s*=\s*["']?([^"'\s>]*)["']?[^>]*>(.*?)<\/a>/gis;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&copy;': '©', '&#169;': '©', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" },
  ...{ '&nbsp;': ' ', '&amp;': '&' },
};

/**
 * Reads the credits from an attribution, which archives and TileJSON write as HTML. Each credit is a plain name, with
 * its link if the link is an http address.
 */
export function creditsInHtml(html: string): readonly Credit[] {
  const credits: Credit[] = [];
  let end = 0;
  /** A sign such as "©" that precedes a link. It becomes part of the link's name. */
  let sign = '';
  const addText = (text: string): void => {
    const name = textOf(text).replace(/^[\s|,;·]+|[\s|,;·]+$/g, '');
    if (/^(©|\(c\))?$/i.test(name)) sign = name;
    else credits.push({ name });
  };
  for (const match of html.matchAll(LINK)) {
    addText(html.slice(end, match.index));
    end = match.index + match[0].length;
    const [, href = '', content = ''] = match;
    const name = [sign, textOf(content)].filter((part) => part !== '').join(' ');
    sign = '';
    if (name !== '') credits.push({ name, ...httpUrlOf(href) });
  }
  addText(html.slice(end));
  return credits.filter(
    ({ name }, index) => credits.findIndex((other) => other.name === name) === index,
  );
}

function textOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/&[#\w]+;/g, (name) => ENTITIES[name] ?? name);
  return text.replace(/\s+/g, ' ').trim();
}

function httpUrlOf(href: string): Pick<Credit, 'url'> {
  const address = href.replaceAll('&amp;', '&');
  const isHttp = /^https?:\/\//i.test(address) && URL.canParse(address);
  return isHttp ? { url: new URL(address).href } : {};
}
