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
/** The height of a line of a basemap name, in CSS pixels. */
const BASEMAP_LINE_HEIGHT = 13;
/** The letter size of a mark's label, in CSS pixels. */
const LABEL_LETTER_SIZE = 12;
/** The clear space between a mark and the names of the basemap, in CSS pixels. */
const MARK_CLEARANCE = 2.5;

const INFINITE_BOX: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

function basemapNameBox({ kind, x, y, name, localName }: BasemapName, scale: number): Box {
  const letters = Math.max(name.length, localName.length * 0.8);
  const width = letters * LETTER_WIDTH_BY_KIND[kind];
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

/**
 * A mark with the candidates of its label. Candidates with both names are tried before candidates with the name alone.
 * Of each kind, the candidate at the anchor that the live map uses is tried first.
 */
function labelledMark(
  { mark, ...one }: SvgMark,
  size: { readonly width: number; readonly height: number },
  isFree: (box: Box) => boolean,
): LabelledMark<SvgLabel & { readonly box: Box }> {
  const [x, y] = [one.x * size.width + mark.dx, one.y * size.height + mark.dy];
  const anchors = [mark.anchor, ...LABEL_ANCHORS];
  const boxOf = (lines: readonly string[], anchor: LabelAnchor): Box =>
    labelBox({ mark, x, y }, anchor, sizeOfLines(lines, LABEL_LETTER_SIZE));
  return {
    markBox: markBoxOf(mark, x, y, LABEL_GAP_TO_OTHERS),
    candidates: [[...one.lines, ...one.localLines], one.lines]
      .flatMap((lines) => anchors.map((anchor) => ({ anchor, lines, box: boxOf(lines, anchor) })))
      .filter(({ box }) => isFree(box)),
  };
}

/** The box of a mark at a pixel, with clear space around it. */
const markBoxOf = (mark: SvgMark['mark'], x: number, y: number, clearance: number): Box =>
  boxAround(x, y, 2 * (markHalfWidth(mark) + clearance), 2 * (markHalfHeight(mark) + clearance));

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

/**
 * Chooses the labels of marks, then the basemap names. No chosen label or name covers a mark, or another chosen label
 * or name. If two compete for a place, the earlier mark or the more important name wins.
 * @param pixels The height of the extent on the screen, in CSS pixels.
 * @param visible The visible part of the map, in CSS pixels from the upper left corner of the extent.
 * @param covers What lies over the map and would hide a name, such as buttons, in the same pixels.
 */
export function svgLabels(
  basemap: StaticBasemap,
  marks: readonly SvgMark[],
  extent: MapExtent,
  pixels: number,
  visible = INFINITE_BOX,
  covers: readonly Box[] = [],
): SvgLabels {
  const size = { width: (pixels * extent.width) / extent.height, height: pixels };
  const isFree = (box: Box): boolean =>
    boxContains(visible, box) && !covers.some((cover) => boxesOverlap(cover, box));
  const all = marks.map((one) => labelledMark(one, size, isFree));
  const covered = marks.map(({ mark, x, y }) =>
    markBoxOf(mark, x * size.width + mark.dx, y * size.height + mark.dy, MARK_CLEARANCE),
  );
  const sites = new Map<string, SvgLabel>();
  solveLabels(all).forEach(({ candidate, isClearOfOthers }, index) => {
    const site = marks[index]?.mark.siteId;
    if (candidate === null || !isClearOfOthers || site === undefined) return;
    covered.push(candidate.box);
    sites.set(site, candidate);
  });
  const scale = pixels / EXTENT_HEIGHT_UNITS;
  const basemapNames = basemap.names.flatMap((name) => {
    const usual = basemapNameBox(name, scale);
    const boxOf = ({ dx, dy }: SvgBasemapName): Box => ({
      left: usual.left + dx,
      top: usual.top + dy,
      right: usual.right + dx,
      bottom: usual.bottom + dy,
    });
    const chosen = candidatesOf(name, scale).find((candidate) => {
      const box = boxOf(candidate);
      return isFree(box) && !covered.some((other) => boxesOverlap(other, box));
    });
    if (chosen === undefined) return [];
    covered.push(boxOf(chosen));
    return [chosen];
  });
  return { labelBySite: sites, basemapNames };
}
