import { type Box, around } from './grid-index';
import { markHalfHeight, markRadius } from '../symbols';
import type { Mark } from '../scene';
import { inLines, sizeOfLines } from './label-lines';
import { placeOf, type Place } from '../mercator';
import { solveLabels, type Nameable } from './label-solver';
import { displacedPixel, type DisplacedMark } from './displace-marks';

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

/** Where the name of a mark stands. */
export interface LabelSpot {
  readonly anchor: LabelAnchor;
  /** Without the local name, for which there is no room. */
  readonly isShort: boolean;
  /** It lies over no mark, and over no other free name. */
  readonly isFree: boolean;
}

/** Where nothing is in the way. */
export const LABEL_ALONE: LabelSpot = { anchor: 'left', isShort: false, isFree: true };
/** Where marks are in the way everywhere. */
const LABEL_NOWHERE: LabelSpot = { anchor: 'left', isShort: true, isFree: false };

/** Of the letters, in CSS pixels: at low zooms more than the style of the live map has, since the map is up to an eighth of a level nearer or farther than the spots are worked out for. */
const LETTER_SIZE = 12.8;

/** Both names before one; a mark moved to the left has its label there first, away from the mark that it was moved from. */
function spotsToTry({ dx }: DisplacedMark): readonly Omit<LabelSpot, 'isFree'>[] {
  const anchors = dx < 0 ? (['right', ...LABEL_ANCHORS] as const) : LABEL_ANCHORS;
  return [false, true].flatMap((isShort) => anchors.map((anchor) => ({ anchor, isShort })));
}

function nameable(
  mark: DisplacedMark,
  zoom: number,
): Nameable<{ readonly spot: Omit<LabelSpot, 'isFree'>; readonly box: Box }> {
  const [x, y] = displacedPixel(mark, zoom);
  const lines = inLines(mark.label);
  const short = sizeOfLines(lines, LETTER_SIZE);
  const whole = sizeOfLines([...lines, ...inLines(mark.localLabel)], LETTER_SIZE);
  return {
    mark: around(x, y, 2 * markRadius(mark), 2 * markHalfHeight(mark)),
    places: spotsToTry(mark).map((spot) => ({
      spot,
      box: labelBox({ mark, x, y }, spot.anchor, spot.isShort ? short : whole),
    })),
  };
}

/**
 * A spot for every label at a zoom, so that as few as can be lie over marks or each other; earlier marks choose first. Of names
 * that meet, the live map leaves one out.
 */
export function labelSpots(marks: readonly DisplacedMark[], zoom: number): readonly LabelSpot[] {
  const all = marks.map((mark) => nameable(mark, zoom));
  return solveLabels(all).map(({ place, isFree }) =>
    place === null ? LABEL_NOWHERE : { ...place.spot, isFree },
  );
}

/** The end of a label that is next to its mark, which stands `dx`, `dy` from its place. */
export function labelPlace(mark: DisplacedMark, anchor: LabelAnchor, zoom: number): Place {
  const [x, y] = displacedPixel(mark, zoom);
  const [dx, dy] = labelEdge(mark, anchor);
  return placeOf(x + dx, y + dy, zoom);
}
