import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import type { Source, TextQuote } from '../claims/model';
import { deriveView, NO_CHOICE, type ReaderChoice } from './derive';
import { passageUrl, referenceNumber, shownSourcesOf } from './sources';

const source = { headline: 'A report', publisher: 'A paper', url: 'https://example.org/r' };
const map = tinyMap(
  { army: null },
  [
    fileSite('north', [
      fileEvent('a', ['army'], { claims: [fileClaim('later', { source: 'second' })] }),
    ]),
    fileSite('south', [], { claims: [fileClaim('south-said')] }),
  ],
  { sources: { unused: source, second: source, article: source } },
);
const shownAt = (view: Partial<ReaderChoice>): string[] =>
  shownSourcesOf(map, deriveView(map, { ...NO_CHOICE, ...view })).map(({ id }) => id);

describe('sources', () => {
  it('are numbered by their place in the file, whatever is shown', () => {
    const numbers = [...map.sourceById.values()].map((one) => referenceNumber(map, one));
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('are all shown if all claims are shown', () => {
    expect(shownAt({})).toEqual(['unused', 'second', 'article']);
  });

  it('on the page of a site are those of its claims, in the order of the file', () => {
    expect(shownAt({ siteId: 'north' })).toEqual(['second', 'article']);
    expect(shownAt({ siteId: 'south' })).toEqual(['article']);
  });

  it('under a filter are those of the claims that pass', () => {
    expect(shownAt({ hiddenToggleIds: new Set(['army']) })).toEqual(['article']);
  });
});

const at = (url: string): Source => ({ id: 's', headline: 'A', publisher: 'B', url });
const ARTICLE = 'https://example.org/a';
const linkTo = (quote: TextQuote, url = ARTICLE): string => passageUrl(at(url), { quote }) ?? '';

describe('a link to a passage', () => {
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
  ])('keeps the address %s', (url, link) => {
    expect(linkTo({ exact: 'b' }, url)).toBe(link);
  });

  it.each(['javascript:alert(1)', 'ftp://example.org/a', 'mailto:a@example.org', 'no address'])(
    'leaves %s unchanged',
    (url) => {
      expect(linkTo({ exact: 'b' }, url)).toBe(url);
    },
  );

  it('is the source’s address if no words are quoted', () => {
    expect(passageUrl(at(ARTICLE), { paragraph: 5 })).toBe(ARTICLE);
    expect(linkTo({ exact: ' ', prefix: 'a' })).toBe(ARTICLE);
  });

  it('decodes to the quoted words, whatever they are', () => {
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
