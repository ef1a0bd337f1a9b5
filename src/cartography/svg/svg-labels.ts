import type { MapExtent } from '../extent';
import { boxAround, boxContains, boxesOverlap, type Box } from '../labels/grid-index';
import {
  LABEL_ANCHORS,
  LABEL_GAP_TO_OTHERS,
  labelBox,
  type LabelAnchor,
} from '../labels/label-candidates';
import { sizeOfLines } from '../labels/label-lines';
import { solveLabels, type LabelledMark } from '../labels/label-solver';
import { markHalfHeight, markHalfWidth } from '../symbols';
import type { BasemapName, StaticBasemap } from './static-basemap';
import { EXTENT_HEIGHT_UNITS, type SvgMark } from './svg-scene';

/**
 * Estimated width of a letter, in CSS pixels. The estimate is precise enough, because it only decides which labels are
 * omitted.
 */
const LETTER_WIDTH_BY_KIND = { town: 6, country: 8.6, sea: 6.8 } as const;
/** The letter size of a basemap name, in CSS pixels. */
const BASEMAP_LETTER_SIZE = 11.5;
/** The height of a line of a basemap name, in CSS pixels. */
const BASEMAP_LINE_HEIGHT = 13;
/** The letter size of a mark's label, in CSS pixels. */
const LABEL_LETTER_SIZE = 12;
/** The clear space between a mark and the names of the basemap, in CSS pixels. */
const MARK_CLEARANCE = 2.5;

/** A size at which a drawing may be shown. Boxes are in CSS pixels from the upper left corner of the extent. */
export interface ShownSize {
  /** The height of the extent on the screen or on paper, in CSS pixels. */
  readonly pixels: number;
  /** The visible part of the map. */
  readonly visible: Box;
  /** The boxes of elements over the map that would hide a name, such as buttons. */
  readonly covers: readonly Box[];
}

/** The area that a mark or a name covers: one box for each size of the drawing. */
type BoxBySize = readonly Box[];

const NO_BOX: Box = { left: 0, top: 0, right: 0, bottom: 0 };

const overlapAtAnySize = (boxes: BoxBySize, others: BoxBySize): boolean =>
  boxes.some((box, size) => {
    const other = others[size];
    return other !== undefined && boxesOverlap(box, other);
  });

function basemapNameBox({ kind, x, y, name, localName }: BasemapName, scale: number): Box {
  const letters = Math.max(name.length, localName.length * 0.8);
  // The estimate by letters is too narrow for short names with wide letters, such as "Damascus".
  const [nameWidth] = sizeOfLines([name], BASEMAP_LETTER_SIZE);
  const width = Math.max(letters * LETTER_WIDTH_BY_KIND[kind], nameWidth);
  const height = BASEMAP_LINE_HEIGHT * (localName === '' ? 1 : 2);
  const [pixelX, pixelY] = [
    x * scale,
    y * scale + (localName === '' ? 0 : BASEMAP_LINE_HEIGHT / 2),
  ];
  return kind === 'town'
    ? boxAround(pixelX + 3 + width / 2, pixelY, width + 12, height)
    : boxAround(pixelX, pixelY, width, height);
}

/** The label of a mark, in lines. Without space for the local name, it has only the site's name. */
export interface SvgLabel {
  readonly anchor: LabelAnchor;
  readonly lines: readonly string[];
}

type Pixel = readonly [x: number, y: number];

interface LabelCandidate extends SvgLabel {
  /** The box at the first size. The solver uses only this size. */
  readonly box: Box;
  readonly boxes: BoxBySize;
}

/**
 * The candidates of a mark's label. Candidates with both names come before candidates with only the site's name. In
 * each of these groups, the anchor that the live map uses comes first.
 * @param middles The middle of the mark at each size.
 */
function candidatesOfLabel(
  { mark, lines: name, localLines }: SvgMark,
  middles: readonly Pixel[],
): readonly LabelCandidate[] {
  const anchors = [mark.anchor, ...LABEL_ANCHORS];
  return [[...name, ...localLines], name].flatMap((lines) => {
    const size = sizeOfLines(lines, LABEL_LETTER_SIZE);
    return anchors.flatMap((anchor) => {
      const boxes = middles.map(([x, y]) => labelBox({ mark, x, y }, anchor, size));
      const [box] = boxes;
      return box === undefined ? [] : [{ anchor, lines, box, boxes }];
    });
  });
}

/** The boxes of a mark, with clear space around it. */
const markBoxesOf = (
  mark: SvgMark['mark'],
  middles: readonly Pixel[],
  clearance: number,
): BoxBySize =>
  middles.map(([x, y]) =>
    boxAround(x, y, 2 * (markHalfWidth(mark) + clearance), 2 * (markHalfHeight(mark) + clearance)),
  );

/** Shifts to try for a country's name, in CSS pixels, best first: no shift, then positions around. */
const NAME_SHIFTS = [0, 26, 52, 78].flatMap((distance) =>
  distance === 0
    ? [[0, 0] as const]
    : (
        [
          [0, -1],
          [0, 1],
          [-1, 0],
          [1, 0],
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ] as const
      ).map(([x, y]) => [1.4 * distance * x, distance * y] as const),
);
/** Largest shift, as a share of the extent's height. On a small map, a larger shift would reach the next country. */
const MAX_NAME_SHIFT = 0.2;
/**
 * Shifts of a capital's name from the right side of its dot: a share of the name's width, and a number of CSS pixels.
 */
