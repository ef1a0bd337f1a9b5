import Papa from 'papaparse';

/** Text that a spreadsheet would run: also after spaces, marks of direction and quotes, and in full-width signs. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}"'`“”‘’]*[=+\-@＝＋－＠])/u;

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** Rows as RFC 4180 has them, with a mark by which spreadsheets know UTF-8, and no text that one would run. Numbers stay numbers. */
export function spreadsheetCsv(rows: readonly (readonly unknown[])[]): string {
  const cells = rows.map((row) => [...row]);
  const csv = Papa.unparse(cells, { newline: LINE_END, escapeFormulae: FORMULA });
  return BYTE_ORDER_MARK + csv + LINE_END;
}
