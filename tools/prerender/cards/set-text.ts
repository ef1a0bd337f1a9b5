import { isRightToLeft } from './bidi-runs.ts';
import type { CardFonts } from './card-fonts.ts';
import type { OpenedFont } from './opened-font.ts';
import { typesetLine, type TypesetLine, type TextStyle } from './set-line.ts';

/** A text that is broken into lines of limited width. */
export interface TypesetText {
  readonly lines: readonly TypesetLine[];
  readonly isRightToLeft: boolean;
  /** Width of the widest line, in pixels. */
  readonly width: number;
  /** True if the lines contain the whole text and no word is cut in two. */
  readonly isComplete: boolean;
}

/** Letters after this number are ignored, because no card has space for them. */
const MAX_LETTERS = 600;

/** A shortened line ends at the end of a word if at least this share of the line remains; else inside of a word. */
const MIN_KEPT_SHARE = 0.6;

const graphemeSegmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const lettersOf = (text: string): string[] =>
  Array.from(graphemeSegmenter.segment(text), ({ segment }) => segment);

/** Replaces a letter that no font has. A letter left out would not be noticed. */
const REPLACEMENT_CHARACTER = '\uFFFD';
const INVISIBLE_CHARACTER = /\p{Default_Ignorable_Code_Point}/u;

function replaceUnknownLetters(text: string, fonts: readonly OpenedFont[]): string {
  const isSet = (letter: string): boolean =>
    INVISIBLE_CHARACTER.test(letter) || fonts.some((font) => font.hasLetter(letter));
  return Array.from(text, (letter) => (isSet(letter) ? letter : REPLACEMENT_CHARACTER))
    .join('')
    .replace(/\uFFFD{2,}/gu, REPLACEMENT_CHARACTER);
}

type LineFits = (line: string) => boolean;

/** The number of letters that fit on a line together with `after`. */
function countFittingLetters(letters: readonly string[], fits: LineFits, after = ''): number {
  let [fittingCount, overflowingCount] = [0, letters.length + 1];
  while (overflowingCount - fittingCount > 1) {
    const middle = Math.floor((fittingCount + overflowingCount) / 2);
    if (fits(letters.slice(0, middle).join('').trimEnd() + after)) fittingCount = middle;
    else overflowingCount = middle;
  }
  return fittingCount;
}

/** Cuts a word that is wider than a line into parts that fit. */
function splitLongWord(word: string, fits: LineFits): readonly string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  for (let letters = lettersOf(word); letters.length > 0;) {
    const count = countFittingLetters(letters, fits);
    // A letter that is wider than a line is replaced.
    parts.push(count === 0 ? REPLACEMENT_CHARACTER : letters.slice(0, count).join(''));
    letters = letters.slice(Math.max(1, count));
  }
  return parts;
}

function breakLines(text: string, fits: LineFits): { lines: string[]; isWordCut: boolean } {
  const lines: string[] = [];
  let isWordCut = false;
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fits(longer)) {
      lines[lines.length - 1] = longer;
      continue;
    }
    const parts = splitLongWord(word, fits);
    isWordCut ||= parts.length > 1;
    lines.push(...parts);
  }
  return { lines, isWordCut };
}

function shortenLines(
  lines: readonly string[],
  maxLines: number,
  fits: LineFits,
): readonly string[] {
  if (lines.length <= maxLines) return lines;
  const rest = lettersOf(lines.slice(maxLines - 1).join(' '));
  const count = countFittingLetters(rest, fits, '…');
  const cut = rest.slice(0, count).join('').trimEnd();
  const atWord = cut.replace(/ \S*$/u, '');
  const keptText =
    rest[count] !== ' ' && atWord.length > cut.length * MIN_KEPT_SHARE ? atWord : cut;
  return [...lines.slice(0, maxLines - 1), `${keptText}…`];
}

/** Breaks a text into at most `room.maxLines` lines of `room.width` pixels. "…" replaces the rest of the text. */
export function typesetText(
  text: string,
  style: TextStyle,
  room: { readonly width: number; readonly maxLines: number },
  fonts: CardFonts,
): TypesetText {
  const rightToLeft = isRightToLeft(text);
  const set = (line: string): TypesetLine => typesetLine(line, rightToLeft, style, fonts);
  const fits: LineFits = (line) => set(line).width <= room.width;
  const held = replaceUnknownLetters(text.slice(0, MAX_LETTERS * 8), fonts[style.family]);
  const letters = lettersOf(held).slice(0, MAX_LETTERS);
  const { lines, isWordCut } = breakLines(letters.join(''), fits);
  const all = shortenLines(lines, room.maxLines, fits).map(set);
  return {
    lines: all,
    isRightToLeft: rightToLeft,
    width: Math.max(0, ...all.map(({ width }) => width)),
    isComplete: !isWordCut && lines.length <= room.maxLines,
  };
}

/** Breaks a text into as few lines as `typesetText` does, and makes the lines similarly long. Titles look better so. */
export function typesetBalancedText(
  ...[text, style, room, fonts]: Parameters<typeof typesetText>
): TypesetText {
  const widest = typesetText(text, style, room, fonts);
  if (!widest.isComplete || widest.lines.length < 2) return widest;
  let [narrowest, best] = [room.width / 2, widest];
  let width = room.width;
  while (width - narrowest > 4) {
    const middle = (narrowest + width) / 2;
    const tried = typesetText(text, style, { ...room, width: middle }, fonts);
    const isAsGood = tried.isComplete && tried.lines.length === widest.lines.length;
    if (isAsGood) [width, best] = [middle, tried];
    else narrowest = middle;
  }
  return best;
}
