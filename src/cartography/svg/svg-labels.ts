import type { MapExtent } from '../extent';
import { boxAround, boxContains, boxesOverlap, type Box } from '../labels/grid-index';
import { LABEL_ANCHORS, labelBox, type LabelAnchor } from '../labels/label-candidates';
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
/** The clear space that a mark needs along each axis, in CSS pixels. Half of it is on each side of the mark. */
const MARK_CLEARANCE = 5;

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
  visible: Box,
): LabelledMark<SvgLabel & { readonly box: Box }> {
  const [x, y] = [one.x * size.width + mark.dx, one.y * size.height + mark.dy];
  const anchors = [mark.anchor, ...LABEL_ANCHORS];
  const boxOf = (lines: readonly string[], anchor: LabelAnchor): Box =>
    labelBox({ mark, x, y }, anchor, sizeOfLines(lines, LABEL_LETTER_SIZE));
  return {
    markBox: boxAround(
      x,
      y,
      2 * markHalfWidth(mark) + MARK_CLEARANCE,
      2 * markHalfHeight(mark) + MARK_CLEARANCE,
    ),
    candidates: [[...one.lines, ...one.localLines], one.lines]
      .flatMap((lines) => anchors.map((anchor) => ({ anchor, lines, box: boxOf(lines, anchor) })))
      .filter(({ box }) => boxContains(visible, box)),
  };
}

/** The labels of marks and the basemap names that the SVG map draws. */
export interface SvgLabels {
  /** The labels of marks, by site id. A mark without a label still has the site's name in its link. */
  readonly labelBySite: ReadonlyMap<string, SvgLabel>;
  readonly basemapNames: readonly BasemapName[];
}

/**
 * Chooses the labels of marks, then the basemap names. No chosen label or name covers a mark, or another chosen label
 * or name. If two compete for a place, the earlier mark or the more important name wins.
 * @param pixels The height of the extent on the screen, in CSS pixels.
 * @param visible The visible part of the map, in CSS pixels from the upper left corner of the extent.
 */
export function svgLabels(
  basemap: StaticBasemap,
  marks: readonly SvgMark[],
  extent: MapExtent,
  pixels: number,
  visible = INFINITE_BOX,
): SvgLabels {
  const size = { width: (pixels * extent.width) / extent.height, height: pixels };
  const all = marks.map((one) => labelledMark(one, size, visible));
  const covered = all.map(({ markBox }) => markBox);
  const sites = new Map<string, SvgLabel>();
  solveLabels(all).forEach(({ candidate, isClearOfOthers }, index) => {
    const site = marks[index]?.mark.siteId;
    if (candidate === null || !isClearOfOthers || site === undefined) return;
    covered.push(candidate.box);
    sites.set(site, candidate);
  });
  const isDrawn = (name: BasemapName): boolean => {
    const box = basemapNameBox(name, pixels / EXTENT_HEIGHT_UNITS);
    if (!boxContains(visible, box) || covered.some((other) => boxesOverlap(other, box)))
      return false;
    covered.push(box);
    return true;
  };
  return { labelBySite: sites, basemapNames: basemap.names.filter(isDrawn) };
}
