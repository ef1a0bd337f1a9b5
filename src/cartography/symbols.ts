import { NOT_SAID, type Dataset } from '../claims/model';
import { ACTOR_HUES, ACTOR_SHAPES, type ActorHue, type ActorShape } from '../claims/presentation';
import { actorToggleIds, countByToggleId, topmostPartyIdOf } from '../select/actor-groups';
import { LENSES, type Lens } from '../select/filter';

/** The outline of each symbol, as an SVG path in a box of 24 by 24 units. The path is stroked, not filled. */
export const SHAPE_PATHS = {
  circle: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16z',
  square: 'M5 5h14v14h-14z',
  diamond: 'M12 2.5l9.5 9.5l-9.5 9.5l-9.5-9.5z',
  triangle: 'M12 3.5l9 15.5h-18z',
  hexagon: 'M7.5 4h9l4.5 8l-4.5 8h-9l-4.5-8z',
  wedge: 'M12 20.5l9-15.5h-18z',
  pentagon: 'M12 3l9 6.5l-3.5 10.5h-11l-3.5-10.5z',
  cross: 'M9 4h6v5h5v6h-5v5h-6v-5h-5v-6h5z',
  dots: 'M3 12h3m4.5 0h3m4.5 0h3',
} as const satisfies Record<'circle' | 'dots' | ActorShape, string>;

/**
 * The lengths of a dash and a gap in the outline of a hedged symbol, in units of the symbol's box. They are longer than
 * the dashes that mean "possibly in the period".
 */
export const HEDGED_DASHES = [5, 3] as const;

/** The side of the box in which `SHAPE_PATHS` are drawn, in the units of the paths. */
export const SYMBOL_BOX_SIDE = 24;

/**
 * A path around the whole box of a symbol, with a notch at its upper right. If accounts differ, the symbol is clipped
 * to this path.
 */
export const NOTCHED_BOX_PATH = 'M0 0H15.5L12 12L24 8.5V24H0z';

export type Shape = keyof typeof SHAPE_PATHS;

/**
 * A hue of an actor, or grey. Grey means that no claim names the actor ("not said"), or that the actor has no symbol of
 * its own.
 */
export type Hue = ActorHue | 'grey';

/** The shape and hue of an actor, on the map and beside the actor's name. The hue is that of the actor's party. */
export interface ActorSymbol {
  readonly shape: Shape;
  readonly hue: Hue;
  /** True if the outline is dashed, because claims name the actor only with a hedge. Otherwise missing. */
  readonly isHedged?: true;
}

const UNASCRIBED_SYMBOL: ActorSymbol = { shape: 'circle', hue: 'grey' };

/** The symbol of all actors without a symbol of their own, on a map of many actors. */
const SHARED_SYMBOL: ActorSymbol = { shape: 'dots', hue: 'grey' };

/**
 * Largest number of actors in each lens who have a symbol of their own. Readers can distinguish this many: eight hues
 * and seven shapes give enough different symbols. If the map has more actors, only the most frequent have their own.
 */
export const OWN_SYMBOLS_MAX = 40;

const symbolsByDataset = new WeakMap<Dataset, ReadonlyMap<string, ActorSymbol>>();

/** The item at an index. The list repeats: the index after the last item gives the first item again. */
const cyclicItem = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/**
 * The next free shape, starting at shape number `turn`.
 * @param tries Sets of taken shapes, largest set first. If a set contains every shape, the next set is used.
 */
function chooseShape(turn: number, tries: readonly ReadonlySet<Shape>[]): Shape {
  const inTurn = ACTOR_SHAPES.map((_, step) => cyclicItem(ACTOR_SHAPES, turn + step));
  for (const takenShapes of tries) {
    const freeShape = inTurn.find((shape) => !takenShapes.has(shape));
    if (freeShape !== undefined) return freeShape;
  }
  return cyclicItem(ACTOR_SHAPES, turn);
}

/**
 * The hue of each party. It is the publisher's choice, or else the next hue that the publisher has not given to any
 * party.
 */
