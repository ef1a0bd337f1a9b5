import { createHash } from 'node:crypto';

/**
 * Script that corrects the page's address before the browser reads relative addresses, which would lead to the wrong
 * folder. It adds a missing slash at the end, as hosts serve `site/x`. It also removes a double slash, as hosts serve
 * `site//x/`. It keeps the one after a colon: web archives have `https://` in the paths of their copies.
 */
const SLASH_SCRIPT = `(p=>{const n=p.replace(/(^|[^:])\\/\\/+/g,"$1/").replace(/\\/(?!index$)[^/.]+$/,s=>s+"/");n!==p&&history.replaceState(null,"",n+location.search+location.hash)})(location.pathname)`;
const SLASH_SCRIPT_DIGEST = createHash('sha256').update(SLASH_SCRIPT).digest('base64');

/**
 * Allows only files from the page's own origin, and only the inline script above. Script URLs and markup need a named
 * Trusted Types policy.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${SLASH_SCRIPT_DIGEST}'`,
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default offline svelte-trusted-html',
].join('; ');

/**
 * Allows pages to fetch tiles from one other origin, such as `https://tiles.example.org`. MapLibre fetches images as it
 * fetches data, so `connect-src` is enough.
 */
export function allowTileOrigin(html: string, origin: string): string {
  const [own, opened] = ["connect-src 'self'", `connect-src 'self' ${origin}`];
  if (!html.includes(own)) throw new Error('the page has no policy that could be opened');
  return html.replace(own, opened);
}

/** The HTML for each placeholder in index.html. */
export interface PageParts {
  readonly head: string;
  readonly app: string;
  /** HTML that is shown on paper only. */
  readonly print: string;
  readonly data: string;
}

/** The attributes of `<html>`. */
export interface PageAttributes {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The digest of the map file that the build has checked. */
  readonly checkedDigest: string;
}

/** Fills the placeholders of the page. Inserted HTML is not searched for placeholders. */
export function fillTemplate(html: string, parts: PageParts): string {
  return html.replace(
    /<!--(head|app|print|data)-->/g,
    (_hole, name: keyof PageParts) => parts[name],
  );
}

/**
 * Puts the Content-Security-Policy first in the head, because it applies only to elements after it. The script that
 * corrects the page's address is next.
 */
export function addSecurityPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`;
  return html.replace(
    /<meta charset="utf-8" ?\/?>/,
    (charset) => `${charset}\n    ${meta}\n    <script>${SLASH_SCRIPT}</script>`,
  );
}

/** Allows an inline style in the Content-Security-Policy, by its digest. */
export function allowInlineStyle(html: string, css: string): string {
  const digest = createHash('sha256').update(css).digest('base64');
  return html.replace("style-src 'self'", `style-src 'self' 'sha256-${digest}'`);
}

export function setHtmlAttributes(
  html: string,
  { language, direction, checkedDigest }: PageAttributes,
): string {
  return html.replace(
    /<html lang="en" data-base="([./]*)" data-checked="">/,
    (_tag, base: string) =>
      `<html lang="${language}" dir="${direction}" data-base="${base}" data-checked="${checkedDigest}">`,
  );
}

/**
 * Rewrites the relative addresses of the overview for another page. `home` leads from that page to the overview, such
 * as `../../`.
 */
export function rewriteAddresses(html: string, home: string): string {
  return html.replaceAll('="./', `="${home}`);
}

/** Moves the page's script to the end, with low priority, so that styles and text load first. */
export function moveScriptToEnd(html: string): string {
  const script = /\s*<script type="module" crossorigin src="[^"]*"><\/script>/.exec(html)?.[0];
  if (script === undefined) throw new Error('the page has no script');
  const yielding = script.trim().replace('<script ', '<script fetchpriority="low" ');
  return html.replace(script, '').replace('<!--data-->', `${yielding}\n    <!--data-->`);
}

/** Removes `crossorigin` from style sheets, because browsers refuse these in a page that is opened from disk. */
export function allowOpeningFromDisk(html: string): string {
  return html.replaceAll(/<link rel="stylesheet" crossorigin/g, '<link rel="stylesheet"');
}
