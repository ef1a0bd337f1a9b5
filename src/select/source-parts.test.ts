import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../claims/model';
import { textInLanguage } from '../claims/text';
import { isPassageSaidIn, shortAddress, sourceParts } from './source-parts';

const wordingOf = (text: Source['headline']): string => textInLanguage(text, 'en').text;
const textsOf = (source: Omit<Source, 'id'>, isAddressShown = false): readonly string[] =>
  sourceParts({ id: 's', ...source }, { wordingOf, isAddressShown }).map(({ text }) =>
    wordingOf(text),
  );

const LONG_PATH = 'example.org/news/a-very-long-address-that-goes-on-and-on/2021/07/03/fire.html';

describe('what says which document a source is', () => {
  it.each<readonly [what: string, source: Omit<Source, 'id'>, parts: readonly string[]]>([
    [
      'a headline and its publisher',
      {
        publisher: { en: 'A paper', ar: 'صحيفة' },
        headline: 'A fire',
        url: 'https://example.org/a',
      },
      ['A paper', 'A fire'],
    ],
    [
      'only an address',
      { publisher: 'example.org', headline: 'example.org/a', url: 'https://www.example.org/a/' },
      ['example.org/a'],
    ],
    [
      'a long address',
      { publisher: 'A paper', headline: LONG_PATH, url: `https://${LONG_PATH}` },
      ['A paper', 'example.org/news/a-very-long-addres…-on/2021/07/03/fire.html'],
    ],
    [
      'only a citation',
      { publisher: 'A paper, page 4', headline: 'A paper, page 4', citation: 'A paper, page 4' },
      ['A paper, page 4'],
    ],
    [
      'a publisher and a citation that begins with it',
      { publisher: 'A Paper', headline: 'A paper,  page 4', citation: 'A paper, page 4' },
      ['A paper,  page 4'],
    ],
    [
      'a headline that only begins with the same letters',
      { publisher: 'Lloyd', headline: 'Lloyd’s ship', citation: 'Lloyds, page 4' },
      ['Lloyd', 'Lloyd’s ship', 'Lloyds, page 4'],
    ],
  ])('is said once: %s', (_what, source, parts) => {
    expect(textsOf(source)).toEqual(parts);
  });

  it('is the publisher alone where the page shows the address too', () => {
    const source = { publisher: 'A', headline: 'example.org/a', url: 'https://example.org/a' };
    expect(textsOf(source, true)).toEqual(['A']);
  });
});

it.each([
  ['A paper, 3 July 2021, page 4', true],
  ['A paper, homepage 4', false],
  ['A paper', false],
])('of “%s”, page 4 is said: %s', (text, isSaid) => {
  expect(isPassageSaidIn(text, 'page 4')).toBe(isSaid);
  expect(isPassageSaidIn(text, null)).toBe(false);
});

const texts = fc.constantFrom('A', 'a', 'A, b', 'b', 'A/b', 'A: b', 'A, b, c', 'Ab');

it('leaves out only what is said, and never everything', () => {
  fc.assert(
    fc.property(texts, texts, texts, (publisher, headline, citation) => {
      const kept = textsOf({ publisher, headline, citation });
      expect(kept.length).toBeGreaterThan(0);
      for (const text of [publisher, headline, citation])
        expect(kept.some((one) => one.toLowerCase().includes(text.toLowerCase()))).toBe(true);
      expect(new Set(kept.map((one) => one.toLowerCase())).size).toBe(kept.length);
    }),
  );
});

it('an address keeps its beginning and its end, and no half characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      const short = shortAddress(`example.org/${path}`);
      expect(Array.from(short).length).toBeLessThanOrEqual(60);
      expect(short.startsWith('example.org')).toBe(true);
      expect(short).not.toMatch(/\p{Cs}/u);
    }),
  );
});
