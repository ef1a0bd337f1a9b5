import type { Mark } from '../scene';
import { markHalfHeight, markHalfWidth } from '../symbols';
import { pixelOf, pixelsOfMetres } from '../mercator';
import { displacedPixel, type Displacement } from './displace-marks';
import { boxAround, grown, type Box } from './grid-index';
import { labelLinesOf, sizeOfLines } from './label-lines';
import { solveLabels, type LabelledMark } from './label-solver';

/**
 * Key: anchor. Value: the direction from the mark to its label, to the right and downwards. An anchor is the part of
 * the label that touches the mark, named as in MapLibre's `text-anchor`.
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

/** The anchors in the order in which the solver tries them for a label. */
export const LABEL_ANCHORS = Object.keys(DIRECTION_BY_ANCHOR) as LabelAnchor[];

const ANCHORS_LEFT_SIDE_FIRST: readonly LabelAnchor[] = [
  'right',
  ...LABEL_ANCHORS.filter((one) => one !== 'right'),
];

/** Usual clear space between a mark and its label, in CSS pixels. The halo of the mark fits into it. */
const LABEL_GAP = 8;
/**
 * The clear space between a label and all other marks, in CSS pixels. It is larger than `LABEL_GAP`, so that a label is
 * always nearest to its own mark.
 */
export const LABEL_GAP_TO_OTHERS = 9;

/** The properties of a mark that decide the position of its label. */
export interface LabelHolder extends Pick<Mark, 'symbols' | 'cluster'> {
  /** The clear space between the mark and its label, in CSS pixels. If missing, it is `LABEL_GAP`. */
  readonly labelGap?: number;
}

/**
 * The vector from the middle of a mark to the anchor of its label, in CSS pixels. The anchor of a label at a corner is
 * above or below the side of the mark.
 * @param gap The clear space between the mark and its label.
 */
export function offsetFromMarkToLabelAnchor(
  mark: LabelHolder,
  anchor: LabelAnchor,
  gap = mark.labelGap ?? LABEL_GAP,
): readonly [x: number, y: number] {
  const [right, down] = DIRECTION_BY_ANCHOR[anchor];
  const radius = markHalfWidth(mark);
  return [right * (down === 0 ? radius + gap : radius), down * (markHalfHeight(mark) + gap)];
}

/** The upper left corner of a label, computed from the point of its anchor and from its size. */
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
  readonly mark: LabelHolder;
  readonly x: number;
  readonly y: number;
}

/** The box that a label of this size covers beside its mark. */
export function labelBox(
  { mark, x, y }: MarkAtPixel,
  anchor: LabelAnchor,
  [width, height]: readonly [width: number, height: number],
): Box {
  const [edgeX, edgeY] = offsetFromMarkToLabelAnchor(mark, anchor);
  const [left, top] = labelUpperLeft([x + edgeX, y + edgeY], anchor, width, height);
  return { left, top, right: left + width, bottom: top + height };
}

/** The vector from a mark's true position to the anchor of its label, in CSS pixels. */
export function offsetFromPositionToLabelAnchor(
  mark: LabelHolder & Displacement,
  anchor: LabelAnchor,
): readonly [x: number, y: number] {
  const [x, y] = offsetFromMarkToLabelAnchor(mark, anchor);
  return [mark.dx + x, mark.dy + y];
}

/** The position of a label beside its mark. Also says if the local name is omitted, and if the label is clear. */
export interface LabelPlacement {
  readonly anchor: LabelAnchor;
  /** The clear space between the mark and its label, in CSS pixels. */
  readonly labelGap: number;
  /** True if the label has only the site's name, because there is no space for its local name. */
  readonly isLocalNameOmitted: boolean;
  /** True if the label is clear: it covers no mark and no other clear label. */
  readonly isClearOfOthers: boolean;
  /** True if every position would be too near to another mark. The map then does not draw the label. */
  readonly isOmitted: boolean;
}

/** The placement that each label tries first. */
export const DEFAULT_LABEL_PLACEMENT: LabelPlacement = {
  anchor: 'left',
  labelGap: LABEL_GAP,
  isLocalNameOmitted: false,
  isClearOfOthers: true,
  isOmitted: false,
};
/** The placement of a label that at each anchor would cover another mark or be too near to one. */
const FALLBACK_LABEL_PLACEMENT: LabelPlacement = {
  anchor: 'left',
  labelGap: LABEL_GAP,
  isLocalNameOmitted: true,
  isClearOfOthers: false,
  isOmitted: true,
};

/**
 * The letter size for computing placements, in CSS pixels. At low zooms, the map draws letters of only 12 CSS pixels.
 * The larger size reserves space: labels keep their positions while the zoom changes by up to an eighth of a level.
 */
const PLACEMENT_LETTER_SIZE = 12.8;

/** A circle of a site on the map, in pixels of the world at a zoom. */
interface PixelCircle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Largest distance of a label from its mark if it is outside of a circle, in CSS pixels. A larger circle has space for
 * the label inside.
 */
const MAX_LABEL_GAP = 40;
/** The space between a circle and a label outside of it, in CSS pixels. */
const GAP_TO_CIRCLE = 4;

