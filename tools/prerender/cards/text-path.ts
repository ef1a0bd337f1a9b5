import type { SetText } from './set-text.ts';

export type Anchor = 'start' | 'middle' | 'end';

interface Spot {
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly lineHeight: number;
  /** Which part of the text stands at `x`. */
  readonly anchor: Anchor;
}

const SHARE = { start: 0, middle: 0.5, end: 1 } as const;

/** The `d` of a text. Lines that are read from the right begin at the right end of the widest. */
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
