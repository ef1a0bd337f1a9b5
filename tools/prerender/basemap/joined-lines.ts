import type { Point } from './clipped.ts';

/** A line that ends at the edges of a tile. `endTolerance` is how far rounding in the next tile may move the ends. */
export interface CutLine {
  readonly points: readonly Point[];
  readonly endTolerance: number;
}

interface LineEndPlace {
  readonly point: Point;
  readonly endTolerance: number;
}

/** Makes a function that gives each line end its place. Two ends that are close together get the same place. */
function createPlaceFinder(
  maxEndTolerance: number,
): (point: Point, endTolerance: number) => LineEndPlace {
  const cells = new Map<string, LineEndPlace[]>();
  return (point, endTolerance) => {
    const [x, y] = point;
    const [column, row] = [Math.floor(x / maxEndTolerance), Math.floor(y / maxEndTolerance)];
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => cells.get(`${column + dx} ${row + dy}`) ?? []),
    );
    const known = near.find(
      (place) =>
        Math.hypot(place.point[0] - x, place.point[1] - y) <=
        Math.max(endTolerance, place.endTolerance),
    );
    if (known !== undefined) return known;
    const place = { point, endTolerance };
    const key = `${column} ${row}`;
    cells.set(key, [...(cells.get(key) ?? []), place]);
    return place;
  };
}

interface LinePiece {
  readonly points: readonly Point[];
  readonly from: LineEndPlace;
  readonly to: LineEndPlace;
}

/** False for a piece that is too small to see: both ends have the same place, and no point is far from that place. */
const isPieceVisible = ({ points, from, to }: LinePiece) =>
  from !== to ||
  points.some(
    ([x, y]) => Math.hypot(x - from.point[0], y - from.point[1]) > Math.max(from.endTolerance, 1),
  );

const reversePiece = ({ points, from, to }: LinePiece): LinePiece => ({
  points: points.toReversed(),
  from: to,
  to: from,
});

function linePiecesOf(lines: readonly CutLine[]): readonly LinePiece[] {
  const placeOf = createPlaceFinder(
    Math.max(1e-6, ...lines.map(({ endTolerance }) => endTolerance)),
  );
  return lines.flatMap(({ points, endTolerance }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined || points.length < 2) return [];
    const [from, to] = [placeOf(first, endTolerance), placeOf(last, endTolerance)];
    const piece = { points: [from.point, ...points.slice(1, -1), to.point], from, to };
    return isPieceVisible(piece) ? [piece] : [];
  });
}

/** Joins lines into the longest possible lines. Two lines are joined at a place only if no third line ends there. */
export function joinLines(lines: readonly CutLine[]): readonly (readonly Point[])[] {
  const pieces = linePiecesOf(lines);
  const ending = new Map<LineEndPlace, LinePiece[]>();
  for (const piece of pieces)
    for (const place of [piece.from, piece.to])
      ending.set(place, [...(ending.get(place) ?? []), piece]);
  const used = new Set<LinePiece>();
  /** The points that follow a piece after its end, up to the first fork. */
  const onwards = (start: LinePiece): Point[] => {
    const points: Point[] = [];
    let place = start.to;
    for (;;) {
      const here = ending.get(place) ?? [];
      const next = here.length === 2 ? here.find((piece) => !used.has(piece)) : undefined;
      if (next === undefined) return points;
      used.add(next);
      const { points: added, to } = next.from === place ? next : reversePiece(next);
      points.push(...added.slice(1));
      place = to;
    }
  };
  return pieces.flatMap((piece) => {
    if (used.has(piece)) return [];
    used.add(piece);
    const after = onwards(piece);
    const before = onwards(reversePiece(piece)).toReversed();
    return [[...before, ...piece.points, ...after]];
  });
}
