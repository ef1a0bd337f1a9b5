import type { TypesetText } from './set-text.ts';

export type TextAnchor = 'start' | 'middle' | 'end';

interface TextPosition {
  readonly x: number;
  /** The y of the first line's baseline. */
  readonly baselineY: number;
  readonly lineHeight: number;
  /** The part of the text that is at `x`. */
  readonly anchor: TextAnchor;
}

const SHARE_LEFT_OF_ANCHOR = { start: 0, middle: 0.5, end: 1 } as const;

/** The path data (`d`) of a text. Right-to-left lines start at the right end of the widest line. */
export function textPathData(
  { lines, width, isRightToLeft }: TypesetText,
  { x, baselineY, lineHeight, anchor }: TextPosition,
): string {
  const left = x - width * SHARE_LEFT_OF_ANCHOR[anchor];
  const shareLeftOfAnchor = anchor === 'start' && isRightToLeft ? 1 : SHARE_LEFT_OF_ANCHOR[anchor];
  return lines
    .map((line, index) =>
      line.pathDataAt(
        left + (width - line.width) * shareLeftOfAnchor,
        baselineY + index * lineHeight,
      ),
    )
    .join('');
}
