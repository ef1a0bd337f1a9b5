/** In CSS pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Those that only touch do not. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const holds = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;

export const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

/** Things by the cells of a grid that they lie in, so that few far ones are compared. */
export interface GridIndex<T> {
  readonly put: (box: Box, thing: T) => void;
  /** What lies in the cells of a box, cell by cell; what lies in more than one comes again. */
  readonly near: (box: Box) => readonly T[];
  /** Whether any of that is so: in a crowd, sooner told than by looking at all. */
  readonly some: (box: Box, is: (thing: T) => boolean) => boolean;
}

/** More than there are cells from top to bottom of the world at zoom 22, of 16 pixels or more. */
const ROWS = 2 ** 27;

/** @param side Of a cell. */
export function gridIndex<T>(side: number): GridIndex<T> {
  const held = new Map<number, T[]>();
  function at({ left, top, right, bottom }: Box): readonly number[] {
    const cell = (value: number): number => Math.floor(value / side);
    const keys: number[] = [];
    for (let column = cell(left); column <= cell(right); column += 1)
      for (let row = cell(top); row <= cell(bottom); row += 1) keys.push(column * ROWS + row);
    return keys;
  }
  return {
    put: (box, thing) => {
      for (const key of at(box)) {
        const there = held.get(key);
        if (there === undefined) held.set(key, [thing]);
        else there.push(thing);
      }
    },
    near: (box) => at(box).flatMap((key) => held.get(key) ?? []),
    some: (box, is) => at(box).some((key) => held.get(key)?.some(is)),
  };
}
