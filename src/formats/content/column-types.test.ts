import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKindOf } from './cell-kind';
import { columnTypes, shiftedRows } from './column-types';
import type { Cell, Table } from './content';

const tableWith = (header: readonly string[], rows: readonly (readonly Cell[])[]): Table => ({
  name: 't',
  header,
  headerLine: 1,
  isHeaderAbsent: false,
  hxl: null,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  notes: [],
});

describe('what a cell looks like', () => {
  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['NULL', 'empty'],
    ['12', 'number'],
    ['-0.1278', 'number'],
    ["'-0.1278", 'number'],
    ['33,5', 'number'],
    ['1,234,567.5', 'number'],
    ['٣٣٫٥', 'number'],
    ['20210627', 'number'],
    ['2021-06-27', 'date'],
    ['2021-06', 'date'],
    ['27/06/2021', 'date'],
    ['2026-07-01 00:00:00.000', 'date'],
    ['30-Apr-19', 'date'],
    ['31 January 2023', 'date'],
    ['October 18, 2023', 'date'],
    ['https://example.org/a', 'url'],
    ['TRUE', 'boolean'],
    ['19.932875, 39.069017', 'text'],
    ['Central district', 'text'],
    [5, 'number'],
    [true, 'boolean'],
    [{ date: '2021-06-27' }, 'date'],
  ] as const)('%s is %s', (cell, kind) => {
    expect(cellKindOf(cell)).toBe(kind);
  });
});

const HEADER = ['date', 'lat', 'note', 'link'];
const GOOD = ['2021-06-27', '34.4', 'words', 'https://example.org'];
const SLID = ['words', '2021-06-27', '34.4', 'more words'];

describe('the types of columns', () => {
  it('are those of most cells', () => {
    const table = tableWith(HEADER, [GOOD, GOOD, GOOD, GOOD, SLID, GOOD]);
    expect(columnTypes(table).map(({ type, odd }) => [type, odd.map(({ line }) => line)])).toEqual([
      ['date', [6]],
      ['number', [6]],
      ['text', []],
      ['url', [6]],
    ]);
  });

  it('are those that a name promises, even where most cells have slid', () => {
    const types = columnTypes(tableWith(HEADER, [GOOD, SLID, SLID]));
    expect(types[1]).toMatchObject({ type: 'mixed', filled: 3 });
    expect(types[3]).toMatchObject({ type: 'mixed' });
  });

  it('name the rows whose values have slid', () => {
    const table = tableWith(HEADER, [GOOD, GOOD, GOOD, GOOD, SLID, GOOD]);
    expect(shiftedRows(table)).toEqual([
      {
        line: 6,
        cells: [
          { column: 'date', value: 'words' },
          { column: 'lat', value: '2021-06-27' },
          { column: 'link', value: 'more words' },
        ],
      },
    ]);
    expect(shiftedRows(tableWith(HEADER, [GOOD, GOOD]))).toEqual([]);
  });

  it('are found for any table, and odd cells are never empty', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('1', '2021', '2021-06-27', 'yes', ''),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 12 }), (rows) => {
        for (const { filled, odd } of columnTypes(tableWith(HEADER, rows))) {
          expect(odd.length).toBeLessThanOrEqual(filled);
          expect(odd.every(({ kind }) => kind !== 'empty')).toBe(true);
        }
      }),
    );
  });
});
