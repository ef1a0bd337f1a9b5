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
  'trusted-types default svelte-trusted-html',
].join('; ');

/** The page with its holes filled: the map's own words, so that there is text to read before any script has run. */
export function htmlWithText(html: string, texts: Readonly<Record<string, string>>): string {
  // One pass, so that braces in a title stay what they are.
  return html.replace(/\{\{(\w+)\}\}/g, (hole, name: string) =>
    Object.hasOwn(texts, name) ? escaped(texts[name] ?? '') : hole,
  );
}

/** Before everything else in the head, since a policy binds only what follows it. */
export function htmlWithPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`;
  return html.replace(/<meta charset="utf-8" ?\/?>/, (charset) => `${charset}\n    ${meta}`);
}

/** The same page for an address two folders deeper. */
export function htmlForSite(html: string): string {
  return html.replaceAll('="./', '="../../');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
