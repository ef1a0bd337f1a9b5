import type { MapExtent } from '../extent';
import { boxAround, contains, overlaps, type Box } from '../labels/grid-index';
import { LABEL_ANCHORS, labelBox, type LabelAnchor } from '../labels/label-candidates';
import { sizeOfLines } from '../labels/label-lines';
import { solveLabels, type LabelledMark } from '../labels/label-solver';
import { markHalfHeight, markRadius } from '../symbols';
import type { BasemapName, StaticBasemap } from './static-basemap';
import { EXTENT_UNITS, type SvgMark } from './svg-scene';

/** Width of a letter in CSS pixels: an estimate, because only the choice of what is left out depends on it. */
const LETTER_WIDTH = { town: 6, country: 8.6, sea: 6.8 } as const;
/** Of a name of the basemap, in CSS pixels. */
const LINE_HEIGHT = 13;
/** Of the letters of a mark's label, in CSS pixels. */
const LABEL_SIZE = 12;
/** Clear space around a mark, in CSS pixels: this much in all along each axis. */
const CLEARANCE = 5;

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

function basemapNameBox({ kind, x, y, name, localName }: BasemapName, scale: number): Box {
  const letters = Math.max(name.length, localName.length * 0.8);
  const width = letters * LETTER_WIDTH[kind];
  const height = LINE_HEIGHT * (localName === '' ? 1 : 2);
  const [pixelX, pixelY] = [x * scale, y * scale + (localName === '' ? 0 : LINE_HEIGHT / 2)];
  return kind === 'town'
    ? boxAround(pixelX + 3 + width / 2, pixelY, width + 12, height)
    : boxAround(pixelX, pixelY, width, height);
}

/** The label of a mark, line by line; without the local name if there is no space for it. */
export interface SvgLabel {
  readonly anchor: LabelAnchor;
  readonly lines: readonly string[];
}

/** Both names before the name alone, each first where the live map has it. */
function labelledMark(
  { mark, ...one }: SvgMark,
  size: { readonly width: number; readonly height: number },
  visible: Box,
): LabelledMark<SvgLabel & { readonly box: Box }> {
  const [x, y] = [one.x * size.width + mark.dx, one.y * size.height + mark.dy];
  const anchors = [mark.anchor, ...LABEL_ANCHORS];
  const boxOf = (lines: readonly string[], anchor: LabelAnchor): Box =>
    labelBox({ mark, x, y }, anchor, sizeOfLines(lines, LABEL_SIZE));
  return {
    mark: boxAround(x, y, 2 * markRadius(mark) + CLEARANCE, 2 * markHalfHeight(mark) + CLEARANCE),
    candidates: [[...one.lines, ...one.localLines], one.lines]
      .flatMap((lines) => anchors.map((anchor) => ({ anchor, lines, box: boxOf(lines, anchor) })))
      .filter(({ box }) => contains(visible, box)),
  };
}

/** The labels and names that are drawn. */
export interface SvgLabels {
  /** By site. A site without a label has its name in its link. */
  readonly sites: ReadonlyMap<string, SvgLabel>;
  readonly basemap: readonly BasemapName[];
}

/**
 * The labels of marks that cover no mark and no other label, in the order of the marks, and then the names of the basemap
 * that cover none of these, the most important first. Each is within `visible`.
 * @param pixels Height of the extent on the screen, in CSS pixels.
 * @param visible The visible part of the map, in CSS pixels from the upper left corner of the extent.
 */
export function svgLabels(
  basemap: StaticBasemap,
  marks: readonly SvgMark[],
  extent: MapExtent,
  pixels: number,
  visible = EVERYWHERE,
): SvgLabels {
  const size = { width: (pixels * extent.width) / extent.height, height: pixels };
  const all = marks.map((one) => labelledMark(one, size, visible));
  const covered = all.map(({ mark }) => mark);
  const sites = new Map<string, SvgLabel>();
  solveLabels(all).forEach(({ candidate, isFree }, index) => {
    const site = marks[index]?.mark.site;
    if (candidate === null || !isFree || site === undefined) return;
    covered.push(candidate.box);
    sites.set(site, candidate);
  });
  const isDrawn = (name: BasemapName): boolean => {
    const box = basemapNameBox(name, pixels / EXTENT_UNITS);
    if (!contains(visible, box) || covered.some((other) => overlaps(other, box))) return false;
    covered.push(box);
    return true;
  };
  return { sites, basemap: basemap.names.filter(isDrawn) };
}
