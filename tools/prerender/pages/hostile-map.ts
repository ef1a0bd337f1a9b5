import type { Dataset } from '../../../src/claims/model.ts';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files.ts';

/** Texts for tests that would become markup, a pattern or a broken file if written unescaped. */
export const HOSTILE_TEXTS: readonly string[] = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '</script><!--<script>',
  ']]></loc><loc>https://evil.example/',
  '{{title}} $& $1 ="./',
  'one\n\n\ttwo\r\nthree',
  '\u202Eright to left\u202C',
  'half \uD800 a pair \uDC00',
  'nothing \u0000 and \u001B and \uFFFF',
  'a line\u2028and a paragraph\u2029end',
  '&lt;b&gt; &amp;amp;',
  'البوكمال & القائم',
];

/** A dataset that has the text in every text field. */
export function datasetWithText(text: string): Dataset {
  const license = text;
  const source = { headline: text, publisher: text, author: text, url: 'https://example.org/a' };
  const claims = [fileClaim('said', { text, claimant: 'speaker' })];
  return tinyMap(
    {},
    [
      fileSite('alpha', [fileEvent('e', [], { name: text, claims })], { name: text }),
      fileSite('region', [], { name: { en: text, ar: text }, geometry: null }),
    ],
    {
      title: text,
      description: text,
      publisher: text,
      license,
      corrections: [{ date: '2021-06-28', text, site: 'alpha' }],
      actors: { outlet: { name: 'An outlet' }, speaker: { name: text } },
      sources: { article: source },
    },
  );
}

/** Decodes the entities in HTML or XML text, as a parser does. */
export function decodeEntities(markup: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs[entity] ?? entity);
}
