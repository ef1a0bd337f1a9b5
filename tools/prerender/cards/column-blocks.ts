import type { CardFonts } from './card-fonts.ts';
import type { TextStyle } from './set-line.ts';
import { balancedText, setText, type SetText } from './set-text.ts';
import { textPath } from './text-path.ts';

/** A paragraph of the text column, broken into lines, with the space above it. */
export interface Block {
  readonly text: SetText;
  readonly size: number;
  readonly lineHeight: number;
  readonly colour: string;
  readonly above: number;
}

export const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, { text, lineHeight, above }) => sum + above + text.lines.length * lineHeight,
    0,
  );

export interface Look {
  readonly width: number;
  readonly lines: number;
  readonly leading: number;
  readonly colour: string;
  readonly above?: number;
  readonly balanced?: boolean;
}

/** Sets the first wording that fits; if none fits, the last one, shortened. */
export function blockOf(
  wordings: readonly string[],
  style: TextStyle,
  { width, lines, leading, colour, above = 0, balanced = false }: Look,
  fonts: CardFonts,
): Block {
  const set = (text: string): SetText =>
    (balanced ? balancedText : setText)(text, style, { width, lines }, fonts);
  const all = wordings.map(set);
  const text = all.find(({ whole }) => whole) ?? all.at(-1) ?? set('');
  return { text, size: style.size, lineHeight: style.size * leading, colour, above };
}

/** Draws paragraphs one below the other. */
export function blocksSvg(blocks: readonly Block[], left: number, top: number): string {
  let y = top;
  return blocks
    .map(({ text, size, lineHeight, colour, above }) => {
      y += above;
      // Centres the letters vertically in their line.
      const baseline = y + (lineHeight - size) / 2 + size * 0.8;
      y += text.lines.length * lineHeight;
      const spot = { x: left, y: baseline, lineHeight, anchor: 'start' } as const;
      return `<path d="${textPath(text, spot)}" fill="${colour}"/>`;
    })
    .join('');
}
