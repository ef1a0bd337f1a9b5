import type { Frame } from './frame';
import { FRAME_UNITS } from './static-map';
import type { Ground, GroundName } from './ground';
import type { StaticMark } from './static-map';
import { markHalfHeight, markRadius } from './mark-size';

/** In CSS pixels, as the static map writes them; how wide letters are is an estimate, since only what is left out depends on it. */
const LETTER = { town: 6, country: 8.6, sea: 6.8 } as const;
const NAME_LINE = 13;
const LABEL_LETTER = 6.6;
const LABEL_LINE = 15;
const GAP = 5;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

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

/** A mark, and its name beside it. */
function markBoxes(
  { mark, x, y, lines, localLines }: StaticMark,
  frame: Box,
): { readonly mark: Box; readonly label: Box } {
  const [across, down] = [markRadius(mark), markHalfHeight(mark)];
  const [atX, atY] = [x * frame.right + mark.dx, y * frame.bottom + mark.dy];
  const all = [...lines, ...localLines];
  const width = Math.max(0, ...all.map((line) => line.length)) * LABEL_LETTER;
  const height = all.length * LABEL_LINE;
  const beside = across + GAP + width / 2;
  const beyond = down + GAP + height / 2;
  const labelX = atX + { right: beside, left: -beside, below: 0, above: 0 }[mark.side];
  const labelY = atY + { right: 0, left: 0, below: beyond, above: -beyond }[mark.side];
  return {
    mark: around(atX, atY, 2 * across + GAP, 2 * down + GAP),
    label: around(labelX, labelY, width, height),
  };
}

/** What has room to be named. */
export interface ClearNames {
  /** Sites whose mark has its name beside it; the others are told by their links. */
  readonly sites: ReadonlySet<string>;
  readonly ground: readonly GroundName[];
}

/**
 * The names that lie over no mark and over no other name: those of marks first, in their order, then those of the ground, the
 * most important first.
 * @param pixels How high the frame is on the screen.
 */
export function clearNames(
  ground: Ground,
  marks: readonly StaticMark[],
  { width, height }: Frame,
  pixels: number,
): ClearNames {
  const frame: Box = { left: 0, top: 0, right: (pixels * width) / height, bottom: pixels };
  const boxes = marks.map((mark) => ({ site: mark.mark.site, ...markBoxes(mark, frame) }));
  const taken = boxes.map(({ mark }) => mark);
  const takes = (box: Box, own?: Box): boolean => {
    if (taken.some((other) => other !== own && overlaps(other, box))) return false;
    taken.push(box);
    return true;
  };
  return {
    sites: new Set(boxes.filter(({ mark, label }) => takes(label, mark)).map(({ site }) => site)),
    ground: ground.names.filter((name) => takes(nameBox(name, pixels / FRAME_UNITS))),
  };
}
