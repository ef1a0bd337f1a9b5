import { describe, expect, it } from 'vitest';
import { catalogue, sharedWordsIn } from './words';

it.each(['en', 'xx', 'constructor', ''])(
  'a catalogue has words for the language "%s", in English if it has no other table',
  (language) => {
    const en = { close: 'Close' };
    expect(catalogue({ en })({ language })).toEqual(en);
  },
);

describe('a name from right to left in a sentence from left to right', () => {
  const HALAB = 'حلب';
  const isolated = (name: string): string => `\u2068${name}\u2069`;
  const { line, list, record, part } = catalogue({
    en: {
      line: (name: string, n: number) => `Placed by ${name}: ${n}`,
      list: (names: readonly string[], sides: readonly (readonly string[])[]) =>
        `${names.join(' and ')}, ${sides.map((side) => side.join('/')).join(' – ')}`,
      record: ({ name, url }: { readonly name: string; readonly url: string | null }) =>
        `${name}, ${url}`,
      part: (name: string | null) => `Of ${name}`,
    },
  })({ language: 'en' });

  it('is isolated, so that numbers and other names after it keep their places', () => {
    expect(line(HALAB, 2021)).toBe(`Placed by ${isolated(HALAB)}: 2021`);
    expect(line('Homs حمص', 2)).toBe(`Placed by ${isolated('Homs حمص')}: 2`);
    expect(line('ירושלים', 2)).toBe(`Placed by ${isolated('ירושלים')}: 2`);
  });

  it('is isolated in lists and records, too', () => {
    expect(list(['Homs', HALAB], [[HALAB], ['x']])).toBe(
      `Homs and ${isolated(HALAB)}, ${isolated(HALAB)} – x`,
    );
    expect(record({ name: HALAB, url: null })).toBe(`${isolated(HALAB)}, null`);
  });

  it('is isolated once, in a sentence in another sentence', () => {
    expect(line(isolated(HALAB), 1)).toBe(`Placed by ${isolated(HALAB)}: 1`);
    expect(part(null)).toBe('Of null');
  });

  it('is so in the words that all parts share, and other names are as they are', () => {
    const words = sharedWordsIn(['en']);
    expect(words.placedHereBy([HALAB, 'Homs'])).toBe(`Placed here by ${isolated(HALAB)} and Homs`);
    expect(words.placedHereBy(['敖德萨', 'देवनागरी'])).toBe('Placed here by 敖德萨 and देवनागरी');
  });
});
