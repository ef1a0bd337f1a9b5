import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { needsImage } from '../label-images';

/** How a layer writes its names: in two lines, in two lines of capitals, or in one line along a river or road. */
export type NameForm = 'as written' | 'capitals' | 'along a line';

/** The scripts of local names, as Protomaps' tiles name them, whose letters MapLibre draws as browsers do. */
const DRAWABLE_SCRIPTS = [
  ...['Arabic', 'Hebrew', 'Greek', 'Cyrillic', 'Armenian', 'Georgian'],
  ...['Han', 'Hiragana', 'Katakana', 'Mixed-Japanese', 'Hangul'],
];

/** The script of a language, if it is one of `DRAWABLE_SCRIPTS`. Other languages are taken for Latin. */
const SCRIPT_BY_LANGUAGE: Readonly<Record<string, string>> = {
  ...{ ar: 'Arabic', fa: 'Arabic', ur: 'Arabic', he: 'Hebrew', el: 'Greek', ko: 'Hangul' },
  ...{ bg: 'Cyrillic', ru: 'Cyrillic', uk: 'Cyrillic', hy: 'Armenian', ka: 'Georgian' },
};

const ARABIC_BLOCK = { first: 0x0610, last: 0x06ff };

/**
 * The letters and vowel signs of the Arabic block that MapLibre does not join. A style cannot ask for a range of
 * letters, so each is in the list.
 */
const UNJOINED_LETTERS: readonly string[] = Array.from(
  { length: ARABIC_BLOCK.last - ARABIC_BLOCK.first + 1 },
  (_, index) => String.fromCodePoint(ARABIC_BLOCK.first + index),
).filter(needsImage);

const isJoined = (name: ExpressionSpecification): ExpressionSpecification => [
  '!',
  ['any', ...UNJOINED_LETTERS.map((letter): ExpressionSpecification => ['in', letter, name])],
];

/**
 * The style expression for a name in Protomaps' tiles: in the reader's language, else in English, else as it is called
 * there. Under it stands the local name, if it is in another script that MapLibre draws right.
 * @param language The reader's language (BCP 47).
 */
export function protomapsName(language: string, form: NameForm): ExpressionSpecification {
  const [subtag = 'en'] = language.toLowerCase().split('-');
  const script = SCRIPT_BY_LANGUAGE[subtag] ?? 'Latin';
  const local: ExpressionSpecification = ['coalesce', ['get', 'name'], ''];
  const english: ExpressionSpecification = ['coalesce', ['get', 'name:en'], local];
  const reader: ExpressionSpecification = ['coalesce', ['get', `name:${subtag}`], english];
  const name: ExpressionSpecification =
    script === 'Arabic' ? ['case', isJoined(reader), reader, english] : reader;
  // The capitals of `text-transform` are those of the browser's language: "SYRİA" in a Turkish one.
  const written: ExpressionSpecification = form === 'capitals' ? ['upcase', name] : name;
  const hasOtherScript: ExpressionSpecification = [
    'all',
    ['in', ['coalesce', ['get', 'script'], 'Latin'], ['literal', DRAWABLE_SCRIPTS]],
    ['!=', ['get', 'script'], script],
    ['!=', local, name],
    isJoined(local),
  ];
  return form === 'along a line'
    ? ['case', hasOtherScript, ['concat', name, '   ', local], name]
    : [
        'case',
        hasOtherScript,
        ['format', written, {}, '\n', {}, local, { 'font-scale': 0.9 }],
        written,
      ];
}
