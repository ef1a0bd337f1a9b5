import type { Box } from './box';
import { markHalfHeight, markRadius } from './mark-size';
import type { Mark } from './scene';

/**
 * The end of a label that is next to its mark (`text-anchor` of MapLibre's style specification), and where the label then is:
 * how far to the right of its mark, and how far below it.
 */
const DIRECTIONS = {
  left: [1, 0],
  right: [-1, 0],
  top: [0, 1],
  bottom: [0, -1],
  'bottom-left': [1, -1],
  'top-left': [1, 1],
  'bottom-right': [-1, -1],
  'top-right': [-1, 1],
} as const;

export type LabelAnchor = keyof typeof DIRECTIONS;

/** In this order, the first that is free is taken. */
export const LABEL_ANCHORS = Object.keys(DIRECTIONS) as LabelAnchor[];

/** In CSS pixels: so much is clear between a mark and its name that a halo lies between them. */
const LABEL_GAP = 8;

/**
 * From the middle of a mark, the point next to it from which its label begins; at a corner, next to the half of the mark. In CSS pixels.
 * @param gap What is clear between the two.
 */
export function labelEdge(
  mark: Pick<Mark, 'symbols'>,
  anchor: LabelAnchor,
  gap = LABEL_GAP,
): readonly [x: number, y: number] {
  const [right, below] = DIRECTIONS[anchor];
  const across = markRadius(mark);
  return [right * (below === 0 ? across + gap : across / 2), below * (markHalfHeight(mark) + gap)];
}

/** The upper left corner of a label of this size that begins at a point. */
export function labelCorner(
  [x, y]: readonly [x: number, y: number],
  anchor: LabelAnchor,
  width: number,
  height: number,
): readonly [left: number, top: number] {
  const [right, below] = DIRECTIONS[anchor];
  return [x + ((right - 1) / 2) * width, y + ((below - 1) / 2) * height];
}

/** A mark, and its middle in CSS pixels. */
interface Standing {
  readonly mark: Pick<Mark, 'symbols'>;
  readonly x: number;
  readonly y: number;
}

/** Where a label of this size lies. */
export function labelBox(
  { mark, x, y }: Standing,
  anchor: LabelAnchor,
  [width, height]: readonly [width: number, height: number],
): Box {
  const [dx, dy] = labelEdge(mark, anchor);
  const [left, top] = labelCorner([x + dx, y + dy], anchor, width, height);
  return { left, top, right: left + width, bottom: top + height };
}