const TOWN_SHIFTS = [
  [0, 0],
  [-1, 0],
  [-0.5, 15],
  [-0.5, -15],
  // These shifts are for two marks side by side that cover the dot.
  ...[26, 38].flatMap((dy) => [
    [-0.5, dy] as const,
    [-0.5, -dy] as const,
    [-0.75, -dy] as const,
    [-0.25, -dy] as const,
    [-0.75, dy] as const,
    [-0.25, dy] as const,
  ]),
] as const;

/** The possible positions of a basemap name, best first. Only countries and capitals have several positions. */
function candidatesOf(name: BasemapName, scale: number): readonly SvgBasemapName[] {
  const isMovable = name.kind === 'country' || (name.kind === 'town' && name.rank === 1);
  if (!isMovable) return [{ ...name, dx: 0, dy: 0 }];
  if (name.kind === 'country') {
    const maxShift = MAX_NAME_SHIFT * scale * EXTENT_HEIGHT_UNITS;
    return NAME_SHIFTS.filter(([dx, dy]) => Math.hypot(dx, dy) <= maxShift).map(([dx, dy]) => ({
      ...name,
      dx,
      dy,
    }));
  }
  const { left, right } = basemapNameBox(name, scale);
  const width = right - left;
  return TOWN_SHIFTS.map(([share, dy]) => ({ ...name, dx: Math.round(share * width), dy }));
}

/** A basemap name and its shift from its usual position, in CSS pixels. The dot of a town is not shifted. */
export interface SvgBasemapName extends BasemapName {
  readonly dx: number;
  readonly dy: number;
}

/** The labels of marks and the basemap names that the SVG map draws. */
export interface SvgLabels {
  /**
   * Key: site id. Value: the label of the site's mark. A mark without a label still has the site's name in its link.
   */
  readonly labelBySite: ReadonlyMap<string, SvgLabel>;
  readonly basemapNames: readonly SvgBasemapName[];
}

/** True if the boxes are visible at every size and no element covers them. */
const isFreeAt = (sizes: readonly ShownSize[], boxes: BoxBySize): boolean =>
  sizes.every(({ visible, covers }, index) => {
    const box = boxes[index];
    return (
      box !== undefined &&
      boxContains(visible, box) &&
      !covers.some((cover) => boxesOverlap(cover, box))
    );
  });

/**
 * The labels of marks. The solver places them at the first size. A label that covers another label at another size
 * gets its next free candidate; it is omitted if it has none.
 */
function solvedLabels(
  marks: readonly SvgMark[],
  middlesByMark: readonly (readonly Pixel[])[],
  sizes: readonly ShownSize[],
): ReadonlyMap<string, LabelCandidate> {
  const markBoxes = marks.map(({ mark }, index) =>
    markBoxesOf(mark, middlesByMark[index] ?? [], LABEL_GAP_TO_OTHERS),
  );
  const candidatesByMark = marks.map((one, index) => {
    const others = markBoxes.filter((_boxes, other) => other !== index);
    return candidatesOfLabel(one, middlesByMark[index] ?? []).filter(
      ({ boxes }) =>
        isFreeAt(sizes, boxes) && !others.some((other) => overlapAtAnySize(other, boxes)),
    );
  });
  const solved = solveLabels(
    candidatesByMark.map((candidates, index): LabelledMark<LabelCandidate> => {
      const [markBox = NO_BOX] = markBoxes[index] ?? [];
      return { markBox, candidates };
    }),
  );
  const labels = new Map<string, LabelCandidate>();
  solved.forEach(({ candidate, isClearOfOthers }, index) => {
    const siteId = marks[index]?.mark.siteId;
    if (candidate === null || !isClearOfOthers || siteId === undefined) return;
    const placedLabels = [...labels.values()];
    const chosen = [candidate, ...(candidatesByMark[index] ?? [])].find(
      ({ boxes }) => !placedLabels.some((other) => overlapAtAnySize(other.boxes, boxes)),
    );
    if (chosen !== undefined) labels.set(siteId, chosen);
  });
  return labels;
}

/**
 * Chooses the labels of marks, then the basemap names. At every size, a chosen label or name covers no mark and no
 * other chosen label or name. If two need the same position, the earlier mark or the more important name gets it.
 */
export function svgLabels(
  basemap: StaticBasemap,
  marks: readonly SvgMark[],
  extent: MapExtent,
  sizes: readonly ShownSize[],
): SvgLabels {
  const middlesByMark = marks.map(({ mark, x, y }) =>
    sizes.map(({ pixels }): Pixel => {
      const width = (pixels * extent.width) / extent.height;
      return [x * width + mark.dx, y * pixels + mark.dy];
    }),
  );
  const labelBySite = solvedLabels(marks, middlesByMark, sizes);
  const covered: BoxBySize[] = [
    ...marks.map(({ mark }, index) =>
      markBoxesOf(mark, middlesByMark[index] ?? [], MARK_CLEARANCE),
    ),
    ...Array.from(labelBySite.values(), ({ boxes }) => boxes),
  ];
  const scales = sizes.map(({ pixels }) => pixels / EXTENT_HEIGHT_UNITS);
  const basemapNames = basemap.names.flatMap((name) => {
    const usual = scales.map((scale) => basemapNameBox(name, scale));
    const boxesOf = ({ dx, dy }: SvgBasemapName): BoxBySize =>
      usual.map(({ left, top, right, bottom }) => ({
        left: left + dx,
        top: top + dy,
        right: right + dx,
        bottom: bottom + dy,
      }));
    const chosen = candidatesOf(name, Math.min(...scales)).find((candidate) => {
      const boxes = boxesOf(candidate);
      return isFreeAt(sizes, boxes) && !covered.some((other) => overlapAtAnySize(other, boxes));
    });
    if (chosen === undefined) return [];
    covered.push(boxesOf(chosen));
    return [chosen];
  });
  return { labelBySite, basemapNames };
}
