import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import type { SearchEntry } from './search-index';
import { highlightPieces, resultWordingsOf } from './result-text';

const dataset = tinyMap({}, [
  fileSite(
    'irbil',
    [
      fileEvent('drone', [], {
        name: { en: 'Drone attack', ar: 'هجوم' },
        claims: [
          fileClaim('said', {
            text: { en: 'A hangar was hit.', ar: 'أصيبت حظيرة' },
            remarks: { en: 'A guess about the hangar and dawn.', ar: 'فجر' },
          }),
        ],
      }),
    ],
    {
      name: { en: 'Irbil airport', ar: 'مطار أربيل' },
      alternateName: ['Erbil', 'Erbil International Airport'],
      admin1: { en: 'Erbil', ar: 'أربيل' },
    },
  ),
]);

const english = { language: 'en', dataLanguage: 'en' };
const textsOf = (entry: SearchEntry, query: string, languages = english): unknown => {
  const result = resultWordingsOf(dataset, entry, { query, ...languages });
  return (
    result &&
    [result.mainWording, ...result.otherWordings, ...result.noteWordings].map(({ text }) => text)
  );
};
const site = { kind: 'site', id: 'irbil' } as const;
const claim = { kind: 'claim', id: 'said' } as const;
const event = { kind: 'event', id: 'drone' } as const;

describe('the hedge in a result', () => {
  const hedged = tinyMap({}, [
    fileSite('irbil', [], {
      claims: [
        fileClaim('said', {
          text: 'A hangar was probably hit.',
          hedge: { en: 'probably', ar: 'ربما' },
        }),
        fileClaim('plain'),
      ],
    }),
  ]);
  const hedgesOf = (id: string, query: string, language = 'en') =>
    resultWordingsOf(hedged, { kind: 'claim', id }, { query, language, dataLanguage: 'en' })
      ?.hedgeWordings;
  const [english, arabic] = [
    { text: 'probably', language: 'en' },
    { text: 'ربما', language: 'ar' },
  ];
  it.each([
    ['said', 'hangar', 'en', [english]],
    ['said', 'probably', 'en', [english]],
    ['said', 'ربما', 'en', [english, arabic]],
    ['said', 'hangar', 'ar', [arabic]],
    ['said', 'ربما', 'ar', [arabic]],
    ['plain', 'probably', 'en', []],
  ])('of %s for the query %s in %s is %j', (id, query, language, expected) => {
    expect(hedgesOf(id, query, language)).toEqual(expected);
  });
});

describe('the text of a result', () => {
  it.each([
    [site, 'irbil', ['Irbil airport']],
    [site, 'erbil', ['Irbil airport', 'Erbil']],
    [site, 'irbil international', ['Irbil airport', 'Erbil International Airport']],
    [site, 'أربيل', ['Irbil airport', 'مطار أربيل']],
    [event, 'drone', ['Drone attack']],
    [event, 'هجوم', ['Drone attack', 'هجوم']],
    [claim, 'hangar', ['A hangar was hit.']],
    [claim, 'حظيرة', ['A hangar was hit.', 'أصيبت حظيرة']],
    [claim, 'dawn', ['A hangar was hit.', 'A guess about the hangar and dawn.']],
    [claim, 'فجر', ['A hangar was hit.', 'فجر']],
    [{ kind: 'actor', id: 'outlet' } as const, 'name', ['Name of outlet']],
    [{ kind: 'actor', id: 'nobody' } as const, 'name', null],
  ])('of %j for the query %s is %j', (entry, query, expected) => {
    expect(textsOf(entry, query)).toEqual(expected);
  });

  it('is in the reader’s language', () => {
    const arabic = { language: 'ar', dataLanguage: 'en' };
    expect(textsOf(site, 'اربيل', arabic)).toEqual(['مطار أربيل']);
    expect(textsOf(site, 'irbil', arabic)).toEqual(['مطار أربيل', 'Irbil airport']);
  });

  it('has the language of a wording, if that is known', () => {
    const languages = (query: string): unknown =>
      resultWordingsOf(dataset, site, { query, ...english })?.otherWordings.map(
        ({ language }) => language,
      );
    expect(languages('أربيل')).toEqual(['ar']);
    expect(languages('erbil')).toEqual([null]);
  });
});

/** The text with the highlighted pieces in brackets. */
const inBrackets = (text: string, query: string): string =>
  highlightPieces(text, query)
    .map((piece) => (piece.isHighlighted ? `[${piece.text}]` : piece.text))
    .join('');

describe('the highlighted pieces', () => {
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
  ])('of %j for the query %j', (text, query, expected) => {
    expect(inBrackets(text, query)).toBe(expected);
  });

  it('are not empty, and joined are the text', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('a', 'ﷺ', '½', '\u0301', 'ـ', '’', '.', ' ', 'ا', 'ل') }),
    );
    fc.assert(
      fc.property(any, any, (text, query) => {
        const pieces = highlightPieces(text, query);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });

  it('never part a combining mark from its letter', () => {
    const letters = fc.string({ unit: fc.constantFrom('e', 'x', 'ب', '\u0301', '\u064E', ' ') });
    fc.assert(
      fc.property(letters, (text) => {
        const laterPieces = highlightPieces(text, 'e ب').slice(1);
        const parted = laterPieces.filter(
          ({ text: piece }, at) => /^\p{M}/u.test(piece) && laterPieces[at - 1]?.isHighlighted,
        );
        expect(parted).toEqual([]);
      }),
    );
  });
});

describe('a highlight', () => {
  const highlighted = (text: string, query: string, areNear: boolean) =>
    highlightPieces(text, query, areNear)
      .filter(({ isHighlighted }) => isHighlighted)
      .map(({ text: piece }) => piece);

  it('is only the part found in a sentence without spaces', () => {
    expect(highlighted('俄罗斯军队对敖德萨发动了空袭。', '敖德萨', false)).toEqual(['敖德萨']);
  });

  it('is the word that is spelt nearly so', () => {
    expect(highlighted('Kataib Hezbollah denied it.', 'Kataeb Hizbollah', true)).toEqual([
      'Kataib',
      'Hezbollah',
    ]);
    expect(highlighted('Kataib Hezbollah denied it.', 'Kataeb', false)).toEqual([]);
  });

  it('is both words of a name that hyphens join, if it is spelt as one', () => {
    expect(highlighted('Rockets at Ain al-Asad air base.', 'alasad', false)).toEqual(['al-Asad']);
    expect(highlighted('Rockets at Ain al-Asad air base.', 'al', false)).toEqual(['al']);
    expect(highlighted('Rockets at Ain al-Asad air base.', 'al-asad', false)).toEqual([
      'al',
      'Asad',
    ]);
  });
});

it('a result shows the own type of an event that was found by it', () => {
  const map = tinyMap({}, [fileSite('pier', [fileEvent('fire', [], { event_type: 'Sabotage' })])]);
  const wordingsFor = (query: string) =>
    resultWordingsOf(map, { kind: 'event', id: 'fire' }, { query, ...english })?.otherWordings;
  expect(wordingsFor('sabotage')).toEqual([{ text: 'Sabotage', language: null }]);
  expect(wordingsFor('event')).toEqual([]);
});
