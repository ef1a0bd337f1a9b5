import { FROM_RIGHT_TO_LEFT } from '../../i18n/direction';

/**
 * Largest number of letters in a line of a label. Most words are shorter, and the label is then not much wider than
 * high.
 */
const MAX_LINE_LETTERS = 16;

/** Longer words are broken. Real words are shorter, and a longer one would extend across the map. */
const MAX_WORD_LETTERS = 26;
/** Largest number of lines for one broken word. If the word is still longer, the last line ends in an ellipsis. */
const MAX_WORD_LINES = 3;

/** Letters of scripts without spaces between words: Thai, Lao, Burmese, Khmer, Japanese and Chinese. */
const WITHOUT_SPACES = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3041-\u9FFF]/;
/** Letters that are twice as wide as other letters: Chinese, Japanese and Korean. */
const WIDE_LETTERS = /[\u3041-\u9FFF\uAC00-\uD7A3]/g;
/** A word, or a part of a word that may start a line. */
interface Part {
  readonly text: string;
  /** The separator between this part and the part before it in the same line. */
  readonly before: '' | ' ';
}

/** The length of a text, counted in letters of usual width. */
const lengthOf = (text: string): number =>
  text.replace(/\p{Mn}/gu, '').length + (text.match(WIDE_LETTERS)?.length ?? 0);

/**
 * The pieces of a word: the word itself, or several lines if it is too long. Combining marks stay with their letters.
 */
function brokenWord(word: string): readonly string[] {
  if (word.length <= MAX_WORD_LETTERS) return [word];
  const letters = word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  if (letters.length <= MAX_WORD_LETTERS) return [word];
  const pieces = Array.from(
    { length: Math.ceil(letters.length / MAX_LINE_LETTERS) },
    (_, pieceIndex) =>
      letters.slice(pieceIndex * MAX_LINE_LETTERS, (pieceIndex + 1) * MAX_LINE_LETTERS).join(''),
  );
  if (pieces.length <= MAX_WORD_LINES) return pieces;
  return [...pieces.slice(0, MAX_WORD_LINES - 1), `${pieces[MAX_WORD_LINES - 1] ?? ''}…`];
}

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a text in a script without spaces. Punctuation stays with the word before it; an opening bracket stays
 * with the next word.
 */
function unspacedWords(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
    .join('\n')
    .replace(/\n(?![\p{L}\p{N}\p{Ps}\p{Pi}])|(?<=[\p{Ps}\p{Pi}])\n/gu, '')
    .split('\n');
}

const partsOf = (word: string): readonly Part[] =>
  (WITHOUT_SPACES.test(word) ? unspacedWords(word) : [word])
    .flatMap(brokenWord)
    .map((text, index) => ({ text, before: index === 0 ? ' ' : '' }));

/** Distributes parts over lines. A line has at most `letters` letters, unless a single part is longer. */
function fillLines(parts: readonly Part[], letters: number): readonly string[] {
  const lines: string[] = [];
  for (const { text, before } of parts) {
    const longer = `${lines.at(-1) ?? ''}${before}${text}`;
    if (lines.length > 0 && lengthOf(longer) <= letters) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

/** True if the first letter of the text runs from right to left. */
const isRightToLeft = (text: string): boolean =>
  FROM_RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '');

/** Gives a line the direction of its name, even if its own first letter has the other direction. */
function directed(line: string, isNameRightToLeft: boolean): string {
  if (isRightToLeft(line) === isNameRightToLeft) return line;
  return (isNameRightToLeft ? '\u200F' : '\u200E') + line;
}

function balanceLines(text: string): readonly string[] {
  const parts = text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap(partsOf);
  let lines = fillLines(parts, MAX_LINE_LETTERS);
  for (let letters = MAX_LINE_LETTERS - 1; letters > 0; letters -= 1) {
    const narrower = fillLines(parts, letters);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  const isNameRightToLeft = isRightToLeft(text);
  return lines.map((line) => directed(line, isNameRightToLeft));
}

const linesByName = new Map<string, readonly string[]>();

/**
 * Breaks a name into as few lines of at most 16 letters as possible, with similar lengths. A name without letters has
 * no lines. The lines of each name are cached.
 */
export function labelLinesOf(name: string): readonly string[] {
  const lines = linesByName.get(name) ?? balanceLines(name);
  linesByName.set(name, lines);
  return lines;
}

/** The height of a line, in ems. */
const LINE_HEIGHT = 1.25;
/** Widths of letters in ems, similar to those of Noto Sans. The first pattern that matches a letter gives its width. */
const LETTER_WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\siljI.,:;'’!|]/u, 0.28],
  [/[tfr()[\]/\-–·]/u, 0.4],
  [/[mwMW…—%]/u, 0.92],
  [/[\u3041-\u9FFF\uAC00-\uD7A3]/, 1],
  [/[bdghnopqu]/u, 0.63],
  [/\p{Lu}/u, 0.69],
];
/** The width of any other letter, in ems. */
const USUAL_LETTER_WIDTH = 0.56;

const widthByLine = new Map<string, number>();

/** The estimated width of a line, in ems. The width of each line is cached. */
function widthInEms(line: string): number {
  const known = widthByLine.get(line);
  if (known !== undefined) return known;
  let width = 0;
  for (const letter of line)
    width += LETTER_WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_LETTER_WIDTH;
  widthByLine.set(line, width);
  return width;
}

/**
 * The estimated width and height of lines of text. The estimate is precise enough to choose a label's candidate.
 * @param letterSize The size of the letters, in CSS pixels.
 */
export function sizeOfLines(
  lines: readonly string[],
  letterSize: number,
): readonly [width: number, height: number] {
  let width = 0;
  for (const line of lines) width = Math.max(width, widthInEms(line));
  return [width * letterSize, lines.length * letterSize * LINE_HEIGHT];
}

/** Encloses a text in Unicode's isolating characters, so that its direction does not affect the text beside it. */
export const isolateDirection = (text: string): string => `\u2068${text}\u2069`;
