import type { WherePrecision } from '../../claims/model';
import { comparableWord, isMissing, isTooLong, plainText } from './plain-text';
import { quoted, refuse, type Missing, type Refused } from './reading';
import { remembered } from './remembered';

/** How precisely a place is known, in the source's own word. */
export type PrecisionReading =
  | {
      readonly kind: 'read';
      readonly wherePrecision: WherePrecision;
      /** The radius in metres that the source gives or that its word means. Missing if there is none. */
      readonly radiusInMeters?: number;
      /** The cell as the source wrote it, trimmed. */
      readonly word: string;
      readonly notes: readonly string[];
    }
  | Withheld
  | Refused
  /** The source does not give a precision. The precision is then unknown, and not exact. */
  | Missing;

/** The source knows the position more precisely than it publishes it. */
export interface Withheld {
  readonly kind: 'withheld';
  /** `no-point`: it gives no coordinates. `moved`: it moved them on purpose. */
  readonly how: 'no-point' | 'moved';
  readonly word: string;
}

/** The codebook of the numbers in a column. Without a codebook, a number has no meaning. */
export type PrecisionCodebook = 'ucdp' | 'acled' | 'atlos' | 'insecurity-insight';

type Known = readonly [wherePrecision: WherePrecision, radiusInMeters?: number];

/** Words for each class of precision, from Atlos, Airwars, VIINA, Insecurity Insight and general use. `_` stands for a space. */
const WORDS: readonly (readonly [words: string, known: Known])[] = [
  ['exact exact_location exact_location_known exact_coordinates', [1]],
  ['exact_location_via_airwars exact_location_via_coalition exact_location_other', [1]],
  ['street address building', [1]],
  ['village town city neighbourhood neighborhood settlement populated_place adm3', [2]],
  ['near nearby', [2]],
  ['25_km_precision within_25_km', [2, 25_000]],
  ['district subdistrict municipality commune county admin2 adm2', [3]],
  ['district,_municipality_or_commune district,_communicipality_or_commune', [3]],
  ['province governorate state oblast region admin1 adm1 province_governorate', [4]],
  ['province,_state_or_governorate province_/_governorate', [4]],
  ['linear_feature linear_feature_e.g._along_road/river area fuzzy_area', [5]],
  ['country', [6]],
  ['international international_waters international_waters_or_airspace', [7]],
];

/** Words that only Atlos uses, with the radius that it defines. */
const ATLOS_ALONE: Readonly<Record<string, Known>> = { vicinity: [1, 100], locality: [2, 1000] };

/** All words of Atlos. Other sources use "exact" without a radius, so its radius counts only in a column of Atlos. */
const ATLOS: Readonly<Record<string, Known>> = { exact: [1, 10], ...ATLOS_ALONE };

const WITHHELD: Readonly<Record<string, Withheld['how']>> = {
  censored: 'no-point',
  withheld: 'no-point',
  redacted: 'no-point',
  hidden: 'no-point',
  obscured: 'moved',
  'slightly obscured': 'moved',
  'location obscured': 'moved',
  displaced: 'moved',
  moved: 'moved',
};

const KNOWN_WORDS: ReadonlyMap<string, Known> = new Map(
  WORDS.flatMap(([words, known]) =>
    words.split(' ').map((word) => [word.replaceAll('_', ' '), known] as const),
  ),
);

/** UCDP's class for each code of ACLED. A town is class 2, near the place. A region is class 4, of the first order. */
const ACLED: Readonly<Record<string, WherePrecision>> = { 1: 2, 2: 2, 3: 4 };

/** Reads a precision as a class of UCDP (`where_prec`). */
export const readPrecision = (text: string, codebook?: PrecisionCodebook): PrecisionReading =>
  (codebook === undefined ? readWithoutCodebook : READERS[codebook])(text);

function precisionOf(text: string, codebook?: PrecisionCodebook): PrecisionReading {
  if (isTooLong(text)) return refuse(`${quoted(text)} is too long for a precision.`);
  const word = text.trim();
  const plain = comparableWord(plainText(text)).replace(/[_\s]+/g, ' ');
  const how = withheldBy(plain);
  if (how !== undefined) return { kind: 'withheld', how, word };
  if (isMissing(plain)) return { kind: 'missing', said: word };
  const [, code, label = ''] = /^\(?(\d)(?:\.0+)?\)? ?-? ?(.*)$/.exec(plain) ?? [];
  if (code !== undefined && (label === '' || /^\(\d\)/.test(plain)))
    return readCode(text, word, code, label, codebook);
  return readWord(word, plain, codebook) ?? refuseWord(text);
}

const readerWith = (codebook?: PrecisionCodebook): ((text: string) => PrecisionReading) =>
  remembered((text) => precisionOf(text, codebook));
const readWithoutCodebook = readerWith();
const READERS: Readonly<Record<PrecisionCodebook, (text: string) => PrecisionReading>> = {
  ucdp: readerWith('ucdp'),
  acled: readerWith('acled'),
  atlos: readerWith('atlos'),
  'insecurity-insight': readerWith('insecurity-insight'),
};

function withheldBy(plain: string): Withheld['how'] | undefined {
  return Object.hasOwn(WITHHELD, plain) ? WITHHELD[plain] : undefined;
}

function readWord(
  word: string,
  plain: string,
  codebook: PrecisionCodebook | undefined,
): PrecisionReading | null {
  const atlos = codebook === 'atlos' ? ATLOS : ATLOS_ALONE;
  const known = (Object.hasOwn(atlos, plain) ? atlos[plain] : undefined) ?? KNOWN_WORDS.get(plain);
  return known === undefined ? null : readKnown(word, known);
}

/** Reads a code such as `2`, or a code with the words of Insecurity Insight, `(2) 25 km Precision`. */
function readCode(
  text: string,
  word: string,
  code: string,
  label: string,
  codebook: PrecisionCodebook | undefined,
): PrecisionReading {
  const number = Number(code);
  if (codebook === 'acled') {
    const wherePrecision = Object.hasOwn(ACLED, code) ? ACLED[code] : undefined;
    return wherePrecision === undefined
      ? refuse(`${quoted(text)} is no precision of ACLED; write 1, 2 or 3.`)
      : readKnown(
          word,
          [wherePrecision],
          [
            `${quoted(text)} of ACLED is taken as ${wherePrecision} of UCDP; the two do not match exactly.`,
          ],
        );
  }
  const isNumbered = codebook !== undefined && codebook !== 'atlos';
  if (!isNumbered && label === '')
    return refuse(
      `${quoted(text)} is a code, and nothing says whose; name the codebook, such as UCDP or ACLED, or write it in words.`,
    );
  const largest = codebook === 'ucdp' ? 7 : 6;
  if (number < 1 || number > largest)
    return refuse(`${quoted(text)} is no precision; write a number from 1 to ${largest}.`);
  const radius = number === 2 ? ([25_000] as const) : ([] as const);
  return readKnown(word, [number as WherePrecision, ...radius]);
}

function readKnown(
  word: string,
  [wherePrecision, radiusInMeters]: Known,
  notes: readonly string[] = [],
): PrecisionReading {
  const radius = radiusInMeters === undefined ? {} : { radiusInMeters };
  return { kind: 'read', wherePrecision, ...radius, word, notes };
}

function refuseWord(text: string): Refused {
  return refuse(
    `${quoted(text)} is no known word for how well a place is known; write exact, village, district, province or country.`,
  );
}
