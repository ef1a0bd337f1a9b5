import { strToU8, zipSync } from 'fflate';

/** A sheet for tests: its name, and the XML of its `sheetData`, or its rows of words and numbers. */
export interface SheetXml {
  readonly name: string;
  readonly rows?: readonly (readonly (string | number | boolean)[])[];
  /** In place of rows: what stands inside `sheetData`. */
  readonly xml?: string;
  /** Attributes of the sheet in the workbook: `state="hidden"`. */
  readonly attributes?: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Style 1 is a day, 2 a day with a time, 3 a clock time, 4 and 5 a month, 6 a year, 7 minutes. */
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="yyyy"/><numFmt numFmtId="166" formatCode="mm:ss"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="21" applyNumberFormat="1"/>${[17, 164, 165, 166].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function cellXml(cell: string | number | boolean, place: string): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  if (cell === '') return '';
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function sheetXml({ rows = [], xml }: SheetXml): string {
  const data =
    xml ??
    rows
      .map((cells, row) => {
        const inside = cells.map((cell, column) =>
          cellXml(cell, `${columnLetters(column)}${row + 1}`),
        );
        return `<row r="${row + 1}">${inside.join('')}</row>`;
      })
      .join('');
  return `<worksheet><sheetData>${data}</sheetData></worksheet>`;
}

/** The bytes of a small workbook. @param properties Attributes of `workbookPr`: `date1904="1"`. */
export function workbookBytes(
  sheets: readonly SheetXml[],
  properties = '',
): Uint8Array<ArrayBuffer> {
  const list = sheets.map(
    ({ name, attributes = '' }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" ${attributes} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${RELATIONSHIPS}"><workbookPr ${properties}/><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${relations.join('')}<Relationship Id="s" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(STYLES),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        strToU8(sheetXml(sheet)),
      ]),
    ),
  });
}