const pixelCirclesOf = ({ circles = [] }: Mark, zoom: number): readonly PixelCircle[] =>
  circles.map(({ lng, lat, metres }) => {
    const [x, y] = pixelOf(lng, lat, zoom);
    return { x, y, radius: pixelsOfMetres(metres, lat, zoom) };
  });

/** True if the line of the circle crosses the box. */
function circleCrossesBox(
  { x, y, radius }: PixelCircle,
  { left, top, right, bottom }: Box,
): boolean {
  const nearest = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const farthest = Math.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y));
  return nearest < radius && radius < farthest;
}

type LabelCandidate = Omit<LabelPlacement, 'isClearOfOthers' | 'isOmitted'> & { readonly box: Box };

/**
 * The first candidate for which `accepts` returns true. Candidates with both names are tried before candidates with
 * only the site's name. In both groups, candidates that cross a circle of the site are tried last.
 */
function findCandidate(
  {
    mark,
    x,
    y,
    circles,
  }: MarkAtPixel & { readonly mark: Mark; readonly circles: readonly PixelCircle[] },
  anchors: readonly LabelAnchor[],
  accepts: (candidate: LabelCandidate) => boolean,
): LabelCandidate | undefined {
  const [lines, localLines] = [labelLinesOf(mark.label), labelLinesOf(mark.localLabel)];
  const gapsBeyondCircles = circles
    .map(({ radius }) => radius + GAP_TO_CIRCLE - markHalfWidth(mark))
    .filter((gap) => gap > LABEL_GAP && gap < MAX_LABEL_GAP);
  /** The gaps to try, each with the circles that the label must not cross. */
  const tries = [LABEL_GAP, ...gapsBeyondCircles].map((labelGap) => ({
    labelGap,
    uncrossed: circles,
  }));
  if (circles.length > 0) tries.push({ labelGap: LABEL_GAP, uncrossed: [] });
  const find = (
    isLocalNameOmitted: boolean,
    size: readonly [number, number],
  ): LabelCandidate | undefined => {
    for (const { labelGap, uncrossed } of tries)
      for (const anchor of anchors) {
        const holder = { symbols: mark.symbols, cluster: mark.cluster, labelGap };
        const own = labelBox({ mark: holder, x, y }, anchor, size);
        // If the label is farther from its own mark, it must also be farther from other marks.
        const box = grown(own, labelGap - LABEL_GAP);
        const candidate = { anchor, labelGap, isLocalNameOmitted, box };
        if (!uncrossed.some((circle) => circleCrossesBox(circle, own)) && accepts(candidate))
          return candidate;
      }
    return undefined;
  };
  const withLocalName = find(false, sizeOfLines([...lines, ...localLines], PLACEMENT_LETTER_SIZE));
  if (withLocalName !== undefined || localLines.length === 0) return withLocalName;
  return find(true, sizeOfLines(lines, PLACEMENT_LETTER_SIZE));
}

function labelledMark(
  mark: Mark,
  displacement: Displacement,
  zoom: number,
): LabelledMark<LabelCandidate> {
  const [x, y] = displacedPixel(mark, displacement, zoom);
  // If the mark moved to the left, its label tries the left side first.
  // On the right, the label would be over the mark's true position.
  const circles = pixelCirclesOf(mark, zoom);
  const anchors = displacement.dx < 0 ? ANCHORS_LEFT_SIDE_FIRST : LABEL_ANCHORS;
  return {
    markBox: boxAround(
      x,
      y,
      2 * (markHalfWidth(mark) + LABEL_GAP_TO_OTHERS),
      2 * (markHalfHeight(mark) + LABEL_GAP_TO_OTHERS),
    ),
    // `find` makes each candidate when it is needed. Storing all 16 candidates for each of 2,000 marks would take
    // longer.
    candidates: { find: (accepts) => findCandidate({ mark, x, y, circles }, anchors, accepts) },
  };
}

const NO_DISPLACEMENT: Displacement = { dx: 0, dy: 0 };

/**
 * The placement of each label at a zoom, in the order of `marks`. Each label is nearest to its own mark, and covers
 * other labels as rarely as possible. If two labels need the same position, usually the label of the earlier mark gets
 * it. The live map draws only one of two overlapping labels.
 * @param displacements The displacements of the marks, in the order of `marks`.
 * @param covers Boxes of elements over the map that would hide a label, in pixels of the world at this zoom.
 */
export function placeLabels(
  marks: readonly Mark[],
  displacements: readonly Displacement[],
  zoom: number,
  covers: readonly Box[] = [],
): readonly LabelPlacement[] {
  const all = marks.map((mark, index) =>
    labelledMark(mark, displacements[index] ?? NO_DISPLACEMENT, zoom),
  );
  return solveLabels(all, covers).map(({ candidate, isClearOfOthers }) =>
    candidate === null
      ? FALLBACK_LABEL_PLACEMENT
      : {
          anchor: candidate.anchor,
          labelGap: candidate.labelGap,
          isLocalNameOmitted: candidate.isLocalNameOmitted,
          isClearOfOthers,
          isOmitted: false,
        },
  );
}
