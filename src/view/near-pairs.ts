interface Point {
  readonly x: number;
  readonly y: number;
}

const AROUND = [-1, 0, 1].flatMap((column) => [-1, 0, 1].map((row) => [column, row] as const));

/**
 * The pairs of points that lie within `reach` of each other along both axes, or little more: found by cells, so that few far ones are compared.
 * @param most None at all where there would be more: in such a crowd nothing is told apart by comparing each with each.
 */
export function nearPairs<T extends Point>(
  points: readonly T[],
  reach: number,
  most = Infinity,
): (readonly [T, T])[] {
  const cells = new Map<string, number[]>();
  const keyOf = (column: number, row: number): string => `${column},${row}`;
  const cell = (value: number): number => Math.floor(value / reach);
  points.forEach(({ x, y }, index) => {
    const key = keyOf(cell(x), cell(y));
    const held = cells.get(key);
    if (held === undefined) cells.set(key, [index]);
    else held.push(index);
  });
  const pairs: (readonly [T, T])[] = [];
  for (const [index, point] of points.entries()) {
    for (const [column, row] of AROUND) {
      const near = cells.get(keyOf(cell(point.x) + column, cell(point.y) + row)) ?? [];
      const later = near.filter((other) => other > index);
      pairs.push(...later.map((other) => [point, points[other] as T] as const));
    }
    if (pairs.length > most) return [];
  }
  return pairs;
}