function assignHues(
  { presentation: { actorSymbols = {} } }: Dataset,
  parties: readonly string[],
): ReadonlyMap<string, Hue> {
  const takenHues = new Set(Object.values(actorSymbols).map(({ hue }) => hue));
  const freeHues = ACTOR_HUES.filter((hue) => !takenHues.has(hue));
  const hues = new Map<string, Hue>();
  let turn = 0;
  for (const party of parties)
    hues.set(
      party,
      actorSymbols[party]?.hue ?? cyclicItem(freeHues.length > 0 ? freeHues : ACTOR_HUES, turn++),
    );
  return hues;
}

/**
 * The ids of the toggles of a lens that get a symbol of their own. If there are too many toggles, these are the
 * publisher's choices, then the most frequent toggles.
 */
function idsWithOwnSymbol(dataset: Dataset, lens: Lens): readonly string[] {
  const ids = actorToggleIds(dataset, lens);
  if (ids.length <= OWN_SYMBOLS_MAX) return ids;
  const { actorSymbols = {} } = dataset.presentation;
  const counts = countByToggleId(dataset, lens);
  const rankOf = (id: string): number =>
    actorSymbols[id] === undefined ? -(counts.get(id) ?? 0) : -Infinity;
  return ids
    .filter((id) => id !== NOT_SAID)
    .sort((a, b) => rankOf(a) - rankOf(b) || 0)
    .slice(0, OWN_SYMBOLS_MAX);
}

/**
 * Gives each actor a symbol, the same in both lenses. Actors whose shape the publisher has chosen come first, then
 * actors who are claimed to have acted. The first seven actors get seven different shapes. Actors of one hue get
 * different shapes. If a hue has too many actors, their shapes differ only within each lens.
 */
function assignSymbols(dataset: Dataset): ReadonlyMap<string, ActorSymbol> {
  const idsByLens = LENSES.map((lens) => new Set(idsWithOwnSymbol(dataset, lens)));
  const ids = new Set(idsByLens.flatMap((idsOfLens) => [...idsOfLens]));
  ids.delete(NOT_SAID);
  const others = LENSES.flatMap((lens) => actorToggleIds(dataset, lens)).filter(
    (id) => id !== NOT_SAID && !ids.has(id),
  );
  const inFileOrder = [...dataset.actorById.keys()].filter((id) => ids.has(id));
  const inOrder = others.length > 0 ? [...ids] : inFileOrder;
  const parties = [...new Set(inOrder.map((id) => topmostPartyIdOf(dataset.actorById, id)))];
  const { actorSymbols = {} } = dataset.presentation;
  const hues = assignHues(dataset, parties);
  const hueOf = (id: string): Hue =>
    actorSymbols[id]?.hue ?? hues.get(topmostPartyIdOf(dataset.actorById, id)) ?? 'grey';
  const symbols = new Map<string, ActorSymbol>();
  for (const id of ids) {
    const shape = actorSymbols[id]?.shape;
    if (shape !== undefined) symbols.set(id, { shape, hue: hueOf(id) });
  }
  [...ids].forEach((id, turn) => {
    if (symbols.has(id)) return;
    const hue = hueOf(id);
    const symbolsOfHue = [...symbols].filter(([, symbol]) => symbol.hue === hue);
    const shownBeside = symbolsOfHue.filter(([other]) =>
      idsByLens.some((idsOfLens) => idsOfLens.has(id) && idsOfLens.has(other)),
    );
    const tries = [[...symbols], symbolsOfHue, shownBeside].map(
      (entries) => new Set(entries.map(([, { shape }]) => shape)),
    );
    symbols.set(id, { shape: chooseShape(turn, tries), hue });
  });
  for (const id of others) symbols.set(id, SHARED_SYMBOL);
  return symbols;
}

/**
 * The symbol of an actor toggle. Its shape and hue are the same in both lenses.
 * @param isHedged True if claims name the actor only with a hedge. The outline is then dashed.
 */
