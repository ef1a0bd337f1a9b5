import { NOT_SAID, type Dataset } from '../claims/model';
import { actorToggleIds, topmostPartyIdOf } from '../select/actor-groups';
import { LENSES } from '../select/filter';

/** The outline of each symbol, as an SVG path in a box of 24 by 24 units. The path is stroked and not filled. */
export const SHAPE_PATHS = {
  circle: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16z',
  square: 'M5 5h14v14h-14z',
  diamond: 'M12 2.5l9.5 9.5l-9.5 9.5l-9.5-9.5z',
  triangle: 'M12 3.5l9 15.5h-18z',
  hexagon: 'M7.5 4h9l4.5 8l-4.5 8h-9l-4.5-8z',
  wedge: 'M12 20.5l9-15.5h-18z',
  pentagon: 'M12 3l9 6.5l-3.5 10.5h-11l-3.5-10.5z',
  cross: 'M9 4h6v5h5v6h-5v5h-6v-5h-5v-6h5z',
} as const;

/**
 * The lengths of a dash and a gap in the outline of a hedged symbol. They are in units of the symbol's box. Dashes that
 * mean "possibly in the period" are shorter.
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
 * The hues that parties can have. Grey is not among them: it stands for events whose actor nobody names ("not said").
 */
export const PARTY_HUES = [
  'blue',
  'ochre',
  'purple',
  'olive',
  'rose',
  'brown',
  'teal',
  'brick',
] as const;
export type Hue = (typeof PARTY_HUES)[number] | 'grey';

/** The shape and hue of an actor, on the map and beside the actor's name. The hue is that of the actor's party. */
export interface ActorSymbol {
  readonly shape: Shape;
  readonly hue: Hue;
  /** True if the outline is dashed, because claims name the actor only with a hedge. Otherwise missing. */
  readonly isHedged?: true;
}

const UNASCRIBED_SYMBOL: ActorSymbol = { shape: 'circle', hue: 'grey' };
// All shapes except the circle. Only "not said" has the circle, so that readers know "not said" by its shape.
const actorShapes = (Object.keys(SHAPE_PATHS) as readonly Shape[]).slice(1);
const symbolsByDataset = new WeakMap<Dataset, ReadonlyMap<string, ActorSymbol>>();

/** The list's entry at an index. After the last entry, counting continues at the first. */
const cyclicItem = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/**
 * The next free shape, starting at shape number `turn`.
 * @param tries Sets of taken shapes, the largest set first. If a set contains every shape, the next set decides.
 */
function chooseShape(turn: number, tries: readonly ReadonlySet<Shape>[]): Shape {
  const inTurn = actorShapes.map((_, step) => cyclicItem(actorShapes, turn + step));
  for (const taken of tries) {
    const free = inTurn.find((shape) => !taken.has(shape));
    if (free !== undefined) return free;
  }
  return cyclicItem(actorShapes, turn);
}

/**
 * Gives every actor its symbol, which is the same in both lenses. Actors who are said to have acted get theirs first.
 * The first seven actors get seven different shapes. Actors of one hue get different shapes. If the hue has too many
 * actors, their shapes differ only within each lens.
 */
function assignSymbols(dataset: Dataset): ReadonlyMap<string, ActorSymbol> {
  const idsByLens = LENSES.map((lens) => new Set(actorToggleIds(dataset, lens)));
  const ids = new Set(idsByLens.flatMap((ofLens) => [...ofLens]));
  const inFileOrder = [...dataset.actorById.keys()].filter((id) => ids.has(id));
  const parties = [...new Set(inFileOrder.map((id) => topmostPartyIdOf(dataset.actorById, id)))];
  const symbols = new Map<string, ActorSymbol>();
  ids.delete(NOT_SAID);
  [...ids].forEach((id, turn) => {
    const party = topmostPartyIdOf(dataset.actorById, id);
    const hue = cyclicItem(PARTY_HUES, parties.indexOf(party));
    const ofHue = [...symbols].filter(([, symbol]) => symbol.hue === hue);
    const shownBeside = ofHue.filter(([other]) =>
      idsByLens.some((ofLens) => ofLens.has(id) && ofLens.has(other)),
    );
    const tries = [ofHue, shownBeside].map((some) => new Set(some.map(([, { shape }]) => shape)));
    symbols.set(id, { shape: chooseShape(turn, tries), hue });
  });
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

/** The side of one symbol in a mark, in CSS pixels. */
export const SYMBOL_SIZE = 20;

/** What the size of a mark depends on: the number of its symbols. */
interface MarkWithSymbols {
  readonly symbols: { readonly length: number };
}

/**
 * The number of columns in which a mark has its symbols. Up to three symbols form one row. More symbols form several
 * rows, so that the mark is about square.
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
  return (SYMBOL_SIZE * columnCountOf(mark)) / 2;
}

/** Half the greatest width, in CSS pixels, that a mark can have while filters hide any of its symbols. */
export function maxMarkHalfWidth(mark: MarkWithSymbols): number {
  return Math.max(markHalfWidth(mark), (SYMBOL_SIZE * Math.min(3, mark.symbols.length)) / 2);
}

/** Half the height of a mark, in CSS pixels. */
export function markHalfHeight(mark: MarkWithSymbols): number {
  return (SYMBOL_SIZE * rowCountOf(mark)) / 2;
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
