import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal, type Cell, type Row } from './content';
import { tableOf } from './table';

const rowsOf = (...rows: (readonly Cell[])[]): readonly Row[] =>
  rows.map((cells, index) => ({ line: index + 1, cells }));
const made = (rows: readonly Row[], headerRow?: number) =>
  tableOf('t.csv', rows, { headerRow, limits: { columns: 100, cells: 1000 } });

const HEADER = ['id', 'date', 'latitude', 'text'];
const FIRST = ['1', '2021-06-27', '34.45', 'A depot burned.'];
const SECOND = ['2', '2021-06-28', '33.31', 'Two were hurt.'];

describe('the header of a table', () => {
  it('is the first row', () => {
    const { table, found } = made(rowsOf(HEADER, FIRST, SECOND));
    expect(table).toMatchObject({
      header: HEADER,
      headerLine: 1,
      isHeaderAbsent: false,
      notes: [],
    });
    expect(table.rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(found).toEqual([]);
  });

  it('stands below a title and terms, which are told', () => {
    const { table, found } = made(
      rowsOf(['Incidents, 2021'], ['Terms: cite us'], [], HEADER, FIRST, SECOND, FIRST, SECOND),
    );
    expect(table).toMatchObject({ header: HEADER, headerLine: 4 });
    expect(table.notes).toEqual(['left out above the header: Incidents, 2021 / Terms: cite us']);
    expect(found).toEqual(['2 title rows']);
  });

  it('may be absent', () => {
    const { table, found } = made(rowsOf(FIRST, SECOND));
    expect(table).toMatchObject({ isHeaderAbsent: true, headerLine: null });
    expect(table.header).toEqual(['column 1', 'column 2', 'column 3', 'column 4']);
    expect(table.rows).toHaveLength(2);
    expect(found).toEqual(['no header']);
  });

  it('may have years for names', () => {
    const { table } = made(rowsOf(['country', '2019', '2020', '2021'], ['Iraq', '1', '2', '3']));
    expect(table.isHeaderAbsent).toBe(false);
  });

  it('is where a person says', () => {
    expect(made(rowsOf(FIRST, HEADER, SECOND), 2).table).toMatchObject({
      header: HEADER,
      headerLine: 2,
    });
    expect(made(rowsOf(HEADER, FIRST), 0).table).toMatchObject({ isHeaderAbsent: true });
  });

  it('has an HXL row below it, written freely', () => {
    const { table, found } = made(
      rowsOf(HEADER, ['', '#date+start', '#geo +lat', '#description'], FIRST),
    );
    expect(table.hxl).toEqual(['', '#date+start', '#geo+lat', '#description']);
    expect(table.rows.map(({ line }) => line)).toEqual([3]);
    expect(found).toEqual(['an HXL row']);
  });

  it('has a second row of names, which repeats the first', () => {
    const { table, found } = made(
      rowsOf(HEADER, ['Number', 'Day', 'North', 'What'], FIRST, SECOND),
    );
    expect(table.header).toEqual(HEADER);
    expect(table.rows).toHaveLength(2);
    expect(found).toEqual(['two header rows']);
    expect(table.notes).toEqual(['row 2 is a second row of names: Number, Day, North, What']);
  });

  it('has a second row of names, under groups', () => {
    const { table } = made(
      rowsOf(
        ['id', 'killed', '', 'hurt', ''],
        ['', 'men', 'women', 'men', 'women'],
        ['a', 1, 2, 3, 4],
        ['b', 1, 2, 3, 4],
      ),
    );
    expect(table.header).toEqual(['id', 'killed men', 'killed women', 'hurt men', 'hurt women']);
  });
});

describe('the rows of a table', () => {
  it('are marked where they have too many or too few cells', () => {
    const { table } = made(
      rowsOf(['a', 'b', 'c'], ['x', 'y'], ['x', 'y', 'z', 'w'], ['x', 'y', 'z', '']),
    );
    expect(table.rows.map(({ why }) => why)).toEqual([
      '2 cells, and the header has 3',
      '4 cells, and the header has 3',
      undefined,
    ]);
    expect(table.rows.map(({ cells }) => cells.length)).toEqual([3, 4, 3]);
  });

  it('are left out without a value, and told', () => {
    const { table } = made(rowsOf(['a', 'b'], ['', ' '], [''], ['x', 'y']));
    expect(table.rows.map(({ line }) => line)).toEqual([4]);
    expect(table.notes).toEqual(['left out as empty: 1 row (2)']);
  });

  it('do not give the header columns that are empty to the end', () => {
    expect(made(rowsOf(['a', 'b', '', ''], ['x', 'y', '', ''])).table.header).toEqual(['a', 'b']);
    expect(made(rowsOf(['a', 'b', '', ''], ['x', 'y', '-', ''])).table.header).toEqual([
      'a',
      'b',
      'column 3',
    ]);
  });

  it('are refused with more columns than are read', () => {
    expect(() =>
      tableOf('t', rowsOf(['a', 'b', 'c']), {
        headerRow: undefined,
        limits: { columns: 2, cells: 1000 },
      }),
    ).toThrow(Refusal);
  });

  it('are all there, whatever they hold', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '1', '2021-06-27', '#a', '__proto__'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
        (rows) => {
          const { table } = made(rowsOf(...rows));
          expect(new Set(table.header).size).toBe(table.header.length);
          expect(table.rows.every(({ cells }) => cells.length >= table.header.length)).toBe(true);
          const filled = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
          expect(table.rows.length).toBeLessThanOrEqual(filled.length);
        },
      ),
    );
  });
});
