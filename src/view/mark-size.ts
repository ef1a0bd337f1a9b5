import type { Mark } from './scene';

/** Side of one symbol in a mark, in CSS pixels. */
export const SYMBOL_SIZE = 20;

/** Up to three symbols stand side by side; more of them in rows, so that a mark stays about as high as it is wide. */
function columnsOf({ symbols }: Pick<Mark, 'symbols'>): number {
  const count = Math.max(1, symbols.length);
  return count <= 3 ? count : Math.ceil(Math.sqrt(count));
}

function rowsOf(mark: Pick<Mark, 'symbols'>): number {
  return Math.ceil(Math.max(1, mark.symbols.length) / columnsOf(mark));
}

/** Half the width of a mark, in CSS pixels. It is never higher than wide. */
export function markRadius(mark: Pick<Mark, 'symbols'>): number {
  return (SYMBOL_SIZE * columnsOf(mark)) / 2;
}

/** Half the width of the widest mark that is left, however many of its symbols are switched off. */
export function roomRadius(mark: Pick<Mark, 'symbols'>): number {
  return Math.max(markRadius(mark), (SYMBOL_SIZE * Math.min(3, mark.symbols.length)) / 2);
}

/** Half the height of a mark, in CSS pixels. */
export function markHalfHeight(mark: Pick<Mark, 'symbols'>): number {
  return (SYMBOL_SIZE * rowsOf(mark)) / 2;
}

/** Where a symbol's upper left corner stands to the middle of its mark, in CSS pixels. */
export function symbolOffset(
  mark: Pick<Mark, 'symbols'>,
  index: number,
): readonly [x: number, y: number] {
  const columns = columnsOf(mark);
  const x = (index % columns) * SYMBOL_SIZE - markRadius(mark);
  return [x, Math.floor(index / columns) * SYMBOL_SIZE - markHalfHeight(mark)];
}
