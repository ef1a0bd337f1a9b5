import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked } from './highlight';

/** The text with its hits in brackets. */
const inBrackets = (text: string, query: string): string =>
  marked(text, query)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('a marked text', () => {
  it.each([
    ['Irbil airport', 'irbil', '[Irbil] airport'],
    ['Irbil airport', 'AIR irb', '[Irbil] [airport]'],
    ['Irbil airport', 'port', 'Irbil airport'],
    ['Irbil', '', 'Irbil'],
    ['', 'irbil', ''],
    ['Al-Qa’im.', 'qaim', 'Al-[Qa’im].'],
    ['‘Irbil’', 'irbil', '‘[Irbil]’'],
    ['U.S. forces', 'us', '[U.S.] forces'],
    ['The U.S.A.And', 'usa', 'The [U.S.A].And'],
    ['cafe\u0301 noir', 'cafe', '[cafe\u0301] noir'],
    ['a\u0301 e\u0301', 'e', 'a\u0301 [e\u0301]'],
    ['ﬁre and ﬂood', 'fl', 'ﬁre and [ﬂood]'],
    ['Straße 1', 'strass', '[Straße] 1'],
    ['مطار أَرْبِيلَ.', 'اربيل', 'مطار [أَرْبِيلَ].'],
    ['بغـداد', 'بغداد', '[بغـداد]'],
    ['بالقائم', 'القائم', '[بالقائم]'],
    ['قائم', 'القائم', '[قائم]'],
    ['𝐀irport', 'air', '[𝐀irport]'],
    ['½ a mile', '2', '[½] a mile'],
    ['a½b', 'a1', '[a½]b'],
    ['a½b', 'a1 2b', '[a½][b]'],
    ['ﷺ', 'صلى الله', '[ﷺ]'],
  ])('%j, asked for %j', (text, query, expected) => {
    expect(inBrackets(text, query)).toBe(expected);
  });

  it('is the text, in pieces that are not empty', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('a', 'ﷺ', '½', '\u0301', 'ـ', '’', '.', ' ', 'ا', 'ل') }),
    );
    fc.assert(
      fc.property(any, any, (text, query) => {
        const pieces = marked(text, query);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });

  it('never parts a mark from its letter', () => {
    const letters = fc.string({ unit: fc.constantFrom('e', 'x', 'ب', '\u0301', '\u064E', ' ') });
    fc.assert(
      fc.property(letters, (text) => {
        const later = marked(text, 'e ب').slice(1);
        const parted = later.filter(
          ({ text: piece }, at) => /^\p{M}/u.test(piece) && later[at - 1]?.hit,
        );
        expect(parted).toEqual([]);
      }),
    );
  });
});
