import type { CardFonts } from './card-fonts.ts';
import type { TextStyle } from './set-line.ts';
import { typesetBalancedText, typesetText, type TypesetText } from './set-text.ts';
import { textPathData } from './text-path.ts';

/** A paragraph of the text column, broken into lines, with the space above it. */
export interface TextBlock {
  readonly text: TypesetText;
  readonly letterSize: number;
  readonly lineHeight: number;
  readonly colour: string;
  readonly spaceAbove: number;
}

export const heightOfBlocks = (blocks: readonly TextBlock[]): number =>
  blocks.reduce(
    (sum, { text, lineHeight, spaceAbove }) => sum + spaceAbove + text.lines.length * lineHeight,
    0,
  );

export interface BlockLook {
  readonly width: number;
  readonly maxLines: number;
  readonly lineHeightFactor: number;
  readonly colour: string;
  readonly spaceAbove?: number;
  readonly isBalanced?: boolean;
}

/** Typesets the first wording that fits. If no wording fits, shortens the last one. */
export function typesetBlock(
  wordings: readonly string[],
  style: TextStyle,
  { width, maxLines, lineHeightFactor, colour, spaceAbove = 0, isBalanced = false }: BlockLook,
  fonts: CardFonts,
): TextBlock {
  const set = (text: string): TypesetText =>
    (isBalanced ? typesetBalancedText : typesetText)(text, style, { width, maxLines }, fonts);
  const all = wordings.map(set);
  const text = all.find(({ isComplete }) => isComplete) ?? all.at(-1) ?? set('');
  return {
    text,
    letterSize: style.letterSize,
    lineHeight: style.letterSize * lineHeightFactor,
    colour,
    spaceAbove,
  };
}

/** Draws paragraphs one below the other. */
export function blocksSvg(blocks: readonly TextBlock[], left: number, top: number): string {
  let y = top;
  return blocks
    .map(({ text, letterSize, lineHeight, colour, spaceAbove }) => {
      y += spaceAbove;
      // Centres the letters vertically in their line.
      const baseline = y + (lineHeight - letterSize) / 2 + letterSize * 0.8;
      y += text.lines.length * lineHeight;
      const lineStart = {
        x: left,
        baselineY: baseline,
        lineHeight,
        anchor: 'start',
      } as const;
      return `<path d="${textPathData(text, lineStart)}" fill="${colour}"/>`;
    })
    .join('');
}
