import Papa from 'papaparse';

/**
 * Matches text that a spreadsheet would run as a formula. Some spreadsheets ignore spaces, direction marks and quotes
 * before the formula, and accept full-width signs. A negative number in the form of `spreadsheetNumber` is not a
 * formula.
 */
const FORMULA_START = /^(?!-\d+E-?\d+$)(?:[\t\r\n]|[\s\p{Cf}"'`“”‘’]*[=+\-@＝＋－＠])/u;

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * Writes rows as CSV (RFC 4180) for spreadsheets. The byte order mark makes spreadsheets read UTF-8. Text that looks
 * like a formula is marked as plain text. `spreadsheetNumber` writes the numbers.
 */
export function spreadsheetCsv(rows: readonly (readonly unknown[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' && !Number.isInteger(cell) ? spreadsheetNumber(cell) : cell,
    ),
  );
  const csv = Papa.unparse(cells, { newline: LINE_END, escapeFormulae: FORMULA_START });
  return BYTE_ORDER_MARK + csv + LINE_END;
}

/**
 * Writes a finite number without a decimal point: 33.258 becomes `33258E-3`. In regions with decimal commas,
 * spreadsheets read a point as a thousands separator, and 33.258 as 33258.
 */
export function spreadsheetNumber(number: number): string {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  const [wholeDigits = '', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = `${wholeDigits}${decimals}`.replace(/^(-?)0+(?=\d)/, '$1');
  return power === 0 ? digits : `${digits}E${power}`;
}
