import type { Frame } from './frame';
import { FRAME_UNITS } from './static-map';
import type { Ground, GroundName } from './ground';
import type { StaticMark } from './static-map';
import { LABEL_ANCHORS, labelCorner, labelEdge, type LabelAnchor } from './label-anchors';
import { markHalfHeight, markRadius } from './mark-size';

/** In CSS pixels, as the static map writes them; how wide letters are is an estimate, since only what is left out depends on it. */
const LETTER = { town: 6, country: 8.6, sea: 6.8 } as const;
const NAME_LINE = 13;
const LABEL_LETTER = 6.6;
const LABEL_LINE = 15;
const GAP = 5;

/** In CSS pixels from the upper left corner of the frame, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

const holds = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;

const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

function nameBox({ kind, x, y, name, localName }: GroundName, scale: number): Box {
  const letters = Math.max(name.length, localName.length * 0.8);
  const width = letters * LETTER[kind];
  const height = NAME_LINE * (localName === '' ? 1 : 2);
  const [atX, atY] = [x * scale, y * scale + (localName === '' ? 0 : NAME_LINE / 2)];
  return kind === 'town'
    ? around(atX + 3 + width / 2, atY, width + 12, height)
    : around(atX, atY, width, height);
}

interface Standing {
  readonly one: StaticMark;
  readonly x: number;
  readonly y: number;
}

function standing(one: StaticMark, frame: Box): Standing {
  const { mark } = one;
  return { one, x: one.x * frame.right + mark.dx, y: one.y * frame.bottom + mark.dy };
}

const markBox = ({ one: { mark }, x, y }: Standing): Box =>
  around(x, y, 2 * markRadius(mark) + GAP, 2 * markHalfHeight(mark) + GAP);

/** As much of a mark's name as has room, line by line, and by which end it is next to the mark. */
export interface PlacedName {
  readonly anchor: LabelAnchor;
  readonly lines: readonly string[];
}

function labelBox({ one, x, y }: Standing, { anchor, lines }: PlacedName): Box {
  const width = Math.max(0, ...lines.map((line) => line.length)) * LABEL_LETTER;
  const height = lines.length * LABEL_LINE;
  const [edgeX, edgeY] = labelEdge(one.mark, anchor, GAP);
  const [left, top] = labelCorner([x + edgeX, y + edgeY], anchor, width, height);
  return { left, top, right: left + width, bottom: top + height };
}

/** What has room to be named. */
export interface ClearNames {
  /** By site; the others are told by their links. */
  readonly sites: ReadonlyMap<string, PlacedName>;
  readonly ground: readonly GroundName[];
}

/**
 * The names that lie over no mark and over no other name, and are seen whole: those of marks first, in their order, each on the
 * side where the live map has it, or else on one that is free, without the local name if need be; then those of the ground, the most important first.
 * @param pixels How high the frame is on the screen.
 * @param seen What is seen of the map.
 */
export function clearNames(
  ground: Ground,
  marks: readonly StaticMark[],
  { width, height }: Frame,
  pixels: number,
  seen = EVERYWHERE,
): ClearNames {
  const frame: Box = { left: 0, top: 0, right: (pixels * width) / height, bottom: pixels };
  const all = marks.map((one) => standing(one, frame)).map((at) => ({ at, own: markBox(at) }));
  const taken = all.map(({ own }) => own);
  const takes = (box: Box, own?: Box): boolean => {
    if (!holds(seen, box)) return false;
    if (taken.some((other) => other !== own && overlaps(other, box))) return false;
    taken.push(box);
    return true;
  };
  const sites = new Map<string, PlacedName>();
  for (const { at, own } of all) {
    const { mark, lines, localLines } = at.one;
    const free = [[...lines, ...localLines], lines]
      .flatMap((some) => [mark.anchor, ...LABEL_ANCHORS].map((anchor) => ({ anchor, lines: some })))
      .find((name) => takes(labelBox(at, name), own));
    if (free !== undefined) sites.set(mark.site, free);
  }
  return {
    sites,
    ground: ground.names.filter((name) => takes(nameBox(name, pixels / FRAME_UNITS))),
  };
}
