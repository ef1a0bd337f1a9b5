import { comparableWord } from './plain-text';

/** The hemisphere: north or south of the equator, east or west of the prime meridian. */
export type Hemisphere = 'N' | 'S' | 'E' | 'W';

/** A latitude or a longitude as written. */
export interface Angle {
  /** Degrees with a sign, and at most ten decimals. */
  readonly degrees: number;
  readonly hemisphere: Hemisphere | null;
  /** The value of the last written digit, in degrees: 0.001 for `33.258`, a sixtieth for `33°15'`. */
  readonly lastDigit: number;
  /** How many numbers the angle has: 1 for degrees, 2 with minutes, 3 with seconds. */
  readonly parts: number;
  /** Tells latitude from longitude, by a label or a hemisphere. Null if neither is written. */
  readonly axis: 'latitude' | 'longitude' | null;
}

/** Words and letters for each hemisphere. `O` is missing, because it is west in French and Spanish but east in German. */
const HEMISPHERE_WORDS: Readonly<Record<Hemisphere, string>> = {
  N: 'n north northern nord norte ش شمال شمالا сш пнш',
  S: 's south southern sud süd sur ج جنوب جنوبا юш пдш',
  E: 'e east eastern est este ق شرق شرقا вд схд',
  W: 'w west western ouest oeste غ غرب غربا зд зхд',
};

const HEMISPHERE_BY_WORD: ReadonlyMap<string, Hemisphere> = new Map(
  (Object.keys(HEMISPHERE_WORDS) as Hemisphere[]).flatMap((hemisphere) =>
    HEMISPHERE_WORDS[hemisphere]
      .split(' ')
      .map((word) => [comparableWord(word), hemisphere] as const),
  ),
);

const NUMBER = String.raw`\d{1,9}(?:\.\d{1,20})?`;
const ANGLE = new RegExp(
  String.raw`^([NSEW])? ?([+-])? ?(${NUMBER}) ?(?:° ?|[-: ](?=\d)|$|(?= ?[NSEW]))` +
    String.raw`(?:(${NUMBER}) ?(?:' ?|[-: ](?=\d)|$|(?= ?[NSEW]))(?:(${NUMBER}) ?(?:" ?)?)?)? ?([NSEW])?$`,
);

/**
 * Normalises the marks of angles: `°`, `'`, `"`, and the letters N, S, E, W for hemispheres in all scripts. The labels
 * "lat" and "lon" become `@` and `#`.
 */
export function angleText(plain: string): string {
  if (/^[-+.\d]+$/.test(plain)) return plain;
  return plain
    .replace(/[º˚]/g, '°')
    .replace(/[′’‘ʹ`´]/g, "'")
    .replace(/''|[″“”ʺ]/g, '"')
    .replace(/(п[нд]|[сз]х|[сюзв])\. ?([шд])\.?/gi, '$1$2')
    .replace(/[\p{L}\p{M}]+\.?[:=]?/gu, angleWord)
    .replace(/ +/g, ' ')
    .trim();
}

function angleWord(word: string): string {
  const bare = comparableWord(word.replace(/[.:=]/g, ''));
  const hemisphere = HEMISPHERE_BY_WORD.get(bare);
  if (hemisphere !== undefined) return ` ${hemisphere} `;
  if (/^(?:degrees?|deg|grad|درجة)$/.test(bare)) return '°';
  if (/^(?:minutes?|min|دقيقة)$/.test(bare)) return "'";
  if (/^(?:seconds?|sec|ثانية)$/.test(bare)) return '"';
  if (/^(?:lat|latitude|breite|широта)$/.test(bare)) return ' @ ';
  if (/^(?:lon|lng|long|longitude|lange|долгота|довгота)$/.test(bare)) return ' # ';
  return word;
}

/**
 * The angle in a text, after `angleText`: `33.258`, `-33°15'30"`, `34-27-00N`, `N 33 15.5`. A comma between digits is a
 * decimal mark. Null if the text is no angle, or if it has 60 or more minutes.
 */
export function angleOf(text: string): Angle | null {
  const label = text.startsWith('@') ? 'latitude' : text.startsWith('#') ? 'longitude' : null;
  const written = text.replace(/^[@#] ?[:=]? ?/, '').replace(/(\d),(?=\d)/g, '$1.');
  const found = ANGLE.exec(written);
  if (found === null) return null;
  const [, before, sign, degrees = '', minutes, seconds, after] = found;
  const hemisphere = (before ?? after ?? null) as Hemisphere | null;
  const isSaidTwice = (before !== undefined && after !== undefined) || (hemisphere && sign);
  const numbers = [degrees, minutes, seconds].filter((part) => part !== undefined);
  const isWholeBefore = numbers.slice(0, -1).every((part) => !part.includes('.'));
  const isBelow60 = numbers.slice(1).every((part) => Number(part) < 60);
  if (isSaidTwice || !isWholeBefore || !isBelow60) return null;
  const size = numbers.reduce((sum, part, index) => sum + Number(part) / 60 ** index, 0);
  const isNegative = sign === '-' || hemisphere === 'S' || hemisphere === 'W';
  const decimals = numbers.at(-1)?.split('.')[1]?.length ?? 0;
  const axis = hemisphere === null ? label : axisOf(hemisphere);
  if (label !== null && label !== axis) return null;
  return {
    degrees: rounded(isNegative ? -size : size),
    hemisphere,
    lastDigit: 10 ** -decimals / 60 ** (numbers.length - 1),
    parts: numbers.length,
    axis,
  };
}

function axisOf(hemisphere: Hemisphere): 'latitude' | 'longitude' {
  return hemisphere === 'N' || hemisphere === 'S' ? 'latitude' : 'longitude';
}

/** Ten decimals of a degree are a hundredth of a millimetre. Further ones are rounding errors of the division by 60. No -0. */
function rounded(degrees: number): number {
  return Number(degrees.toFixed(10)) + 0;
}
