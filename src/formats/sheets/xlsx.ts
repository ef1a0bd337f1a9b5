import { strToU8, zipSync } from 'fflate';

/** A sheet of a workbook: its name and its rows. The first row is the header. An undefined cell is blank. */
export interface SheetCells {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Indexes in the list of styles. In a column with the text style, a month that a person types does not become a day. */
const [PLAIN_STYLE, HEADER_STYLE, TEXT_STYLE] = [0, 1, 2];
/** Long texts wrap in their cell. */
const ALIGNMENT = '<alignment vertical="top" wrapText="1"/>';

/** The width of a column, in characters, fits the longest of its first cells. */
const MEASURED_ROWS = 100;
const WIDTH_MIN = 10;
const WIDTH_MAX = 50;

/** Characters that XML cannot hold, and texts that look like their escapes (ECMA-376, ST_Xstring). */
const ESCAPED =
  // eslint-disable-next-line no-control-regex -- XML cannot hold these characters.
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-f]{4}_)/gi;

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

const xmlText = (text: string): string =>
  text
    .replace(ESCAPED, (character) => `_x${hex(character)}_`)
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function cellXml(cell: string | number | undefined, place: string, isHeader: boolean): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const style = isHeader ? HEADER_STYLE : TEXT_STYLE;
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

function sheetXml({ rows }: SheetCells): string {
  const data = rows.map((cells, row) => {
    const inside = cells.map((cell, column) =>
      cellXml(cell, `${columnLetters(column)}${row + 1}`, row === 0),
    );
    return `<row r="${row + 1}">${inside.join('')}</row>`;
  });
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) => {
    const cells = rows.slice(0, MEASURED_ROWS).map((row) => row[at] ?? '');
    // In a column with the text style, numbers would be text, and other programs could not add them up.
    const style = cells.some((cell) => typeof cell === 'number') ? PLAIN_STYLE : TEXT_STYLE;
    const letters = Math.max(...cells.map((cell) => String(cell).length));
    const width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, letters + 2));
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${style}" customWidth="1"/>`;
  });
  const columnList = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
  const frozenHeader =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${frozenHeader}${columnList}<sheetData>${data.join('')}</sheetData></worksheet>`;
}

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf fontId="0" applyAlignment="1">${ALIGNMENT}</xf><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1" applyAlignment="1">${ALIGNMENT}</xf><xf numFmtId="49" fontId="0" applyNumberFormat="1" applyAlignment="1">${ALIGNMENT}</xf></cellXfs></styleSheet>`;

/** Writes a workbook (XLSX, ECMA-376). Texts stay texts: none becomes a formula or a date. */
export function xlsxOf(sheets: readonly SheetCells[]): Uint8Array<ArrayBuffer> {
  const number = (index: number): string => String(index + 1);
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${number(index)}" r:id="rId${number(index)}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${number(index)}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number(index)}.xml"/>`,
  );
  const types = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${number(index)}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${packageRelations}">${relations.join('')}<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${number(index)}.xml`, sheetXml(sheet)]),
    ),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
    // A fixed time, so that the same sheets give the same bytes.
    { mtime: '1980-01-01T00:00:00' },
  );
}
