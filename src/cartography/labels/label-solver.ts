import { overlaps, type Box, gridIndex, type GridIndex } from './grid-index';

/** A place where a name may stand, which takes up so much. */
interface Place {
  readonly box: Box;
}

/** A mark, and the places of its name, the best first. */
export interface Nameable<P extends Place> {
  readonly mark: Box;
  readonly places: readonly P[];
}

interface Name<P extends Place> extends Nameable<P> {
  place: P | null;
}

/** Names that would stand elsewhere than they do, or nowhere yet. */
type Moves<P extends Place> = ReadonlyMap<Name<P>, P | null>;

/** So many names may give way for one more. */
const GIVING_WAY = 2;
/** Of more names, each takes what those before it leave: to search through so many takes seconds. */
const SEARCHED_MAX = 60;
/** In CSS pixels: of the cells by which those are found that are near. */
const CELL = 32;

/** Marks, and names beside them. */
interface Crowd<P extends Place> {
  readonly marks: GridIndex<Box>;
  /** Where they stand; those that have left that place since are still there. */
  readonly placed: GridIndex<readonly [Name<P>, P]>;
}

/** Whether a name would cover no mark there. */
const isOpen = <P extends Place>(
  { marks }: Crowd<P>,
  { mark: own }: Name<P>,
  { box }: P,
): boolean => !marks.some(box, (mark) => mark !== own && overlaps(mark, box));

function mapPadding<P extends Place>(
  { placed }: Crowd<P>,
  { box }: P,
  moves: Moves<P>,
): ReadonlySet<Name<P>> {
  const standing = placed
    .near(box)
    .filter(([name, place]) => name.place === place && !moves.has(name));
  return new Set(
    [...standing, ...moves].flatMap(([name, place]) =>
      place !== null && overlaps(place.box, box) ? [name] : [],
    ),
  );
}

/** What moves so that a name has a free place: itself alone if it can, or else those that leave one free to it. Null where none is. */
function roomFor<P extends Place>(
  crowd: Crowd<P>,
  name: Name<P>,
  giving: number,
  moves: Moves<P> = new Map(),
): Moves<P> | null {
  const choices: (readonly [P, ReadonlySet<Name<P>>])[] = [];
  for (const place of name.places) {
    if (!isOpen(crowd, name, place)) continue;
    const covered = mapPadding(crowd, place, moves);
    if (covered.size === 0) return new Map([...moves, [name, place]]);
    if (covered.size <= giving) choices.push([place, covered]);
  }
  for (const [place, covered] of choices) {
    const away = [...covered].map((other) => [other, null] as const);
    let tried: Moves<P> | null = new Map([...moves, [name, place], ...away]);
    for (const other of covered)
      tried = tried && roomFor(crowd, other, giving - covered.size, tried);
    if (tried !== null) return tried;
  }
  return null;
}

/**
 * For each name the first of its places where it covers no mark and no other name. Earlier ones choose first, but up to two
 * give way to one that would have none.
 * @returns In the same order. Where none is free, the first that covers no mark, and null where each does.
 */
export function solveLabels<P extends Place>(
  all: readonly Nameable<P>[],
): readonly { readonly place: P | null; readonly isFree: boolean }[] {
  const crowd: Crowd<P> = { marks: gridIndex(CELL), placed: gridIndex(CELL) };
  for (const { mark } of all) crowd.marks.put(mark, mark);
  const names = all.map((one): Name<P> => ({ ...one, place: null }));
  const giving = names.length > SEARCHED_MAX ? 0 : GIVING_WAY;
  for (const name of names)
    for (const [moved, place] of roomFor(crowd, name, giving) ?? []) {
      moved.place = place;
      if (place !== null) crowd.placed.put(place.box, [moved, place]);
    }
  return names.map((name) => ({
    place: name.place ?? name.places.find((place) => isOpen(crowd, name, place)) ?? null,
    isFree: name.place !== null,
  }));
}
