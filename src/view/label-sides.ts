import { inLines } from './label-lines';
import { nearPairs } from './near-pairs';
import { markHalfHeight, markRadius, SYMBOL_SIZE } from './mark-size';
import { placeOf, type Place } from './mercator';
import { standingPixel, type PlacedMark } from './placement';
import type { Mark } from './scene';

/** Where a label stands to its mark; the first that is free is taken. */
export type LabelSide = 'right' | 'left' | 'below' | 'above';

/** In CSS pixels. How wide letters are only the map's font knows: an estimate does, since only sides are chosen by it. */
const LETTER_WIDTH = 7;
const LINE_HEIGHT = 17;
const GAP = 5;
/** Of more pairs that are near each other, no side is freer than another. */
const PAIRS_MAX = 10_000;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Labelled {
  readonly mark: PlacedMark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly near: Labelled[];
  label: Box | null;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function labelled(mark: PlacedMark, zoom: number): Labelled {
  const [x, y] = standingPixel(mark, zoom);
  const lines = [mark.label, mark.localLabel].flatMap(inLines);
  const letters = Math.max(0, ...lines.map((line) => line.length));
  return {
    mark,
    x,
    y,
    width: letters * LETTER_WIDTH,
    height: lines.length * LINE_HEIGHT,
    near: [],
    label: null,
  };
}

interface Standing {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

/** The point next to the mark from which a label on that side begins. */
function edge({ mark, x, y }: Standing, side: LabelSide): readonly [x: number, y: number] {
  const across = markRadius(mark) + GAP;
  const down = markHalfHeight(mark) + GAP;
  switch (side) {
    case 'right':
      return [x + across, y];
    case 'left':
      return [x - across, y];
    case 'below':
      return [x, y + down];
    case 'above':
      return [x, y - down];
  }
}

function labelBox(one: Labelled, side: LabelSide): Box {
  const [x, y] = edge(one, side);
  const left = side === 'right' ? x : side === 'left' ? x - one.width : x - one.width / 2;
  const top = side === 'below' ? y : side === 'above' ? y - one.height : y - one.height / 2;
  return { left, top, right: left + one.width, bottom: top + one.height };
}

function markBox({ mark, x, y }: Labelled): Box {
  const [across, down] = [markRadius(mark), markHalfHeight(mark)];
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

function obstacles(one: Labelled, side: LabelSide): number {
  const box = labelBox(one, side);
  const inTheWay = one.near.flatMap((other) => [
    markBox(other),
    ...(other.label ? [other.label] : []),
  ]);
  return inTheWay.filter((other) => overlaps(box, other)).length;
}

/** A mark moved to the left has its label there first, away from the mark that it was moved from. */
function sidesToTry({ mark }: Labelled): readonly LabelSide[] {
  return mark.dx < 0 ? ['left', 'right', 'below', 'above'] : ['right', 'left', 'below', 'above'];
}

function freestSide(one: Labelled): LabelSide {
  let best: LabelSide = 'right';
  let least = Infinity;
  for (const side of sidesToTry(one)) {
    const count = obstacles(one, side);
    if (count < least) {
      best = side;
      least = count;
    }
  }
  return best;
}

/** A side for every label at a zoom, so that as few as can be lie over marks or each other; earlier marks choose first. */
export function labelSides(marks: readonly PlacedMark[], zoom: number): readonly LabelSide[] {
  const all = marks.map((mark) => labelled(mark, zoom));
  const widest = Math.max(0, ...all.map((one) => one.width));
  for (const [a, b] of nearPairs(all, widest * 2 + SYMBOL_SIZE * 4, PAIRS_MAX)) {
    a.near.push(b);
    b.near.push(a);
  }
  return all.map((one) => {
    const side = freestSide(one);
    one.label = labelBox(one, side);
    return side;
  });
}

/** The end of a label that is next to its mark, which stands `dx`, `dy` from its place. */
export function labelPlace(mark: PlacedMark, side: LabelSide, zoom: number): Place {
  const [x, y] = standingPixel(mark, zoom);
  return placeOf(...edge({ mark, x, y }, side), zoom);
}
