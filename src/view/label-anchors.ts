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

/** Where the name of a mark stands. */
export interface LabelSpot {
  readonly anchor: LabelAnchor;
  /** Without the local name, for which there is no room. */
  readonly isShort: boolean;
}

/** In CSS pixels. How wide letters are only the map's font knows: an estimate does, since only anchors are chosen by it. */
const LETTER_WIDTH = 7;
const LINE_HEIGHT = 16;
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

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Labelled {
  readonly mark: PlacedMark;
  readonly x: number;
  readonly y: number;
  /** Of both names, and of the first alone. */
  readonly whole: Size;
  readonly short: Size;
  readonly near: Labelled[];
  label: Box | null;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function sizeOf(...names: readonly string[]): Size {
  const lines = names.flatMap(inLines);
  const letters = Math.max(0, ...lines.map((line) => line.length));
  return { width: letters * LETTER_WIDTH, height: lines.length * LINE_HEIGHT };
}

function labelled(mark: PlacedMark, zoom: number): Labelled {
  const [x, y] = standingPixel(mark, zoom);
  const { label, localLabel } = mark;
  const [whole, short] = [sizeOf(label, localLabel), sizeOf(label)];
  return { mark, x, y, whole, short, near: [], label: null };
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

function labelBox(one: Labelled, { anchor, isShort }: LabelSpot): Box {
  const { width, height } = isShort ? one.short : one.whole;
  const [left, top] = labelCorner(edge(one, anchor), anchor, width, height);
  return { left, top, right: left + width, bottom: top + height };
}

function markBox({ mark, x, y }: Labelled): Box {
  const [across, down] = [markRadius(mark), markHalfHeight(mark)];
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** Of two names that meet, the map leaves one out; a mark would be covered. */
function obstacles(one: Labelled, spot: LabelSpot): number {
  const box = labelBox(one, spot);
  let sum = 0;
  for (const other of one.near) {
    if (overlaps(box, markBox(other))) sum += COVERED;
    if (other.label !== null && overlaps(box, other.label)) sum += 1;
  }
  return sum;
}

/** Both names before one; a mark moved to the left has its label there first, away from the mark that it was moved from. */
function spotsToTry({ mark }: Labelled): readonly LabelSpot[] {
  const anchors = mark.dx < 0 ? (['right', ...LABEL_ANCHORS] as const) : LABEL_ANCHORS;
  return [false, true].flatMap((isShort) => anchors.map((anchor) => ({ anchor, isShort })));
}

function freestSpot(one: Labelled): LabelSpot {
  const [first, ...others] = spotsToTry(one) as [LabelSpot, ...LabelSpot[]];
  let best = first;
  let least = obstacles(one, first);
  for (const spot of others) {
    if (least === 0) break;
    const count = obstacles(one, spot);
    if (count >= least) continue;
    best = spot;
    least = count;
  }
  return best;
}

/** A spot for every label at a zoom, so that as few as can be lie over marks or each other; earlier marks choose first. */
export function labelSpots(marks: readonly PlacedMark[], zoom: number): readonly LabelSpot[] {
  const all = marks.map((mark) => labelled(mark, zoom));
  const widest = Math.max(0, ...all.map(({ whole }) => whole.width));
  for (const [a, b] of nearPairs(all, widest * 2 + SYMBOL_SIZE * 4, PAIRS_MAX)) {
    a.near.push(b);
    b.near.push(a);
  }
  return all.map((one) => {
    const spot = freestSpot(one);
    one.label = labelBox(one, spot);
    return spot;
  });
}

/** The end of a label that is next to its mark, which stands `dx`, `dy` from its place. */
export function labelPlace(mark: PlacedMark, anchor: LabelAnchor, zoom: number): Place {
  const [x, y] = standingPixel(mark, zoom);
  return placeOf(...edge({ mark, x, y }, anchor), zoom);
}
