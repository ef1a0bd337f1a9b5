import { bidiRuns, type BidiRun } from './bidi-runs.ts';
import type { CardFonts, Family } from './card-fonts.ts';
import type { Glyph, OpenedFont } from './opened-font.ts';

export interface TextStyle {
  readonly family: Family;
  readonly weight: number;
  /** Letter size in pixels. */
  readonly size: number;
  /** Extra space after each letter, as a share of the size. */
  readonly spacing?: number;
}

/** A line of text as outlines, so that no reader's font is needed and no text can become markup. */
export interface SetLine {
  readonly width: number;
  /** The path data (`d`) of the line, from the left end of its baseline at a point. */
  pathAt(x: number, y: number): string;
}

/** Characters that take the font of the letter before them, if it has them: marks, spaces and punctuation. */
const NEUTRAL = /[\p{M}\p{Z}\p{P}]/u;
/** Invisible characters, which only change the letters beside them. */
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

/** Sets one line of text. `rightToLeft` is the paragraph's direction. */
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
