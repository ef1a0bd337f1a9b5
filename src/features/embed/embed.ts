/** An iframe that shows a page of the map in another page. */
interface Embed {
  /** The address from `embedAddress`. */
  readonly src: string;
  /** The iframe's name for screen readers. */
  readonly title: string;
  readonly width?: string;
  readonly height?: number;
}

/**
 * The fewest permissions that the page works with; each was tried in a browser.
 * - `allow-scripts`: scripts draw the page.
 * - `allow-same-origin`: without it, the page has an opaque origin. Hosts without CORS headers then refuse its scripts, fonts and data,
 *   and browsers refuse its worker. It gives the map no access to an embedding page of another origin. On the map's own origin the
 *   map could remove the sandbox, but there it is not needed.
 * - `allow-popups`, `allow-popups-to-escape-sandbox`: links to the full map and to sources open in a new tab, outside the sandbox.
 * Not allowed: forms, modal windows, downloads, pointer lock, and navigating the embedding page.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

const HEIGHT = 540;

/** A page's address with the parameter `embed`. An address that has it stays as it is. */
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
 * The HTML to paste into an article: an iframe as wide as its column. It has no inline style, which many sites refuse. HTML defines
 * `width` in pixels only, but every browser reads per cent ("rules for parsing dimension values").
 */
export function iframeHtml({ src, title, width = '100%', height = HEIGHT }: Embed): string {
  const attributes: Readonly<Record<string, string>> = {
    src,
    title: singleLine(title),
    width,
    height: String(height),
    loading: 'lazy',
    sandbox: SANDBOX,
    allow: 'clipboard-write',
    referrerpolicy: 'strict-origin-when-cross-origin',
  };
  const html = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  return `<iframe ${html.join(' ')}></iframe>`;
}

/** The text on one line, for attributes, titles and JSON, without characters that HTML and XML forbid. */
export function singleLine(text: string): string {
  return withoutForbidden(text.replace(/\s+/g, ' ').trim());
}

/** The text escaped for HTML or XML, between tags or in quotes. */
export function escapeHtml(text: string): string {
  return withoutForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Replaces control characters, lone surrogates and noncharacters, which neither HTML nor XML 1.0 can express. */
function withoutForbidden(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD');
}
