import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { readContent } from '../content/read-content';
import { xlsxOf } from './xlsx';

it('law: any text and number is the same after a workbook', async () => {
  const words = fc.oneof(
    fc.constantFrom('constructor', '__proto__', '_x0041_', '=1+1', '007', '2021-04', ' a ', 'a\nb'),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ minLength: 1, unit: fc.constantFrom('\u0001', '\ud800', '\udc00', '\ufffe', 'x') }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (cells) => {
      const header = cells.map((_, at) => `column ${at}`);
      const bytes = xlsxOf([{ name: 'A & "B"', rows: [header, cells] }]);
      const content = await readContent('a.xlsx', bytes, { headerRow: 1 });
      if (content.kind !== 'tables') throw new Error(JSON.stringify(content));
      expect(content.tables[0]?.name).toBe('A & "B"');
      expect(content.tables[0]?.rows[0]?.cells).toEqual(cells);
    }),
    { numRuns: 200 },
  );
});

it('has columns after Z', async () => {
  const header = Array.from({ length: 60 }, (_, at) => `c${at}`);
  const content = await readContent('a.xlsx', xlsxOf([{ name: 'x', rows: [header, header] }]), {
    headerRow: 1,
  });
  expect(content.kind === 'tables' && content.tables[0]?.header).toEqual(header);
});

it('can be used at once: the header stays in view, columns are as wide as their texts, and what is typed stays text', async () => {
  const rows = [
    ['event_date', 'text', 'paragraph'],
    ['2021-07', 'It was hit. '.repeat(20), 3],
  ];
  const bytes = xlsxOf([{ name: 'claims', rows }]);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  );
  const columns = Array.from(
    sheet.matchAll(/<col [^>]*width="(\d+)" style="(\d)"/g),
    ([, ...one]) => one,
  );
  expect(columns).toEqual([
    ['12', '2'],
    ['50', '2'],
    ['11', '0'],
  ]);
  const [read] = await readExcelFile(Buffer.from(bytes));
  expect(read?.data).toEqual(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.trim() : cell))),
  );
});
