import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopAfterKey, type FocusStop, type TableShape } from './table-keys';

const table = (links: readonly (readonly number[])[]): TableShape => ({
  rowCount: links.length,
  columnCount: links[0]?.length ?? 0,
  linkCountOf: (rowIndex, columnIndex) => links[rowIndex]?.[columnIndex] ?? 0,
});

const noModifiers = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const exampleTable = table([
  [1, 0, 2],
  [1, 3, 0],
]);

const stopAfter = (
  key: string,
  from: readonly [number, number, number],
  more = {},
  direction = 'ltr',
) => {
  const [rowIndex, columnIndex, linkIndex] = from;
  const keyed = { ...noModifiers, key, ...more };
  const to = stopAfterKey(
    keyed,
    { rowIndex, columnIndex, linkIndex },
    exampleTable,
    direction as 'ltr' | 'rtl',
  );
  return to && [to.rowIndex, to.columnIndex, to.linkIndex];
};

describe('the arrow keys', () => {
  it.each<readonly [key: string, from: [number, number, number], to: number[] | null]>([
    ['ArrowRight', [0, 0, 0], [0, 1, 0]],
    ['ArrowRight', [0, 2, 1], null],
    ['ArrowLeft', [0, 2, 1], [0, 1, 0]],
    ['ArrowLeft', [1, 0, 0], null],
    ['ArrowDown', [0, 1, 0], [1, 1, 0]],
    ['ArrowDown', [1, 1, 0], [1, 1, 1]],
    ['ArrowDown', [0, 2, 1], [1, 2, 0]],
    ['ArrowDown', [1, 1, 2], null],
    ['ArrowUp', [1, 2, 0], [0, 2, 1]],
    ['ArrowUp', [1, 1, 2], [1, 1, 1]],
    ['ArrowUp', [1, 1, 0], [0, 1, 0]],
    ['ArrowUp', [0, 1, 0], null],
    ['Home', [1, 2, 0], [1, 0, 0]],
    ['End', [0, 0, 0], [0, 2, 0]],
    ['Enter', [0, 0, 0], null],
    ['a', [0, 0, 0], null],
  ])('%s from %j', (key, from, to) => {
    expect(stopAfter(key, from)).toEqual(to);
  });

  it('left and right change places in text from right to left', () => {
    expect(stopAfter('ArrowLeft', [0, 0, 0], {}, 'rtl')).toEqual([0, 1, 0]);
    expect(stopAfter('ArrowRight', [0, 0, 0], {}, 'rtl')).toBeNull();
    expect(stopAfter('End', [0, 0, 0], {}, 'rtl')).toEqual([0, 2, 0]);
  });

  it('with Control do nothing, but Home and End lead to the corners', () => {
    expect(stopAfter('Home', [1, 1, 2], { ctrlKey: true })).toEqual([0, 0, 0]);
    expect(stopAfter('End', [0, 0, 0], { ctrlKey: true })).toEqual([1, 2, 0]);
    expect(stopAfter('ArrowRight', [0, 0, 0], { ctrlKey: true })).toBeNull();
  });

  it.each(['altKey', 'metaKey', 'shiftKey'])(
    'with %s are left to browser and screen reader',
    (modifier) => {
      for (const key of ['ArrowRight', 'ArrowDown', 'End'])
        expect(stopAfter(key, [0, 0, 0], { [modifier]: true, ctrlKey: true })).toBeNull();
    },
  );
});

describe('in every table', () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) => {
      const row = fc.array(fc.nat(3), { minLength: columns, maxLength: columns });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });
  const walk = (shape: TableShape, key: string, from: FocusStop): readonly FocusStop[] => {
    const stops = [from];
    for (;;) {
      const next = stopAfterKey({ ...noModifiers, key }, stops.at(-1) ?? from, shape, 'ltr');
      if (next === null) return stops;
      stops.push(next);
    }
  };

  it('down stops at every link of a column and at its empty cells, and up at the same in reverse', () => {
    fc.assert(
      fc.property(tables, fc.nat(4), (links, at) => {
        const shape = table(links);
        const columnIndex = at % shape.columnCount;
        const down = walk(shape, 'ArrowDown', { rowIndex: 0, columnIndex, linkIndex: 0 });
        const expected = links.flatMap((row, index) =>
          Array.from({ length: Math.max(1, row[columnIndex] ?? 0) }, (_, linkIndex) => ({
            rowIndex: index,
            columnIndex,
            linkIndex,
          })),
        );
        expect(down).toEqual(expected);
        const last = down.at(-1) ?? { rowIndex: 0, columnIndex, linkIndex: 0 };
        expect(walk(shape, 'ArrowUp', last)).toEqual([...down].reverse());
      }),
    );
  });

  it('right stops once at each cell of a row', () => {
    fc.assert(
      fc.property(tables, fc.nat(4), (links, at) => {
        const shape = table(links);
        const rowIndex = at % shape.rowCount;
        const stops = walk(shape, 'ArrowRight', { rowIndex, columnIndex: 0, linkIndex: 0 });
        expect(stops.map(({ columnIndex }) => columnIndex)).toEqual([
          ...Array(shape.columnCount).keys(),
        ]);
      }),
    );
  });
});
