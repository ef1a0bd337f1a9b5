import { inLines } from './label-lines';
import { nearPairs } from './near-pairs';
import { markHalfHeight, markRadius, SYMBOL_SIZE } from './mark-size';
import { placeOf, type Place } from './mercator';
import { standingPixel, type PlacedMark } from './placement';
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

/** In CSS pixels. How wide letters are only the map's font knows: an estimate does, since only anchors are chosen by it. */
const LETTER_WIDTH = 7;
const LINE_HEIGHT = 17;
const GAP = 5;
/** How many names in the way are as bad as one mark. */
const COVERED = 5;
/** Of more pairs that are near each other, no side is freer than another. */
const PAIRS_MAX = 10_000;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Labelled {
  readonly mark: PlacedMark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly near: Labelled[];
  label: Box | null;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function labelled(mark: PlacedMark, zoom: number): Labelled {
  const [x, y] = standingPixel(mark, zoom);
  const lines = [mark.label, mark.localLabel].flatMap(inLines);
  const letters = Math.max(0, ...lines.map((line) => line.length));
  return {
    mark,
    x,
    y,
    width: letters * LETTER_WIDTH,
    height: lines.length * LINE_HEIGHT,
    near: [],
    label: null,
  };
}

interface Standing {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

/** The point next to the mark from which a label begins; at a corner, next to the half of the mark. */
function edge({ mark, x, y }: Standing, anchor: LabelAnchor): readonly [x: number, y: number] {
  const [dx, dy] = labelEdge(mark, anchor, GAP);
  return [x + dx, y + dy];
}

/** The same from the middle of the mark, in CSS pixels; `gap` is what is clear between them. */
export function labelEdge(
  mark: Pick<Mark, 'symbols'>,
  anchor: LabelAnchor,
  gap: number,
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

function labelBox(one: Labelled, anchor: LabelAnchor): Box {
  const [left, top] = labelCorner(edge(one, anchor), anchor, one.width, one.height);
  return { left, top, right: left + one.width, bottom: top + one.height };
}

function markBox({ mark, x, y }: Labelled): Box {
  const [across, down] = [markRadius(mark), markHalfHeight(mark)];
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** Of two names that meet, the map leaves one out; a mark would be covered. */
function obstacles(one: Labelled, anchor: LabelAnchor): number {
  const box = labelBox(one, anchor);
  let sum = 0;
  for (const other of one.near) {
    if (overlaps(box, markBox(other))) sum += COVERED;
    if (other.label !== null && overlaps(box, other.label)) sum += 1;
  }
  return sum;
}

/** A mark moved to the left has its label there first, away from the mark that it was moved from. */
function anchorsToTry({ mark }: Labelled): readonly LabelAnchor[] {
  return mark.dx < 0 ? ['right', ...LABEL_ANCHORS] : LABEL_ANCHORS;
}

function freestAnchor(one: Labelled): LabelAnchor {
  let best: LabelAnchor = 'left';
  let least = Infinity;
  for (const anchor of anchorsToTry(one)) {
    const count = obstacles(one, anchor);
    if (count < least) {
      best = anchor;
      least = count;
    }
  }
  return best;
}

/** An anchor for every label at a zoom, so that as few as can be lie over marks or each other; earlier marks choose first. */
export function labelAnchors(marks: readonly PlacedMark[], zoom: number): readonly LabelAnchor[] {
  const all = marks.map((mark) => labelled(mark, zoom));
  const widest = Math.max(0, ...all.map((one) => one.width));
  for (const [a, b] of nearPairs(all, widest * 2 + SYMBOL_SIZE * 4, PAIRS_MAX)) {
    a.near.push(b);
    b.near.push(a);
  }
  return all.map((one) => {
    const anchor = freestAnchor(one);
    one.label = labelBox(one, anchor);
    return anchor;
  });
}

/** The end of a label that is next to its mark, which stands `dx`, `dy` from its place. */
export function labelPlace(mark: PlacedMark, anchor: LabelAnchor, zoom: number): Place {
  const [x, y] = standingPixel(mark, zoom);
  return placeOf(...edge({ mark, x, y }, anchor), zoom);
}
