import { escapeHtml, singleLine } from '../../ui/html-text';

/** An iframe that shows a page of the map in another website. */
interface IframeOptions {
  /** The address of the page, with the parameter `embed` (see `embedAddress`). */
  readonly src: string;
  /** The iframe's name for screen readers. */
  readonly title: string;
  readonly width?: string;
  readonly height?: number;
  readonly colourScheme?: ColourScheme;
}

/**
 * The colour schemes of the embedded page, the best for most articles first.
 * - `light`: set by the address (`embed=light`). Most articles are light and set no `color-scheme`. Without
 *   `embed=light`, browsers would use the scheme of the reader's device for the embed.
 * - `article`: browsers use the scheme of the iframe, which is the article's `color-scheme`.
 * - `dark`: the iframe has a scheme of its own.
 */
export const COLOUR_SCHEMES = ['light', 'article', 'dark'] as const;
export type ColourScheme = (typeof COLOUR_SCHEMES)[number];

/**
 * The permissions of the iframe. The page needs each of them; we tried this in a browser.
 * - `allow-scripts`: scripts draw the page.
 * - `allow-same-origin`: without it, the page has an opaque origin. Hosts without CORS headers then refuse its
 * scripts, fonts and data, and browsers refuse its worker. The permission gives the map no access to an article of
 * another origin. A map on the same origin as its article could remove the sandbox, but such a map needs no sandbox.
 * - `allow-popups`, `allow-popups-to-escape-sandbox`: links to the full map and to sources open in a new tab, outside
 * the sandbox.
 * The iframe may not send forms, open modal windows, start downloads, lock the pointer, or navigate the article's
 * page.
 */
const SANDBOX_PERMISSIONS =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

const DEFAULT_IFRAME_HEIGHT = 540;

/** Adds the parameter `embed` to a page's address, unless the address already has it. */
export function embedAddress(address: string, colourScheme: ColourScheme): string {
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(.*)$/s.exec(address) ?? [];
  const parameters = query
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '');
  if (parameters.some((parameter) => /^embed(?:=|$)/.test(parameter))) return address;
  const own = colourScheme === 'light' ? 'embed=light' : 'embed';
  return `${page}?${[...parameters, own].join('&')}${fragment}`;
}

/**
 * The HTML to paste into an article: an iframe as wide as the article's column. It has an inline style only for dark
 * colours, because many websites remove inline styles. `frameborder` and percentages in `width` are not allowed by the
 * HTML standard, but all browsers support them.
 */
export function iframeHtml({
  src,
  title,
  width = '100%',
  height = DEFAULT_IFRAME_HEIGHT,
  colourScheme = 'article',
}: IframeOptions): string {
  const attributes: Readonly<Record<string, string>> = {
    src,
    title: singleLine(title),
    width,
    height: String(height),
    frameborder: '0',
    ...(colourScheme === 'dark' && { style: 'color-scheme: dark' }),
    loading: 'lazy',
    sandbox: SANDBOX_PERMISSIONS,
    allow: 'clipboard-write',
    referrerpolicy: 'strict-origin-when-cross-origin',
  };
  const html = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  return `<iframe ${html.join(' ')}></iframe>`;
}
