import { bidiRuns, type BidiRun } from './bidi-runs.ts';
import type { CardFonts, Family } from './card-fonts.ts';
import type { Glyph, OpenedFont } from './opened-font.ts';

export interface TextStyle {
  readonly family: Family;
  readonly weight: number;
  /** In pixels. */
  readonly size: number;
  /** Added after each letter, in parts of the size. */
  readonly spacing?: number;
}

/** A line as it is drawn: outlines, so that no text can be anything else, and no reader's font is asked for. */
export interface SetLine {
  readonly width: number;
  /** The `d` of a path, with the line's left end on its baseline at a point. */
  pathAt(x: number, y: number): string;
}

/** What takes the font of the letter before it, where that has it: marks, spaces, most signs. */
const NEUTRAL = /[\p{M}\p{Z}\p{P}]/u;
/** Never seen, but for what they do to the letters beside them. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

interface FontRun {
  text: string;
  readonly font: OpenedFont;
}

function fontRuns(text: string, fonts: readonly OpenedFont[]): readonly FontRun[] {
  const runs: FontRun[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const goesOn =
      last !== undefined &&
      (UNSEEN.test(letter) || (NEUTRAL.test(letter) && last.font.has(letter)));
    const font = goesOn ? last.font : (fonts.find((one) => one.has(letter)) ?? fonts[0]);
    if (font === undefined) continue;
    if (last?.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs;
}

function glyphsOf({ text, rightToLeft }: BidiRun, style: TextStyle, fonts: CardFonts) {
  const runs = fontRuns(text, fonts[style.family]);
  return (rightToLeft ? runs.toReversed() : runs).flatMap((run) =>
    run.font.shaped(run.text, rightToLeft, style),
  );
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

function glyphPath({ outline, dx, dy }: Glyph, x: number, y: number, size: number): string {
  const placed = (value: number, index: number): number =>
    hundredths(index % 2 === 0 ? x + (value + dx) * size : y - (value + dy) * size);
  return outline.map(({ type, values }) => type + values.map(placed).join(' ')).join('');
}

/** One line of text, in a paragraph of this direction. */
export function setLine(
  text: string,
  rightToLeft: boolean,
  style: TextStyle,
  fonts: CardFonts,
): SetLine {
  const { size, spacing = 0 } = style;
  const glyphs = bidiRuns(text, rightToLeft).flatMap((run) => glyphsOf(run, style, fonts));
  const stepOf = ({ advance }: Glyph): number => (advance === 0 ? 0 : advance + spacing) * size;
  const width = glyphs.reduce((sum, glyph) => sum + stepOf(glyph), 0);
  return {
    width: Math.max(0, width - spacing * size),
    pathAt(x, y) {
      let at = x;
      return glyphs
        .map((glyph) => {
          const path = glyphPath(glyph, at, y, size);
          at += stepOf(glyph);
          return path;
        })
        .join('');
    },
  };
}
