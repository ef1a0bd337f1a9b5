/** The text and the links of a description in HTML. */
export interface HtmlText {
  /** Line breaks are where the HTML breaks lines. */
  readonly text: string;
  /** The http and https addresses of links, without duplicates, in the order of the text. */
  readonly links: readonly string[];
  /** Rows of a table with a name and a value. ArcGIS writes attributes so. */
  readonly rows: readonly NamedValue[];
}

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

const TAG = /<\/?[A-Za-z!?][^<>]{0,4000}>/g;
const LOOKED_AT = 1_000_000;

/** Reads HTML, escaped once or twice, without creating a document. So its pictures are not loaded and its scripts never run. */
export function htmlText(written: string): HtmlText {
  const html = unescapedHtml(written.slice(0, LOOKED_AT));
  const links = new Set<string>();
  for (const [, , address = ''] of html.matchAll(/\bhref\s*=\s*(["'])([^"'<>]{1,4000})\1/gi)) {
    const url = decodedEntities(address).trim();
    if (/^https?:\/\/[^\s/]/i.test(url)) links.add(url);
  }
  return { text: plainText(html), links: [...links], rows: tableRows(html) };
}

/** Unescapes HTML that was escaped once too often, so that its tags are `&lt;b&gt;`. */
function unescapedHtml(text: string): string {
  const isEscaped = !/<[a-z!]/i.test(text) && /&lt;\/?[a-z][\w]*(?:\s|\/|&gt;)/i.test(text);
  return isEscaped ? decodedEntities(text) : text;
}

function decodedEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return NAMED_ENTITIES[name.toLowerCase()] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
      return code > 0x10ffff || code === 0 ? whole : String.fromCodePoint(code);
    },
  );
}

/** The text without each part from `open` to `close`. A part without `close` stays. */
export function withoutBetween(text: string, open: string, close: string): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf(open); at !== -1; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length);
    if (end === -1) break;
    kept += text.slice(from, at);
    from = end + close.length;
  }
  return kept + text.slice(from);
}

/** HTML without comments, styles, scripts and titles, which a browser does not show as text. */
function withoutHiddenParts(html: string): string {
  let shown = withoutBetween(html, '<!--', '-->');
  for (const name of ['style', 'script', 'title']) {
    if (!shown.toLowerCase().includes(`<${name}`)) continue;
    const lower = shown.replace(new RegExp(`<(/?)${name}\\b`, 'gi'), `<$1${name}`);
    shown = withoutBetween(lower, `<${name}`, `</${name}>`);
  }
  return shown;
}

function plainText(html: string): string {
  const broken = withoutHiddenParts(html)
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>|<\/?(?:p|div|tr|li|ul|ol|table|h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<\/t[dh]\s*>/gi, ' ')
    .replace(TAG, '');
  return decodedEntities(broken)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Table rows of exactly two cells, without the rows around a nested table. ArcGIS writes `<Null>` or `<Nulo>` for no value. */
function tableRows(html: string): readonly NamedValue[] {
  const rows = html.split(/<tr\b[^<>]*>/i).slice(1);
  return rows.flatMap((row) => {
    const [inside = ''] = row.split(/<\/tr\s*>|<table\b/i);
    const cells = inside.split(/<t[dh]\b[^<>]*>/i).slice(1);
    const [name, value, ...more] = cells.map((cell) =>
      plainText(cell.replace(/<\/t[dh][\s\S]*$/i, '')),
    );
    if (name === undefined || name === '' || value === undefined || more.length > 0) return [];
    return [{ name, value: /^<(?:null|nulo)>$/i.test(value) ? '' : value }];
  });
}
