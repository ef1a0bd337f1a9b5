import { NOT_SAID, type Dataset } from '../claims/model';
import { actorToggleIds, topmostPartyIdOf } from '../select/actor-groups';
import { LENSES } from '../select/filter';

/** Outlines in a box of 24 by 24 units, centred on 12, 12, to be stroked and not filled. */
export const SHAPES = {
  circle: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16z',
  square: 'M5 5h14v14h-14z',
  diamond: 'M12 2.5l9.5 9.5l-9.5 9.5l-9.5-9.5z',
  triangle: 'M12 3.5l9 15.5h-18z',
  hexagon: 'M7.5 4h9l4.5 8l-4.5 8h-9l-4.5-8z',
  wedge: 'M12 20.5l9-15.5h-18z',
  pentagon: 'M12 3l9 6.5l-3.5 10.5h-11l-3.5-10.5z',
  cross: 'M9 4h6v5h5v6h-5v5h-6v-5h-5v-6h5z',
} as const;

/** Side of the box that the outlines are drawn in. */
export const SYMBOL_BOX = 24;

/** What of the box is left when a notch is cut into the upper right: accounts differ. */
export const NOTCHED = 'M0 0H15.5L12 12L24 8.5V24H0z';

export type Shape = keyof typeof SHAPES;

/** One hue a party; `grey` is for what the source ascribes to nobody. */
export const HUES = ['blue', 'ochre', 'purple', 'olive', 'rose', 'brown', 'teal'] as const;
export type Hue = (typeof HUES)[number] | 'grey';

/** How a layer looks on the map and wherever it is named: the hue is its party's, the shape its own. */
export interface ActorSymbol {
  readonly shape: Shape;
  readonly hue: Hue;
}

const UNASCRIBED: ActorSymbol = { shape: 'circle', hue: 'grey' };
// A circle is left to "not said", so that shape alone tells it apart.
const shapeNames = (Object.keys(SHAPES) as readonly Shape[]).slice(1);
const symbolsOfDataset = new WeakMap<Dataset, ReadonlyMap<string, ActorSymbol>>();

/** The entry at `index`. An index past the end starts again at the first entry. */
const around = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** The next shape in turn that the party has not yet, as long as there is one. */
function nextShape(turn: number, ofParty: ReadonlySet<Shape>): Shape {
  const inTurn = shapeNames.map((_, step) => around(shapeNames, turn + step));
  return inTurn.find((shape) => !ofParty.has(shape)) ?? around(shapeNames, turn);
}

/** An actor looks the same whether it acts or speaks. Those who act come first: no two of the first seven have one shape. */
function readSymbols(dataset: Dataset): ReadonlyMap<string, ActorSymbol> {
  const ids = new Set(LENSES.flatMap((lens) => actorToggleIds(dataset, lens)));
  const inFileOrder = [...dataset.actorById.keys()].filter((id) => ids.has(id));
  const parties = [...new Set(inFileOrder.map((id) => topmostPartyIdOf(dataset.actorById, id)))];
  const shapesOfParty = new Map(parties.map((party) => [party, new Set<Shape>()]));
  const symbols = new Map<string, ActorSymbol>();
  ids.delete(NOT_SAID);
  [...ids].forEach((id, turn) => {
    const party = topmostPartyIdOf(dataset.actorById, id);
    const ofParty = shapesOfParty.get(party) ?? new Set();
    const shape = nextShape(turn, ofParty);
    ofParty.add(shape);
    symbols.set(id, { shape, hue: around(HUES, parties.indexOf(party)) });
  });
  return symbols;
}

/** The symbol of a layer of either lens. */
export function symbolOf(dataset: Dataset, layer: string): ActorSymbol {
  const symbols = symbolsOfDataset.get(dataset) ?? readSymbols(dataset);
  symbolsOfDataset.set(dataset, symbols);
  return symbols.get(layer) ?? UNASCRIBED;
}

/** Side of one symbol in a mark, in CSS pixels. */
export const SYMBOL_SIZE = 20;

/** The size of a mark depends only on how many symbols it has. */
interface SymbolCount {
  readonly symbols: { readonly length: number };
}

/** Up to three symbols stand side by side; more of them in rows, so that a mark stays about as high as it is wide. */
function columnsOf({ symbols }: SymbolCount): number {
  const count = Math.max(1, symbols.length);
  return count <= 3 ? count : Math.ceil(Math.sqrt(count));
}

function rowsOf(mark: SymbolCount): number {
  return Math.ceil(Math.max(1, mark.symbols.length) / columnsOf(mark));
}

/** Half the width of a mark, in CSS pixels. It is never higher than wide. */
export function markRadius(mark: SymbolCount): number {
  return (SYMBOL_SIZE * columnsOf(mark)) / 2;
}

/** Half the width of the widest mark that some of these symbols make, in CSS pixels: the filter may hide the others. */
export function widestRadius(mark: SymbolCount): number {
  return Math.max(markRadius(mark), (SYMBOL_SIZE * Math.min(3, mark.symbols.length)) / 2);
}

/** Half the height of a mark, in CSS pixels. */
export function markHalfHeight(mark: SymbolCount): number {
  return (SYMBOL_SIZE * rowsOf(mark)) / 2;
}

/** Where a symbol's upper left corner stands to the middle of its mark, in CSS pixels. */
export function symbolOffset(mark: SymbolCount, index: number): readonly [x: number, y: number] {
  const columns = columnsOf(mark);
  const x = (index % columns) * SYMBOL_SIZE - markRadius(mark);
  return [x, Math.floor(index / columns) * SYMBOL_SIZE - markHalfHeight(mark)];
}
