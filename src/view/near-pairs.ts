interface Point {
  readonly x: number;
  readonly y: number;
}

/** The pairs of points that lie within `reach` of each other along both axes, or little more: found by cells, so that few far ones are compared. */
export function nearPairs<T extends Point>(
  points: readonly T[],
  reach: number,
): (readonly [T, T])[] {
  const cells = new Map<string, number[]>();
  const cell = (value: number): number => Math.floor(value / reach);
  points.forEach(({ x, y }, index) => {
    const key = `${cell(x)},${cell(y)}`;
    const held = cells.get(key);
    if (held === undefined) cells.set(key, [index]);
    else held.push(index);
  });
  const around = [-1, 0, 1].flatMap((column) => [-1, 0, 1].map((row) => [column, row] as const));
  return points.flatMap((point, index) =>
    around
      .flatMap(
        ([column, row]) => cells.get(`${cell(point.x) + column},${cell(point.y) + row}`) ?? [],
      )
      .filter((other) => other > index)
      .map((other) => [point, points[other] as T] as const),
  );
}
