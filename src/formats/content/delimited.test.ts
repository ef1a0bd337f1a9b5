import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimitedRecords } from './delimited';

const cellsOf = (text: string, separator = ',') =>
  delimitedRecords(text, { separator }).records.map(({ cells }) => cells);
const linesOf = (text: string) =>
  delimitedRecords(text, { separator: ',' }).records.map(({ line }) => line);

describe('the records of a text table', () => {
  it.each([
    [
      'a comma in quotes',
      'a,b\n"x, y",2',
      [
        ['a', 'b'],
        ['x, y', '2'],
      ],
    ],
    [
      'empty cells',
      'a,b,c\n1,"",\n',
      [
        ['a', 'b', 'c'],
        ['1', '', ''],
      ],
    ],
    ['doubled quotes', 'a\n"ha ""ha"" ha"', [['a'], ['ha "ha" ha']]],
    [
      'quotes inside a cell',
      'a,b\n5\'10",x',
      [
        ['a', 'b'],
        ['5\'10"', 'x'],
      ],
    ],
    ['a quote that does not end its cell', '"the "north" bank",b', [['the "north" bank', 'b']]],
    ['spaces after a closing quote', '"a" ,b', [['a', 'b']]],
    [
      'line breaks in quotes, as they are',
      'a,b\r\n"1\r\n2\n3",4',
      [
        ['a', 'b'],
        ['1\r\n2\n3', '4'],
      ],
    ],
    [
      'CRLF, then LF',
      'a,b\r\n1,2\n3,4\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'LF, then CRLF',
      'a,b\n1,2\r\n3,4',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'CR alone, as on old Macs',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['CR alone beside LF: a letter', 'a\rb,c\n', [['a\rb', 'c']]],
    ['a separator at the end', 'a,\n', [['a', '']]],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('counts rows as a spreadsheet does: empty ones too, and line breaks inside quotes not', () => {
    expect(linesOf('a,b\r\n"1\r\n2\r\n3",4\n5,6\n\n7,8')).toEqual([1, 2, 3, 4, 5]);
    expect(linesOf('a\r"1\r2"\r3')).toEqual([1, 2, 3]);
  });

  it('reads a quote that never closes as a letter, and says where', () => {
    const { records } = delimitedRecords('a,b\n1,"two\n3,"4"\n5,"six', { separator: ',' });
    expect(records.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', 'two\n3,"4'],
      ['5', '"six'],
    ]);
    expect(records.map(({ why }) => why !== undefined)).toEqual([false, false, true]);
  });

  it('tells line ends of two kinds, but not those in quotes', () => {
    expect(delimitedRecords('a\r\n"1\n2"\r\n', { separator: ',' }).hasMixedEnds).toBe(false);
    expect(delimitedRecords('a\r\nb\n', { separator: ',' }).hasMixedEnds).toBe(true);
  });
});

const SEPARATORS = [',', ';', '\t', '|'] as const;
const anyCell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    '',
    ' ',
    '"',
    '""',
    'a"b',
    'x, y',
    'a;b',
    'a\tb',
    '1|2',
    'one\ntwo',
    'one\r\ntwo',
    '__proto__',
    'بغداد',
  ),
);
/** Rows of equal width. A row of one empty cell would be an empty line. */
const anyTable = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 8,
  }),
);

/** Writes a cell in quotes, or without where that is possible. */
function written(cell: string, separator: string, isQuoted: boolean): string {
  const isNeeded = /^"|[\r\n]/.test(cell) || cell.includes(separator);
  return isQuoted || isNeeded ? `"${cell.replaceAll('"', '""')}"` : cell;
}

describe('what was written is read again', () => {
  it('with each separator, mixed line ends and any quotes', () => {
    fc.assert(
      fc.property(
        anyTable,
        fc.constantFrom(...SEPARATORS),
        fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (rows, separator, ends, isQuoted) => {
          const lines = rows.map(
            (cells, index) =>
              cells.map((cell) => written(cell, separator, isQuoted)).join(separator) +
              (ends[index] ?? '\n'),
          );
          expect(cellsOf(lines.join(''), separator)).toEqual(rows);
        },
      ),
    );
  });

  it('as PapaParse reads what it writes, where the line ends are of one kind', () => {
    fc.assert(
      fc.property(
        anyTable,
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse(rows, { delimiter, newline });
          const { data } = Papa.parse<string[]>(text, { delimiter, newline });
          expect(cellsOf(text, delimiter)).toEqual(data);
        },
      ),
    );
  });

  it('with the number of each record', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const texts = rows.map((cells) => cells.map((cell) => written(cell, ',', true)).join(','));
        expect(linesOf(texts.join('\n') + '\n')).toEqual(texts.map((_, index) => index + 1));
      }),
    );
  });

  it('of any text, without an end to its patience', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ',', '\n', '\r', ' ', 'a'), { maxLength: 60 }),
        (signs) => {
          const { records } = delimitedRecords(signs.join(''), { separator: ',' });
          expect(records.every(({ cells }) => cells.length > 0)).toBe(true);
        },
      ),
    );
  });
});