export function symbolOf(dataset: Dataset, toggleId: string, isHedged = false): ActorSymbol {
  const symbols = symbolsByDataset.get(dataset) ?? assignSymbols(dataset);
  symbolsByDataset.set(dataset, symbols);
  const symbol = symbols.get(toggleId) ?? UNASCRIBED_SYMBOL;
  return isHedged ? { ...symbol, isHedged } : symbol;
}

/** True if several actors have the symbol. */
export const isSharedSymbol = ({ shape }: ActorSymbol): boolean => shape === 'dots';

/**
 * The symbols of several actor toggles, in their order. The shared symbol occurs only once.
 * @param hedgedIds The ids of those actors that claims name only with a hedge.
 */
export function symbolsOf(
  dataset: Dataset,
  toggleIds: readonly string[],
  hedgedIds: { has(id: string): boolean },
): readonly ActorSymbol[] {
  const symbols = toggleIds.map((id) => symbolOf(dataset, id, hedgedIds.has(id)));
  const firstShared = symbols.findIndex(isSharedSymbol);
  return symbols.filter((one, index) => index === firstShared || !isSharedSymbol(one));
}

/** The side of one symbol in a mark, in CSS pixels. */
export const SYMBOL_SIZE = 20;

/** The properties on which the size of a mark depends: the number of its symbols, or the radius of its cluster. */
interface MarkWithSymbols {
  readonly symbols: { readonly length: number };
  readonly cluster?: { readonly radius: number } | undefined;
}

/** The width of the ring of a cluster, in CSS pixels. */
export const RING_WIDTH = 5;
/** The number of parts of a ring. Few parts need few images, and readers could not see smaller shares. */
export const RING_PARTS = 24;

/** An arc of the ring of a cluster, in whole parts of `RING_PARTS`, clockwise from the top. */
export interface RingArc {
  readonly hue: Hue;
  readonly start: number;
  readonly length: number;
}

/** The length of one part of the ring of a mark with this radius, in CSS pixels. */
export const partOfRing = (radius: number): number =>
  Math.round((2000 * Math.PI * (radius - RING_WIDTH / 2)) / RING_PARTS) / 1000;

/**
 * The dash pattern of gaps in the ring of a cluster whose events may all be outside the period. `radius` is that of the
 * mark.
 */
export const gapsOfRing = (radius: number): readonly [gap: number, rest: number] => [
  2,
  2 * partOfRing(radius) - 2,
];

/**
 * The number of columns of symbols in a mark. Up to three symbols form one row. More symbols form several rows, so that
 * the mark is nearly square.
 */
function columnCountOf({ symbols }: MarkWithSymbols): number {
  const count = Math.max(1, symbols.length);
  return count <= 3 ? count : Math.ceil(Math.sqrt(count));
}

function rowCountOf(mark: MarkWithSymbols): number {
  return Math.ceil(Math.max(1, mark.symbols.length) / columnCountOf(mark));
}

/** Half the width of a mark, in CSS pixels. A mark is never higher than wide. */
export function markHalfWidth(mark: MarkWithSymbols): number {
  return mark.cluster?.radius ?? (SYMBOL_SIZE * columnCountOf(mark)) / 2;
}

/** Half of the largest width that a mark can have when filters hide some of its symbols, in CSS pixels. */
export function maxMarkHalfWidth(mark: MarkWithSymbols): number {
  return Math.max(markHalfWidth(mark), (SYMBOL_SIZE * Math.min(3, mark.symbols.length)) / 2);
}

/** Half the height of a mark, in CSS pixels. */
export function markHalfHeight(mark: MarkWithSymbols): number {
  return mark.cluster?.radius ?? (SYMBOL_SIZE * rowCountOf(mark)) / 2;
}

/** The vector from the middle of a mark to the upper left corner of a symbol, in CSS pixels. */
export function symbolCornerOffset(
  mark: MarkWithSymbols,
  index: number,
): readonly [x: number, y: number] {
  const columns = columnCountOf(mark);
  const x = (index % columns) * SYMBOL_SIZE - markHalfWidth(mark);
  return [x, Math.floor(index / columns) * SYMBOL_SIZE - markHalfHeight(mark)];
}
