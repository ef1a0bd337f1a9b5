import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stopAfterKey, type Stop, type TableShape } from './table-keys';

const table = (links: readonly (readonly number[])[]): TableShape => ({
  rows: links.length,
  columns: links[0]?.length ?? 0,
  linkCount: (row, column) => links[row]?.[column] ?? 0,
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
  const [row, column, link] = from;
  const keyed = { ...noModifiers, key, ...more };
  const to = stopAfterKey(keyed, { row, column, link }, exampleTable, direction as 'ltr' | 'rtl');
  return to && [to.row, to.column, to.link];
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
  const walk = (shape: TableShape, key: string, from: Stop): readonly Stop[] => {
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
        const column = at % shape.columns;
        const down = walk(shape, 'ArrowDown', { row: 0, column, link: 0 });
        const expected = links.flatMap((row, index) =>
          Array.from({ length: Math.max(1, row[column] ?? 0) }, (_, link) => ({
            row: index,
            column,
            link,
          })),
        );
        expect(down).toEqual(expected);
        const last = down.at(-1) ?? { row: 0, column, link: 0 };
        expect(walk(shape, 'ArrowUp', last)).toEqual([...down].reverse());
      }),
    );
  });

  it('right stops once at each cell of a row', () => {
    fc.assert(
      fc.property(tables, fc.nat(4), (links, at) => {
        const shape = table(links);
        const row = at % shape.rows;
        const stops = walk(shape, 'ArrowRight', { row, column: 0, link: 0 });
        expect(stops.map(({ column }) => column)).toEqual([...Array(shape.columns).keys()]);
      }),
    );
  });
});
