import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { withShowableNames } from './names';

const showableName = (name: string): string => withShowableNames({ name }).name;

const pile = (marks: number): string => `a${'\u0301'.repeat(marks)}`;

describe('a name that is shown', () => {
  it.each([
    ['Al\u202Eepp\u202Co', 'Aleppo'],
    ['\u2067حلب\u2069', 'حلب'],
    ['\u202AHoms\u202C', 'Homs'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['क\u094D\u200Dष', 'क\u094D\u200Dष'],
    ['حلب\u200F!', 'حلب\u200F!'],
    ['\u200EHoms\u061C', '\u200EHoms\u061C'],
    [pile(8), pile(8)],
    [`${pile(30)}b`, `${pile(8)}b`],
    [`${pile(7)}\u202E${'\u0301'.repeat(2)}b`, `${pile(8)}b`],
    ['יְרוּשָׁלַ֖͏ִם', 'יְרוּשָׁלַ֖͏ִם'],
  ])('of %j is %j', (name, shown) => {
    expect(showableName(name)).toBe(shown);
  });

  it('has no control and no pile of marks, and is shown as it is again', () => {
    const part = fc.constantFrom(
      'a',
      'ب',
      ' ',
      '\u202E',
      '\u2066',
      '\u2069',
      '\u0301',
      '\u0301\u0302',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const shown = showableName(parts.join(''));
        expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\p{M}{9}/u);
        expect(showableName(shown)).toBe(shown);
      }),
    );
  });

  it('is so in every record of a map, in each language and in a list', () => {
    const event = fileEvent('strike', [], { name: 'A st\u202Erike' });
    const map = tinyMap({}, [
      fileSite('alpha', [event], {
        name: { en: 'Ho\u202Ems', ar: '\u202Bحمص\u202C' },
        alternateName: ['Em\u2066esa'],
      }),
    ]);
    expect(map.sites[0]?.name).toEqual({ en: 'Homs', ar: 'حمص' });
    expect(map.sites[0]?.alternateName).toEqual(['Emesa']);
    expect(map.eventById.get('strike')?.name).toBe('A strike');
  });

  it('is so in the title and the publisher of a map, and in what names a document', () => {
    const turned = '\u202EA name';
    const map = tinyMap({}, [fileSite('alpha')], {
      title: { en: turned, ar: turned },
      publisher: turned,
      sources: {
        article: {
          headline: turned,
          publisher: { en: turned },
          author: turned,
          url: 'https://example.org/a',
        },
      },
    });
    expect(map.title).toEqual({ en: 'A name', ar: 'A name' });
    expect(map.publisher).toBe('A name');
    expect(map.sourceById.get('article')).toMatchObject({
      headline: 'A name',
      publisher: { en: 'A name' },
      author: 'A name',
    });
  });
});
