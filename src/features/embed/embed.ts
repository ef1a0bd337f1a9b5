/** What stands between a page of the map and one that shows it in a frame. */
interface Frame {
  /** The address of the page for a frame: see `embedAddress`. */
  readonly src: string;
  /** What the frame is called by those who hear it. */
  readonly title: string;
  readonly width?: string;
  readonly height?: number;
}

/**
 * The least that the page works with, as tried out in a browser:
 * - `allow-scripts`: the page is drawn by its scripts.
 * - `allow-same-origin`: without it the page's origin is opaque, so that its own module scripts, fonts, data and basemap are
 *   asked for across origins, which a host without CORS headers refuses, and its module worker is not allowed at all.
 *   It is the map's origin that is meant: a page of another origin gives the map nothing. Only where the embedding page is
 *   of the map's own origin is the sandbox no bar, since the map could take it off, and none is needed.
 * - `allow-popups`, `allow-popups-to-escape-sandbox`: links to the full map and to the documents open a page of their own,
 *   which works as it would have without us.
 * Left out: forms, modal windows, downloads, pointer lock, and leading the embedding page elsewhere.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

const HEIGHT = 540;

/** A page's address as it stands in a frame: with the parameter `embed`, once. */
export function embedAddress(address: string): string {
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(.*)$/s.exec(address) ?? [];
  const parameters = query
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '');
  if (parameters.some((parameter) => /^embed(?:=|$)/.test(parameter))) return address;
  return `${page}?${[...parameters, 'embed'].join('&')}${fragment}`;
}

/**
 * The frame as HTML to paste into an article: as wide as its column, and without inline style, which many sites refuse. HTML's
 * own `width` takes pixels alone, but every browser reads per cent (HTML, "rules for parsing dimension values").
 */
export function iframeHtml({ src, title, width = '100%', height = HEIGHT }: Frame): string {
  const attributes: Readonly<Record<string, string>> = {
    src,
    title: asLine(title),
    width,
    height: String(height),
    loading: 'lazy',
    sandbox: SANDBOX,
    allow: 'clipboard-write',
    referrerpolicy: 'strict-origin-when-cross-origin',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

/** Text on one line, of characters that any format may hold: attributes, titles and JSON keep no lines of a text apart. */
export function asLine(text: string): string {
  return holdable(text.replace(/\s+/g, ' ').trim());
}

/** Text as it stands in HTML or XML, between tags or in quotes. */
export function escaped(text: string): string {
  return holdable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Neither HTML nor XML 1.0 has a way to write control characters, halves of a pair and noncharacters. */
function holdable(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD');
}
