import type { CardFonts } from './card-fonts.ts';
import type { TextStyle } from './set-line.ts';
import { setBalancedText, setText, type SetText } from './set-text.ts';
import { textPathData } from './text-path.ts';

/** A paragraph of the text column, broken into lines, with the space above it. */
export interface TextBlock {
  readonly text: SetText;
  readonly letterSize: number;
  readonly lineHeight: number;
  readonly colour: string;
  readonly spaceAbove: number;
}

export const heightOfBlocks = (blocks: readonly TextBlock[]): number =>
  blocks.reduce(
    (sum, { text, lineHeight, spaceAbove: above }) => sum + above + text.lines.length * lineHeight,
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

/** Sets the first wording that fits; if none fits, the last one, shortened. */
export function setBlock(
  wordings: readonly string[],
  style: TextStyle,
  {
    width,
    maxLines: lines,
    lineHeightFactor: leading,
    colour,
    spaceAbove: above = 0,
    isBalanced: balanced = false,
  }: BlockLook,
  fonts: CardFonts,
): TextBlock {
  const set = (text: string): SetText =>
    (balanced ? setBalancedText : setText)(text, style, { width, lines }, fonts);
  const all = wordings.map(set);
  const text = all.find(({ isComplete: whole }) => whole) ?? all.at(-1) ?? set('');
  return {
    text,
    letterSize: style.letterSize,
    lineHeight: style.letterSize * leading,
    colour,
    spaceAbove: above,
  };
}

/** Draws paragraphs one below the other. */
export function blocksSvg(blocks: readonly TextBlock[], left: number, top: number): string {
  let y = top;
  return blocks
    .map(({ text, letterSize: size, lineHeight, colour, spaceAbove: above }) => {
      y += above;
      // Centres the letters vertically in their line.
      const baseline = y + (lineHeight - size) / 2 + size * 0.8;
      y += text.lines.length * lineHeight;
      const spot = { x: left, baselineY: baseline, lineHeight, anchor: 'start' } as const;
      return `<path d="${textPathData(text, spot)}" fill="${colour}"/>`;
    })
    .join('');
}
