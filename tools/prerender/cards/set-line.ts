import { splitBidiRuns, type BidiRun } from './bidi-runs.ts';
import type { CardFonts, FontFamily } from './card-fonts.ts';
import type { Glyph, OpenedFont } from './opened-font.ts';

export interface TextStyle {
  readonly family: FontFamily;
  readonly weight: number;
  /** Letter size in pixels. */
  readonly letterSize: number;
  /** Extra space after each letter, as a share of the letter size. */
  readonly letterSpacing?: number;
}

/** A line of text as outlines. The reader needs no font, and text from the map file cannot become markup. */
export interface TypesetLine {
  readonly width: number;
  /** The path data (`d`) of the line. Its baseline starts, on the left, at the given point. */
  pathDataAt(x: number, y: number): string;
}

/** Marks, spaces and punctuation. They take the font of the letter before them, if that font has them. */
const NEUTRAL_CHARACTER = /[\p{M}\p{Z}\p{P}]/u;
/** Invisible characters. They only change the letters beside them. */
const INVISIBLE_CHARACTER = /\p{Default_Ignorable_Code_Point}/u;

interface FontRun {
  text: string;
  readonly font: OpenedFont;
}

function splitFontRuns(text: string, fonts: readonly OpenedFont[]): readonly FontRun[] {
  const runs: FontRun[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const goesOn =
      last !== undefined &&
      (INVISIBLE_CHARACTER.test(letter) ||
        (NEUTRAL_CHARACTER.test(letter) && last.font.hasLetter(letter)));
    const font = goesOn ? last.font : (fonts.find((one) => one.hasLetter(letter)) ?? fonts[0]);
    if (font === undefined) continue;
    if (last?.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs;
}

function glyphsOf({ text, isRightToLeft }: BidiRun, style: TextStyle, fonts: CardFonts) {
  const runs = splitFontRuns(text, fonts[style.family]);
  return (isRightToLeft ? runs.toReversed() : runs).flatMap((run) =>
    run.font.shapeText(run.text, isRightToLeft, style),
  );
}

const roundToHundredths = (value: number): number => Math.round(value * 100) / 100;

function glyphPathData({ outline, dx, dy }: Glyph, x: number, y: number, size: number): string {
  const placed = (value: number, index: number): number =>
    roundToHundredths(index % 2 === 0 ? x + (value + dx) * size : y - (value + dy) * size);
  return outline.map(({ type, coordinates }) => type + coordinates.map(placed).join(' ')).join('');
}

/** Cached lines. Key: the fonts, then the text and style. Cards try the same lines many times and share names. */
const linesByFonts = new WeakMap<CardFonts, Map<string, TypesetLine>>();

/** Maximum number of cached lines, about 10 MB. A map has thousands of cards with tens of thousands of lines. */
const MAX_KEPT_LINES = 3000;

/** Turns one line of text into outlines. The direction is that of the line's paragraph. */
export function typesetLine(
  text: string,
  isParagraphRightToLeft: boolean,
  style: TextStyle,
  fonts: CardFonts,
): TypesetLine {
  const lines = linesByFonts.get(fonts) ?? new Map<string, TypesetLine>();
  linesByFonts.set(fonts, lines);
  const { family, weight, letterSize, letterSpacing = 0 } = style;
  const key = [family, weight, letterSize, letterSpacing, isParagraphRightToLeft, text].join(' ');
  const line = lines.get(key) ?? typesetNewLine(text, isParagraphRightToLeft, style, fonts);
  if (lines.size >= MAX_KEPT_LINES) lines.clear();
  lines.set(key, line);
  return line;
}

function typesetNewLine(
  text: string,
  isParagraphRightToLeft: boolean,
  style: TextStyle,
  fonts: CardFonts,
): TypesetLine {
  const { letterSize, letterSpacing = 0 } = style;
  const glyphs = splitBidiRuns(text, isParagraphRightToLeft).flatMap((run) =>
    glyphsOf(run, style, fonts),
  );
  const stepOf = ({ advance }: Glyph): number =>
    (advance === 0 ? 0 : advance + letterSpacing) * letterSize;
  const width = glyphs.reduce((sum, glyph) => sum + stepOf(glyph), 0);
  return {
    width: Math.max(0, width - letterSpacing * letterSize),
    pathDataAt(x, y) {
      let nextX = x;
      return glyphs
        .map((glyph) => {
          const path = glyphPathData(glyph, nextX, y, letterSize);
          nextX += stepOf(glyph);
          return path;
        })
        .join('');
    },
  };
}
