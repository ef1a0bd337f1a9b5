import type { SetText } from './set-text.ts';

export type Anchor = 'start' | 'middle' | 'end';

interface Spot {
  readonly x: number;
  /** The y of the first line's baseline. */
  readonly y: number;
  readonly lineHeight: number;
  /** The part of the text that is at `x`. */
  readonly anchor: Anchor;
}

const SHARE = { start: 0, middle: 0.5, end: 1 } as const;

/** The path data (`d`) of a text. Right-to-left lines start at the right end of the widest line. */
export function textPath(
  { lines, width, rightToLeft }: SetText,
  { x, y, lineHeight, anchor }: Spot,
): string {
  const left = x - width * SHARE[anchor];
  const inside = anchor === 'start' && rightToLeft ? 1 : SHARE[anchor];
  return lines
    .map((line, index) => line.pathAt(left + (width - line.width) * inside, y + index * lineHeight))
    .join('');
}
