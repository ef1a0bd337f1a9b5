import { around, holds, overlaps, type Box } from '../labels/grid-index';
import type { MapExtent } from '../extent';
import { EXTENT_UNITS, type SvgMark } from './svg-scene';
import type { Ground, BasemapName } from './static-basemap';
import { LABEL_ANCHORS, labelBox, type LabelAnchor } from '../labels/label-candidates';
import { sizeOfLines } from '../labels/label-lines';
import { markHalfHeight, markRadius } from '../symbols';
import { solveLabels, type Nameable } from '../labels/label-solver';

/** In CSS pixels, as the static map writes them; how wide letters are is an estimate, since only what is left out depends on it. */
const LETTER = { town: 6, country: 8.6, sea: 6.8 } as const;
const NAME_LINE = 13;
const LABEL_SIZE = 12;
/** Of a mark, so much more is taken. */
const CLEAR = 5;

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

function nameBox({ kind, x, y, name, localName }: BasemapName, scale: number): Box {
  const letters = Math.max(name.length, localName.length * 0.8);
  const width = letters * LETTER[kind];
  const height = NAME_LINE * (localName === '' ? 1 : 2);
  const [atX, atY] = [x * scale, y * scale + (localName === '' ? 0 : NAME_LINE / 2)];
  return kind === 'town'
    ? around(atX + 3 + width / 2, atY, width + 12, height)
    : around(atX, atY, width, height);
}

/** As much of a mark's name as has room, line by line, and by which end it is next to the mark. */
export interface SvgLabel {
  readonly anchor: LabelAnchor;
  readonly lines: readonly string[];
}

/** Both names before one, each where the live map has it before anywhere else. */
function nameable(
  { mark, ...one }: SvgMark,
  frame: Box,
  visible: Box,
): Nameable<SvgLabel & { readonly box: Box }> {
  const [x, y] = [one.x * frame.right + mark.dx, one.y * frame.bottom + mark.dy];
  const anchors = [mark.anchor, ...LABEL_ANCHORS];
  const boxOf = (lines: readonly string[], anchor: LabelAnchor): Box =>
    labelBox({ mark, x, y }, anchor, sizeOfLines(lines, LABEL_SIZE));
  return {
    mark: around(x, y, 2 * markRadius(mark) + CLEAR, 2 * markHalfHeight(mark) + CLEAR),
    places: [[...one.lines, ...one.localLines], one.lines]
      .flatMap((lines) => anchors.map((anchor) => ({ anchor, lines, box: boxOf(lines, anchor) })))
      .filter(({ box }) => holds(visible, box)),
  };
}

/** What has room to be named. */
export interface SvgLabels {
  /** By site; the others are told by their links. */
  readonly sites: ReadonlyMap<string, SvgLabel>;
  readonly ground: readonly BasemapName[];
}

/**
 * The names that lie over no mark and over no other name, and are visible whole: those of marks first, in their order, each on the
 * side where the live map has it, or else on one that is free, without the local name if need be; then those of the ground, the most important first.
 * @param pixels How high the frame is on the screen.
 * @param visible What is visible of the map.
 */
export function svgLabels(
  ground: Ground,
  marks: readonly SvgMark[],
  { width, height }: MapExtent,
  pixels: number,
  visible = EVERYWHERE,
): SvgLabels {
  const frame: Box = { left: 0, top: 0, right: (pixels * width) / height, bottom: pixels };
  const all = marks.map((one) => nameable(one, frame, visible));
  const taken = all.map(({ mark }) => mark);
  const sites = new Map<string, SvgLabel>();
  solveLabels(all).forEach(({ place, isFree }, index) => {
    const site = marks[index]?.mark.site;
    if (place === null || !isFree || site === undefined) return;
    taken.push(place.box);
    sites.set(site, place);
  });
  const isShown = (name: BasemapName): boolean => {
    const box = nameBox(name, pixels / EXTENT_UNITS);
    if (!holds(visible, box) || taken.some((other) => overlaps(other, box))) return false;
    taken.push(box);
    return true;
  };
  return { sites, ground: ground.names.filter(isShown) };
}
