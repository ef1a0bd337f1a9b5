import { angleOf, angleText, type Angle } from './angle';
import { readGridReference } from './grid-reference';
import { isMissing, isTooLong, plainText } from './plain-text';
import { positionOf, type PositionReading } from './position';
import { quoted, refuse } from './reading';
import { areMetres } from './web-mercator';

const POINT = /^(?:SRID=4326; ?)?POINT ?(?:ZM|Z|M)? ?\( ?(\S+) (\S+)(?: \S+){0,2} ?\)$/i;
const EMPTY_POINT = /^(?:SRID=4326; ?)?POINT ?(?:ZM|Z|M)? ?EMPTY$/i;

/**
 * Reads a position from one cell. The latitude comes first, unless letters say otherwise. Grid references (MGRS) and
 * `POINT (longitude latitude)` are read too.
 */
export function readPositionCell(text: string): PositionReading {
  if (isTooLong(text)) return refuse(`${quoted(text)} is too long for a position.`);
  const plain = plainText(text);
  if (isMissing(plain) || EMPTY_POINT.test(plain)) return { kind: 'missing', said: plain };
  const grid = readGridReference(text, plain);
  if (grid !== null) return grid;
  if (/^POINT|^SRID/i.test(plain)) return readPoint(text, plain);
  if (plain.startsWith('['))
    return refuse(
      `${quoted(text)} does not say which number is the latitude; write latitude and longitude in two columns.`,
    );
  const marked = angleText(plain.replace(/^\((.*)\)$/, '$1'));
  const angles = anglesIn(marked);
  if (angles === 'undecided')
    return refuse(
      `${quoted(text)} can be one number with a decimal comma or two whole ones; write a semicolon between latitude and longitude, and a point in numbers.`,
    );
  if (angles === null)
    return refuse(
      `${quoted(text)} is not read as a position; write latitude and longitude as 33.258, 44.256, or leave it empty if it is unknown.`,
    );
  const [first, second] = angles;
  if (areMetres(first, second))
    return refuse(
      `${quoted(text)} looks like metres of a projected map, such as Web Mercator; write it in degrees, as 33.258, 44.256.`,
    );
  return positionOf(text, first, second);
}

function readPoint(text: string, plain: string): PositionReading {
  const [, x = '', y = ''] = POINT.exec(plain) ?? [];
  const [longitude, latitude] = [x, y].map((number) =>
    number.includes(',') ? null : angleOf(number),
  );
  if (!longitude || !latitude)
    return refuse(
      `${quoted(text)} is not a point in degrees; write it as POINT (44.256 33.258), longitude first.`,
    );
  const position = positionOf(text, latitude, longitude);
  return position.kind === 'read' ? { ...position, how: 'wkt' } : position;
}

type Angles = readonly [Angle, Angle];

/** The two angles of a text after `angleText`. `undecided` if a comma can be a decimal mark or a separator. */
function anglesIn(marked: string): Angles | 'undecided' | null {
  const cut = /^([^;|/]+)[;|/]([^;|/]+)$/.exec(marked);
  if (cut !== null) return bothAngles(cut[1], cut[2]);
  const commas = Array.from(marked.matchAll(/,/g), ({ index }) => index);
  const splitAt = (index: number) => bothAngles(marked.slice(0, index), marked.slice(index + 1));
  const isOdd = commas.length % 2 === 1;
  const middle = commas[(commas.length - 1) / 2];
  if (isOdd && commas.length <= 3 && middle !== undefined) {
    const angles = splitAt(middle);
    const isMaybeDecimal = commas.length === 1 && /^[^.]*\d,\d[^.]*$/.test(marked);
    const haveLetters = angles?.every(({ axis }) => axis !== null) === true;
    return isMaybeDecimal && !haveLetters ? 'undecided' : angles;
  }
  if (commas.length > 2) return null;
  return spacedAngles(marked);
}

/**
 * Two angles without a separator. The text is split before or after a letter, or so that both angles have equally many numbers.
 */
function spacedAngles(marked: string): Angles | null {
  const cuts = Array.from(
    marked.matchAll(/ |(?<=[NSEW])(?=\d)|(?<=\d)(?=[NSEW@#])/g),
    ({ index }) => index,
  );
  const found = cuts.flatMap((index) => {
    const angles = bothAngles(marked.slice(0, index), marked.slice(index));
    return angles ? [angles] : [];
  });
  const inLetters = found.filter(
    ([first, second]) => (first.axis === null) === (second.axis === null),
  );
  return inLetters.length === 1 ? (inLetters[0] ?? null) : null;
}

/** The angles of two texts. Null unless both have equally many numbers, or both have `°`. */
function bothAngles(first = '', second = ''): Angles | null {
  const halves = [first, second];
  const [one, two] = halves.map((half) => angleOf(half.trim()));
  if (!one || !two) return null;
  const areAlike = one.parts === two.parts || halves.every((half) => half.includes('°'));
  return areAlike ? [one, two] : null;
}
