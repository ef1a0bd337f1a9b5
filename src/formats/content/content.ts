/** A day, perhaps with a time, from a cell that a spreadsheet keeps as a date. EDTF without a zone. */
export interface DateCell {
  /** `2021-06-27` or `2021-06-27T01:30:00`. */
  readonly date: string;
}

/** A text table has strings alone. A spreadsheet keeps its types. An empty cell is the empty string. */
export type Cell = string | number | boolean | DateCell;

export interface Row {
  /** The row's number, as a spreadsheet shows it; the first is 1. */
  readonly line: number;
  /** At least one cell for each column. More than that are cells without a column. */
  readonly cells: readonly Cell[];
  /** What is wrong with the row's form, as a phrase: "3 cells, and the header has 5". */
  readonly why?: string;
}

export interface Table {
  /** The sheet, or the file's name. */
  readonly name: string;
  /** Names of the columns as written, trimmed, each once: `column 5` has no name, and `Date (2)` is the second `Date`. */
  readonly header: readonly string[];
  /** The line of the header; null if the table has none. */
  readonly headerLine: number | null;
  /** True if the first row reads as data: then the columns are called `column 1`, `column 2`, … */
  readonly isHeaderAbsent: boolean;
  /** The HXL tags of the columns, without those of nameless ones; null without an HXL row. */
  readonly hxl: readonly string[] | null;
  readonly rows: readonly Row[];
  /** The year from which the workbook counts its days. Text tables have none. */
  readonly epoch?: 1900 | 1904;
  /** What a person should know of this table: sentences that are shown. */
  readonly notes: readonly string[];
}

export interface TableContent {
  readonly kind: 'tables';
  readonly tables: readonly Table[];
  /** What was found, in words for the person: "Windows-1256", "semicolons", "an HXL row". */
  readonly found: readonly string[];
}

export interface JsonContent {
  readonly kind: 'json';
  readonly value: unknown;
  readonly text: string;
  readonly found: readonly string[];
}

export interface KmlContent {
  readonly kind: 'kml';
  readonly document: Document;
  readonly found: readonly string[];
}

export interface RefusedContent {
  readonly kind: 'refused';
  /** One sentence: what the file is or what is wrong, and what to do. */
  readonly why: string;
}

/** What the bytes of a file hold, before anybody asks what it means. */
export type Content = TableContent | JsonContent | KmlContent | RefusedContent;

export interface ContentOptions {
  /** Overrules the encoding that is found: a label of the Encoding Standard, such as `windows-1256`. */
  readonly encoding?: string;
  /** Overrules the separator that is found: one character. */
  readonly separator?: string;
  /** Overrules the header that is found: its line, or row in the sheet. 0 means that there is none. */
  readonly headerRow?: number;
  /** Reads XML in place of the parser that comes with the project: in a page, the browser's `DOMParser`. */
  readonly parseXml?: (text: string) => Document;
  readonly limits?: Partial<Limits>;
}

/** How much is read. Beyond it a file is refused, and the sentence names the limit. */
export interface Limits {
  /** Bytes of a file, and of all that a zip unpacks to. JavaScript has no text of 512 MB. */
  readonly bytes: number;
  /** How many times its packed size a part of a zip may have, if it is larger than `freeBytes`. */
  readonly proportion: number;
  /** Bytes of a part of a zip up to which the proportion does not matter. */
  readonly freeBytes: number;
  readonly columns: number;
  /** Cells of a table, the empty ones between others included. */
  readonly cells: number;
  /** Lists and objects of JSON in one another. */
  readonly nesting: number;
}

export const LIMITS: Limits = {
  bytes: 500 * 1024 * 1024,
  proportion: 200,
  freeBytes: 16 * 1024 * 1024,
  columns: 16_384,
  cells: 20_000_000,
  nesting: 128,
};

/** Any table may have so many cells; a larger one may have so many for each byte of its file. */
const FREE_CELLS = 1_000_000;
const CELLS_OF_BYTE = 20;

/** The limits of a table of so many bytes. A file of few bytes can name a cell in the last row and column, and so be huge. */
export const limitsOfTable = (limits: Limits, bytes: number): Limits => ({
  ...limits,
  cells: Math.min(limits.cells, Math.max(FREE_CELLS, bytes * CELLS_OF_BYTE)),
});

/** The refusal of a file that is too large. Callers ask for it before they read the file. */
export const tooLargeMessage = (bytes: number, limits: Limits = LIMITS): string =>
  `this file has ${bytesText(bytes)}, and at most ${bytesText(limits.bytes)} are read; split it`;

/** A column that a person names and the file does not have. */
export interface GoneColumn {
  readonly column: string;
  /** The column of the file whose name is most like it; null if none is. */
  readonly near: string | null;
}

/** Carries a refusal out of the depth of a reader. `readContent` and `importFile` catch it. */
export class Refusal extends Error {
  /** Columns that a person names and the file does not have, if that is why it is refused. */
  readonly columnsGone: readonly GoneColumn[];

  constructor(message: string, columnsGone: readonly GoneColumn[] = []) {
    super(message);
    this.columnsGone = columnsGone;
  }
}

/** The sentence for a file on which our own code fails. Tests look for it. */
export const UNFORESEEN =
  'this file cannot be read, though it looks as if it could; save it again as CSV in UTF-8, or as GeoJSON';

/** A number of bytes as people say it: `512 MB`, `3 kB`, `700 bytes`. */
export function bytesText(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round(bytes / (1024 * 1024))} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes} bytes`;
}
