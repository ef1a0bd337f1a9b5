import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { drawableScripts, PARTING_TEXTS } from './drawable-names';

/** How a layer writes its names: in two lines, in two lines of capitals, or in one line along a river or road. */
export type NameForm = 'as written' | 'capitals' | 'along a line';

/** Key: script. Value: the languages of names in Protomaps' tiles that are written in this script. */
const LANGUAGES_BY_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  Latin: [
    ...['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'tr', 'pl', 'sv', 'da', 'no', 'fi', 'cs', 'sk'],
    ...['sl', 'hr', 'hu', 'ro', 'et', 'lv', 'lt', 'ga', 'mt', 'id', 'vi'],
  ],
  Arabic: ['ar', 'fa', 'ur'],
  Hebrew: ['he'],
  Cyrillic: ['ru', 'uk', 'bg'],
  Greek: ['el'],
  Han: ['zh-Hans', 'zh-Hant'],
  'Mixed-Japanese': ['ja'],
  Hangul: ['ko'],
  Devanagari: ['hi', 'mr', 'ne'],
};

/**
 * Key: ISO 15924 code of the script that a reader reads. Value: the names of these scripts in tiles. For all other
 * codes, the reader is assumed to read Latin letters.
 */
const SCRIPTS_BY_CODE: Readonly<Record<string, readonly string[]>> = {
  ...{ Arab: ['Arabic'], Hebr: ['Hebrew'], Cyrl: ['Cyrillic'], Grek: ['Greek'] },
  ...{ Armn: ['Armenian'], Geor: ['Georgian'], Kore: ['Hangul', 'Han'], Deva: ['Devanagari'] },
  ...{ Hans: ['Han'], Hant: ['Han'], Jpan: ['Mixed-Japanese', 'Han', 'Hiragana', 'Katakana'] },
};
const LATIN = ['Latin'];

const get = (property: string): ExpressionSpecification => ['to-string', ['get', property]];
const LOCAL = get('name');
/** Protomaps' tiles state no script for a local name in Latin letters. */
const LOCAL_SCRIPT: ExpressionSpecification = ['coalesce', ['get', 'script'], 'Latin'];

const isOneOf = (
  value: ExpressionSpecification,
  texts: readonly string[],
): ExpressionSpecification => ['in', value, ['literal', [...texts]]];

const isWhole = (name: ExpressionSpecification): ExpressionSpecification => [
  '!',
  ['any', ...PARTING_TEXTS.map((text): ExpressionSpecification => ['in', text, name])],
];

/**
 * The language of names for a reader in Protomaps' tiles, and the scripts that the reader reads. A local name in these
 * scripts needs no second name. A language that is not a BCP 47 tag counts as English, because some browsers on Linux
 * send such a value.
 */
export function protomapsLanguage(reader: string): {
  readonly key: string;
  readonly scripts: readonly string[];
} {
  const { language, script = '' } = localeOf(reader);
  const scripts = SCRIPTS_BY_CODE[script] ?? LATIN;
  if (language === 'zh') return { key: `zh-${script}`, scripts };
  return { key: language === 'nb' || language === 'nn' ? 'no' : language, scripts };
}

function localeOf(reader: string): Intl.Locale {
  try {
    return new Intl.Locale(reader).maximize();
  } catch {
    return new Intl.Locale('en-Latn');
  }
}

/** A name, and the condition under which it is used. */
type Choice = readonly [condition: ExpressionSpecification, name: ExpressionSpecification];

/**
 * The style expression for a name in Protomaps' tiles. It is in the reader's language; else the local name if it is in
 * a script that the reader reads; else in English. Below is the local name, if it has another script that MapLibre
 * draws correctly. If MapLibre would separate the letters of the only local name, a name in any other language replaces
 * it. A place with any name is never drawn without a name.
 * @param language The reader's language (BCP 47).
 */
export function protomapsName(
  language: string,
  form: NameForm,
  drawable: readonly string[] = drawableScripts(),
): ExpressionSpecification {
  const { key, scripts } = protomapsLanguage(language);
  const isLocalWhole: ExpressionSpecification = ['var', 'isLocalWhole'];
  const choicesIn = (script: string, languages: readonly string[]): readonly Choice[] =>
    drawable.includes(script)
      ? languages.map((code) => [['!=', get(`name:${code}`), ''], get(`name:${code}`)])
      : [];
  const readers = choicesIn(scripts[0] ?? 'Latin', [key]);
  const choices: readonly Choice[] = [
    ...readers.map(([isThere, name]): Choice => [whole(isThere, name, scripts), name]),
    ...(scripts === LATIN
      ? []
      : [[['all', isOneOf(LOCAL_SCRIPT, scripts), isLocalWhole], LOCAL] as Choice]),
    ...choicesIn('Latin', ['en']),
    [isLocalWhole, LOCAL],
    ...Object.entries(LANGUAGES_BY_SCRIPT).flatMap(([script, languages]) =>
      choicesIn(script, languages),
    ),
  ];
  const name = ['case', ...choices.flat(), LOCAL] as ExpressionSpecification;
  const chosen: ExpressionSpecification = ['var', 'name'];
  // Uses `upcase`, because `text-transform` uses the browser's language: "SYRİA" in a Turkish browser.
  const written: ExpressionSpecification = form === 'capitals' ? ['upcase', chosen] : chosen;
  const hasOtherScript: ExpressionSpecification = [
    'all',
    ['!=', LOCAL, chosen],
    ['!', isOneOf(LOCAL_SCRIPT, [...scripts, ...LATIN])],
    isLocalWhole,
  ];
  const text: ExpressionSpecification =
    form === 'along a line'
      ? ['case', hasOtherScript, ['concat', chosen, '   ', LOCAL], chosen]
      : [
          'case',
          hasOtherScript,
          ['format', written, {}, '\n', {}, LOCAL, { 'font-scale': 0.9 }],
          ['format', written, {}],
        ];
  return ['let', 'isLocalWhole', localIsWhole(drawable), ['let', 'name', name, text]];
}

/** True if MapLibre draws the local name correctly. */
const localIsWhole = (drawable: readonly string[]): ExpressionSpecification => [
  'case',
  ['==', LOCAL_SCRIPT, 'Latin'],
  ['!=', LOCAL, ''],
  ['all', isOneOf(LOCAL_SCRIPT, drawable), isWhole(LOCAL)],
];

/** The condition for using the reader's name. It tests for separated letters only in Arabic names. */
const whole = (
  isThere: ExpressionSpecification,
  name: ExpressionSpecification,
  scripts: readonly string[],
): ExpressionSpecification =>
  scripts.includes('Arabic') ? ['all', isThere, isWhole(name)] : isThere;
