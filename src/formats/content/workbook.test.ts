import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookBytes, type SheetXml } from '../../../tests/support/workbook-bytes';
import type { Limits, Table } from './content';
import { readContent } from './read-content';

async function read(sheets: readonly SheetXml[], properties = '', limits: Partial<Limits> = {}) {
  return readContent('claims.xlsx', workbookBytes(sheets, properties), { limits });
}

async function tablesIn(sheets: readonly SheetXml[], properties = ''): Promise<readonly Table[]> {
  const content = await read(sheets, properties);
  if (content.kind !== 'tables') throw new Error(JSON.stringify(content));
  return content.tables;
}

const HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>day</t></is></c></row>';

describe('a workbook', () => {
  it('gives all its sheets with the types of their cells', async () => {
    const tables = await tablesIn([
      {
        name: 'Claims & more',
        rows: [
          ['id', 'n', 'ok'],
          [' a', 7.25, true],
          ['b', -3, false],
        ],
      },
      { name: 'Sources', rows: [['id'], ['s']] },
    ]);
    expect(tables.map(({ name }) => name)).toEqual(['Claims & more', 'Sources']);
    expect(tables[0]?.rows).toEqual([
      { line: 2, cells: [' a', 7.25, true] },
      { line: 3, cells: ['b', -3, false] },
    ]);
    expect(tables[0]?.epoch).toBe(1900);
  });

  it.each([
    ['', 44374, { date: '2021-06-27' }],
    ['date1904="1"', 42912, { date: '2021-06-27' }],
    ['date1904="true"', 42912, { date: '2021-06-27' }],
    ['date1904="0"', 44374, { date: '2021-06-27' }],
  ])('counts days from its own year: %s', async (properties, serial, expected) => {
    const xml = `${HEADER}<row r="2"><c r="A2" s="1"><v>${serial}</v></c></row>`;
    const [table] = await tablesIn([{ name: 'S', xml }], properties);
    expect(table?.rows[0]?.cells).toEqual([expected]);
  });

  it.each([
    ['a month, built in', 4, 44378, '2021-07'],
    ['a month, by a code', 5, 44378, '2021-07'],
    ['a year', 6, 44197, '2021'],
    ['a year, of a month', 6, 44378, { date: '2021-07-01' }],
    ['a month, of another day than its first', 4, 44379, { date: '2021-07-02' }],
    ['a day', 1, 44378, { date: '2021-07-01' }],
    ['minutes', 7, 0.5, '12:00:00'],
  ])('gives what a cell shows of a day: %s', async (_what, style, serial, expected) => {
    const xml = `${HEADER}<row r="2"><c r="A2" s="${style}"><v>${serial}</v></c></row>`;
    const [table] = await tablesIn([{ name: 'S', xml }]);
    expect(table?.rows[0]?.cells).toEqual([expected]);
    const later = xml.replace(`<v>${serial}`, `<v>${serial - (serial > 1 ? 1462 : 0)}`);
    const [same] = await tablesIn([{ name: 'S', xml: later }], 'date1904="1"');
    expect(same?.rows[0]?.cells).toEqual([expected]);
  });

  it('gives times without a zone, to the second, and ISO dates as they are', async () => {
    const xml = `${HEADER}<row r="2"><c r="A2" s="2"><v>44374.0625</v></c></row><row r="3"><c r="A3" s="3"><v>0.3</v></c></row><row r="4"><c r="A4" t="d"><v>2021-06-27T01:30:00</v></c></row>`;
    const [table] = await tablesIn([{ name: 'S', xml }]);
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual([
      { date: '2021-06-27T01:30:00' },
      '07:12:00',
      '2021-06-27T01:30:00',
    ]);
  });

  it('keeps the numbers of rows over gaps, and reads prefixed XML', async () => {
    const xml =
      '<x:row xmlns:x="m" r="1"><x:c r="A1" t="str"><x:v>id</x:v></x:c><x:c r="B1" t="str"><x:v>n</x:v></x:c></x:row><x:row xmlns:x="m" r="5"><x:c r="A5" t="str"><x:v>a</x:v></x:c><x:c r="B5"><x:v>2</x:v></x:c></x:row>';
    const [table] = await tablesIn([{ name: 'S', xml }]);
    expect(table?.header).toEqual(['id', 'n']);
    expect(table?.rows).toEqual([{ line: 5, cells: ['a', 2] }]);
  });

  it('says which sheets are hidden or empty, and how many formulas failed', async () => {
    const xml = `${HEADER}<row r="2"><c r="A2" t="e"><v>#DIV/0!</v></c><c r="B2"><v>1</v></c></row>`;
    const content = await read([
      { name: 'Old', rows: [['a'], ['b']], attributes: 'state="hidden"' },
      { name: 'Empty' },
      { name: 'S', xml },
    ]);
    expect(content).toMatchObject({ kind: 'tables' });
    if (content.kind !== 'tables') return;
    expect(content.tables.map(({ notes }) => notes.includes('this sheet is hidden'))).toEqual([
      true,
      false,
    ]);
    expect(content.found).toEqual([
      'a workbook (XLSX) with 2 sheets',
      '1 empty sheet',
      '1 cell with an error of a formula, read as empty',
    ]);
  });

  it('is refused if nothing is in it', async () => {
    expect(await read([{ name: 'Sheet1' }])).toMatchObject({
      kind: 'refused',
      why: /has nothing in it/ as never,
    });
  });

  it.each([
    ['columns', { columns: 2 }, /3 columns, and at most 2/],
    ['cells', { cells: 5 }, /spans 2 rows and 3 columns, and at most 5 cells/],
    ['bytes', { bytes: 3000 }, /more than 3 kB/],
  ])('is refused beyond the limit of %s', async (_, limits, why) => {
    const content = await read(
      [
        {
          name: 'S',
          rows: [
            ['a', 'b', 'c'],
            ['x'.repeat(4000), 'y', 'z'],
          ],
        },
      ],
      '',
      limits,
    );
    expect(content.kind === 'refused' && content.why).toMatch(why);
  });

  it.each([
    ['a reference in an address', '<row r="1"><c r="&#65;1"><v>1</v></c></row>'],
    ['a tag that breaks off', '<row r="1"><c r="A1'],
  ])('is refused with %s', async (_, xml) => {
    expect(await read([{ name: 'S', xml }])).toMatchObject({ kind: 'refused' });
  });

  it('gives what was written into it', async () => {
    const word = fc.stringMatching(/^[a-zA-Z&<>" ']{1,9}$/).filter((text) => text.trim() !== '');
    const cell = fc.oneof(word, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, cell, cell), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const [table] = await tablesIn([{ name: 'S', rows: [['name', 'one', 'two'], ...rows] }]);
          const expected = rows.map((cells) =>
            cells.map((value) => (Object.is(value, -0) ? 0 : value)),
          );
          expect(
            table?.rows.map(({ cells }) =>
              cells.map((value) => (Object.is(value, -0) ? 0 : value)),
            ),
          ).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
