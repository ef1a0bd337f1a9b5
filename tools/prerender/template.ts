/** Everything from this origin, nothing inline; a string becomes a script's address or markup only through a named policy. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
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

/** What is put into the page's holes, as HTML. */
export interface PageParts {
  readonly head: string;
  readonly app: string;
  /** For paper alone. */
  readonly print: string;
  readonly data: string;
}

/** What `<html>` says of the page. */
export interface PageAttributes {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The digest of the map file that the build has checked. */
  readonly checked: string;
}

/** The page with its holes filled; what is put in is not looked at again. */
export function fillTemplate(html: string, parts: PageParts): string {
  return html.replace(
    /<!--(head|app|print|data)-->/g,
    (_hole, name: keyof PageParts) => parts[name],
  );
}

/** Before everything else in the head, since a policy binds only what follows it. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`;
  return html.replace(/<meta charset="utf-8" ?\/?>/, (charset) => `${charset}\n    ${meta}`);
}

export function withAttributes(
  html: string,
  { language, direction, checked }: PageAttributes,
): string {
  return html.replace(
    /<html lang="en" data-base="([./]*)" data-checked="">/,
    (_tag, base: string) =>
      `<html lang="${language}" dir="${direction}" data-base="${base}" data-checked="${checked}">`,
  );
}

/** The same page for an address two folders deeper. */
export function forSite(html: string): string {
  return html.replaceAll('="./', '="../../');
}

/** Its script comes last and yields to its styles: what the page shows does not wait for it. */
export function withScriptLast(html: string): string {
  const script = /\s*<script type="module" crossorigin src="[^"]*"><\/script>/.exec(html)?.[0];
  if (script === undefined) throw new Error('the page has no script');
  const yielding = script.trim().replace('<script ', '<script fetchpriority="low" ');
  return html.replace(script, '').replace('<!--data-->', `${yielding}\n    <!--data-->`);
}

/** From disk, a style sheet that is asked for as if from another host is refused. */
export function readableFromDisk(html: string): string {
  return html.replaceAll(/<link rel="stylesheet" crossorigin/g, '<link rel="stylesheet"');
}
