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
 * The estimated width of a letter, in CSS pixels. An estimate is enough, because it only decides which labels are
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

/** A size at which a drawing is shown. Boxes are in CSS pixels from the upper left corner of the extent. */
export interface ShownSize {
  /** The height of the extent on the screen or on paper, in CSS pixels. */
  readonly pixels: number;
  /** The visible part of the map. */
  readonly visible: Box;
  /** What lies over the map and would hide a name, such as buttons. */
  readonly covers: readonly Box[];
}

/** What a mark or a name covers: a box for each size at which the drawing is shown. */
type BoxBySize = readonly Box[];

const NO_BOX: Box = { left: 0, top: 0, right: 0, bottom: 0 };

const overlapAtAnySize = (some: BoxBySize, others: BoxBySize): boolean =>
  some.some((box, size) => {
    const other = others[size];
    return other !== undefined && boxesOverlap(box, other);
  });

function basemapNameBox({ kind, x, y, name, localName }: BasemapName, scale: number): Box {
  const letters = Math.max(name.length, localName.length * 0.8);
  // A short name may have many wide letters, such as "Damascus".
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

/** The label of a mark, in lines. It has no local name if there is no space for one. */
export interface SvgLabel {
  readonly anchor: LabelAnchor;
  readonly lines: readonly string[];
}

type Pixel = readonly [x: number, y: number];

interface LabelCandidate extends SvgLabel {
  /** The box at the first size. The solver looks at this size alone. */
  readonly box: Box;
  readonly boxes: BoxBySize;
}

/**
 * The candidates of a mark's label. Candidates with both names come before candidates with the name alone. Of each
 * kind, the candidate at the anchor that the live map uses comes first.
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

/**
 * The shifts of a country's name that are tried, in CSS pixels, the best first: its own place, then around it.
 */
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
/** The longest shift as a share of the extent's height. On a small map, a longer one would lead into the next country. */
const MAX_NAME_SHIFT = 0.2;
/** The shifts of a capital's name from the right side of its dot, in shares of the name's width and in CSS pixels. */
const TOWN_SHIFTS = [
  [0, 0],
  [-1, 0],
  [-0.5, 15],
  [-0.5, -15],
  // Two marks side by side may cover the dot.
  ...[26, 38].flatMap((dy) => [
    [-0.5, dy] as const,
    [-0.5, -dy] as const,
    [-0.75, -dy] as const,
    [-0.25, -dy] as const,
    [-0.75, dy] as const,
    [-0.25, dy] as const,
  ]),
] as const;

/** The places that a basemap name may take, the best first. Only countries and capitals have more than one. */
function candidatesOf(name: BasemapName, scale: number): readonly SvgBasemapName[] {
  const isMovable = name.kind === 'country' || (name.kind === 'town' && name.rank === 1);
  if (!isMovable) return [{ ...name, dx: 0, dy: 0 }];
  if (name.kind === 'country') {
    const most = MAX_NAME_SHIFT * scale * EXTENT_HEIGHT_UNITS;
    return NAME_SHIFTS.filter(([dx, dy]) => Math.hypot(dx, dy) <= most).map(([dx, dy]) => ({
      ...name,
      dx,
      dy,
    }));
  }
  const { left, right } = basemapNameBox(name, scale);
  const width = right - left;
  return TOWN_SHIFTS.map(([share, dy]) => ({ ...name, dx: Math.round(share * width), dy }));
}

/** A basemap name with its shift from its usual place, in CSS pixels. The dot of a town does not move. */
export interface SvgBasemapName extends BasemapName {
  readonly dx: number;
  readonly dy: number;
}

/** The labels of marks and the basemap names that the SVG map draws. */
export interface SvgLabels {
  /** The labels of marks, by site id. A mark without a label still has the site's name in its link. */
  readonly labelBySite: ReadonlyMap<string, SvgLabel>;
  readonly basemapNames: readonly SvgBasemapName[];
}

/** True if the boxes are visible at every size, and nothing lies over them. */
const isFreeAt = (sizes: readonly ShownSize[], boxes: BoxBySize): boolean =>
  sizes.every(({ visible, covers }, index) => {
    const box = boxes[index];
    return (
      box !== undefined &&
      boxContains(visible, box) &&
      !covers.some((cover) => boxesOverlap(cover, box))
    );
  });

/** The labels of marks. The solver places them at the first size; a label that covers another at the rest goes aside. */
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
    const taken = [...labels.values()];
    const chosen = [candidate, ...(candidatesByMark[index] ?? [])].find(
      ({ boxes }) => !taken.some((other) => overlapAtAnySize(other.boxes, boxes)),
    );
    if (chosen !== undefined) labels.set(siteId, chosen);
  });
  return labels;
}

/**
 * Chooses the labels of marks, then the basemap names. At none of the sizes does a chosen label or name cover a mark,
 * or another chosen label or name. If two compete for a place, the earlier mark or the more important name wins.
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
