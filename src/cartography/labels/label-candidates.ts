import type { Mark } from '../scene';
import { markHalfHeight, markHalfWidth } from '../symbols';
import { displacedPixel, type DisplacedMark, type Displacement } from './displace-marks';
import { boxAround, type Box } from './grid-index';
import { labelLinesOf, sizeOfLines } from './label-lines';
import { solveLabels, type LabelledMark } from './label-solver';

/**
 * The part of a label that touches its mark (MapLibre's `text-anchor`), and the direction from mark to label: right,
 * down.
 */
const DIRECTION_BY_ANCHOR = {
  left: [1, 0],
  right: [-1, 0],
  top: [0, 1],
  bottom: [0, -1],
  'bottom-left': [1, -1],
  'top-left': [1, 1],
  'bottom-right': [-1, -1],
  'top-right': [-1, 1],
} as const;

export type LabelAnchor = keyof typeof DIRECTION_BY_ANCHOR;

/** The anchors in order of preference. */
export const LABEL_ANCHORS = Object.keys(DIRECTION_BY_ANCHOR) as LabelAnchor[];

const ANCHORS_LEFT_SIDE_FIRST: readonly LabelAnchor[] = [
  'right',
  ...LABEL_ANCHORS.filter((one) => one !== 'right'),
];

/** Clear space between a mark and its label, in CSS pixels: enough for the halo of a mark. */
const LABEL_GAP = 8;

/**
 * The vector from the middle of a mark to its label's anchor, in CSS pixels. At a corner, the anchor is halfway between
 * the middle and the side of the mark.
 * @param gap Clear space between mark and label.
 */
export function markToLabelAnchor(
  mark: Pick<Mark, 'symbols'>,
  anchor: LabelAnchor,
  gap = LABEL_GAP,
): readonly [x: number, y: number] {
  const [right, down] = DIRECTION_BY_ANCHOR[anchor];
  const radius = markHalfWidth(mark);
  return [right * (down === 0 ? radius + gap : radius / 2), down * (markHalfHeight(mark) + gap)];
}

/** The upper left corner of a label, from the point of its anchor and its size. */
export function labelUpperLeft(
  [x, y]: readonly [x: number, y: number],
  anchor: LabelAnchor,
  width: number,
  height: number,
): readonly [left: number, top: number] {
  const [right, down] = DIRECTION_BY_ANCHOR[anchor];
  return [x + ((right - 1) / 2) * width, y + ((down - 1) / 2) * height];
}

/** A mark and the pixel of its middle. */
interface MarkAtPixel {
  readonly mark: Pick<Mark, 'symbols'>;
  readonly x: number;
  readonly y: number;
}

/** The box that a label of this size covers beside its mark. */
export function labelBox(
  { mark, x, y }: MarkAtPixel,
  anchor: LabelAnchor,
  [width, height]: readonly [width: number, height: number],
): Box {
  const [edgeX, edgeY] = markToLabelAnchor(mark, anchor);
  const [left, top] = labelUpperLeft([x + edgeX, y + edgeY], anchor, width, height);
  return { left, top, right: left + width, bottom: top + height };
}

/** The vector from a mark's true position to its label's anchor, in CSS pixels. */
export function positionToLabelAnchor(
  mark: Pick<DisplacedMark, 'symbols' | 'dx' | 'dy'>,
  anchor: LabelAnchor,
): readonly [x: number, y: number] {
  const [x, y] = markToLabelAnchor(mark, anchor);
  return [mark.dx + x, mark.dy + y];
}

/** The side of its mark that a label is on, and whether the label omits the local name or overlaps others. */
export interface LabelPlacement {
  readonly anchor: LabelAnchor;
  /** True if the label has only the name, because the local name has no space. */
  readonly isLocalNameOmitted: boolean;
  /** True if the label covers no mark and no other free label. */
  readonly isClearOfOthers: boolean;
}

/** The placement that every label tries first, and that a mark without neighbours gets. */
export const DEFAULT_LABEL_PLACEMENT: LabelPlacement = {
  anchor: 'left',
  isLocalNameOmitted: false,
  isClearOfOthers: true,
};
/** The placement of a label that would cover a mark on every side. */
const FALLBACK_LABEL_PLACEMENT: LabelPlacement = {
  anchor: 'left',
  isLocalNameOmitted: true,
  isClearOfOthers: false,
};

/**
 * Letter size in CSS pixels for which labels are placed. It exceeds the map's 12 at low zooms, because labels stay
 * placed while the zoom changes by up to an eighth of a level.
 */
const PLACEMENT_LETTER_SIZE = 12.8;

type LabelCandidate = Omit<LabelPlacement, 'isClearOfOthers'> & { readonly box: Box };

/** The first candidate that `accepts` takes. Candidates with both names come before those with the name alone. */
function findCandidate(
  { mark, x, y }: MarkAtPixel & { readonly mark: Mark },
  anchors: readonly LabelAnchor[],
  accepts: (candidate: LabelCandidate) => boolean,
): LabelCandidate | undefined {
  const [lines, localLines] = [labelLinesOf(mark.label), labelLinesOf(mark.localLabel)];
  const find = (
    isLocalNameOmitted: boolean,
    size: readonly [number, number],
  ): LabelCandidate | undefined => {
    for (const anchor of anchors) {
      const candidate = { anchor, isLocalNameOmitted, box: labelBox({ mark, x, y }, anchor, size) };
      if (accepts(candidate)) return candidate;
    }
    return undefined;
  };
  const both = find(false, sizeOfLines([...lines, ...localLines], PLACEMENT_LETTER_SIZE));
  if (both !== undefined || localLines.length === 0) return both;
  return find(true, sizeOfLines(lines, PLACEMENT_LETTER_SIZE));
}

function labelledMark(
  mark: Mark,
  displacement: Displacement,
  zoom: number,
): LabelledMark<LabelCandidate> {
  const [x, y] = displacedPixel(mark, displacement, zoom);
  // A mark that moved to the left tries its label on the left first, away from its true position.
  const anchors = displacement.dx < 0 ? ANCHORS_LEFT_SIDE_FIRST : LABEL_ANCHORS;
  return {
    markBox: boxAround(x, y, 2 * markHalfWidth(mark), 2 * markHalfHeight(mark)),
    // Makes each candidate when it is tried: storing all 16 for each of 2,000 marks would take longer.
    candidates: { find: (accepts) => findCandidate({ mark, x, y }, anchors, accepts) },
  };
}

const NO_DISPLACEMENT: Displacement = { dx: 0, dy: 0 };

/**
 * The placement of every label at a zoom, in the order of the marks. As few labels as possible cover a mark or another
 * label; earlier marks choose first. Of two overlapping labels, the live map draws one.
 * @param displacements In the order of the marks.
 */
export function placeLabels(
  marks: readonly Mark[],
  displacements: readonly Displacement[],
  zoom: number,
): readonly LabelPlacement[] {
  const all = marks.map((mark, index) =>
    labelledMark(mark, displacements[index] ?? NO_DISPLACEMENT, zoom),
  );
  return solveLabels(all).map(({ candidate, isClearOfOthers }) =>
    candidate === null
      ? FALLBACK_LABEL_PLACEMENT
      : {
          anchor: candidate.anchor,
          isLocalNameOmitted: candidate.isLocalNameOmitted,
          isClearOfOthers,
        },
  );
}
