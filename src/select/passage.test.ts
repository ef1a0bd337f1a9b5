import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source, TextQuote } from '../claims/model';
import { passageLink } from './sources';

const at = (url: string): Source => ({ id: 's', headline: 'A', publisher: 'B', url });
const ARTICLE = 'https://example.org/a';
const linkTo = (quote: TextQuote, url = ARTICLE): string => passageLink(at(url), { quote });

describe('a link to the passage', () => {
  it.each<readonly [quote: TextQuote, directive: string]>([
    [{ exact: 'two places' }, 'two%20places'],
    [{ exact: 'one, two & three' }, 'one%2C%20two%20%26%20three'],
    [{ exact: 'Iran-backed' }, 'Iran%2Dbacked'],
    [{ exact: '“said” – so' }, '%E2%80%9Csaid%E2%80%9D%20%E2%80%93%20so'],
    [{ exact: 'أربيل' }, '%D8%A3%D8%B1%D8%A8%D9%8A%D9%84'],
    [{ exact: '100%25 #1' }, '100%2525%20%231'],
    [{ exact: 'b', prefix: 'a' }, 'a-,b'],
    [{ exact: 'b', suffix: 'c' }, 'b,-c'],
    [{ exact: 'b', prefix: 'a-b', suffix: 'c, d' }, 'a%2Db-,b,-c%2C%20d'],
    [{ exact: 'b', prefix: ' ', suffix: '' }, 'b'],
    [{ exact: ' two\n  lines ' }, 'two%20lines'],
    [{ exact: 'half \uD83D of it' }, 'half%20%EF%BF%BD%20of%20it'],
    [{ exact: '🕊' }, '%F0%9F%95%8A'],
  ])('for %j', (quote, directive) => {
    expect(linkTo(quote)).toBe(`${ARTICLE}#:~:text=${directive}`);
  });

  it.each([
    ['https://example.org/a#p5', 'https://example.org/a#p5:~:text=b'],
    ['https://example.org/a#', 'https://example.org/a#:~:text=b'],
    ['https://example.org/a#p5:~:text=old', 'https://example.org/a#p5:~:text=b'],
    ['https://example.org/a#:~:text=old', 'https://example.org/a#:~:text=b'],
    ['https://example.org/%D8%A3?q=%2C&r=-', 'https://example.org/%D8%A3?q=%2C&r=-#:~:text=b'],
    ['http://example.org', 'http://example.org#:~:text=b'],
  ])('in %s keeps the address as it is', (url, link) => {
    expect(linkTo({ exact: 'b' }, url)).toBe(link);
  });

  it.each(['javascript:alert(1)', 'ftp://example.org/a', 'mailto:a@example.org', 'no address'])(
    'leaves %s alone',
    (url) => {
      expect(linkTo({ exact: 'b' }, url)).toBe(url);
    },
  );

  it('is the source’s own where there are no words to find', () => {
    expect(passageLink(at(ARTICLE), { paragraph: 5 })).toBe(ARTICLE);
    expect(linkTo({ exact: ' ', prefix: 'a' })).toBe(ARTICLE);
  });

  it('is read by the page as the words that were meant, whatever they are', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(words, words, words, (exact, prefix, suffix) => {
        fc.pre([exact, prefix, suffix].every((text) => plain(text) !== ''));
        const directive = linkTo({ exact, prefix, suffix }).slice(`${ARTICLE}#:~:text=`.length);
        expect(directive).not.toContain('&');
        const parts = directive.split(',');
        expect(parts).toHaveLength(3);
        expect([parts[0]?.endsWith('-'), parts[2]?.startsWith('-')]).toEqual([true, true]);
        const bare = parts.map((part) => part.replaceAll('-', ''));
        expect(bare.map(decodeURIComponent)).toEqual([prefix, exact, suffix].map(plain));
      }),
    );
  });
});
