/** A day, perhaps with a time, from a spreadsheet's date cell. EDTF without a time zone. */
export interface DateCell {
  /** `2021-06-27` or `2021-06-27T01:30:00`. */
  readonly date: string;
}

/** One cell. Text tables have only strings; spreadsheets have types. An empty cell is the empty string. */
export type Cell = string | number | boolean | DateCell;

export interface Row {
  /** The row's number, as a spreadsheet shows it; the first is 1. */
  readonly line: number;
  /** At least one cell for each column. Further cells have no column. */
  readonly cells: readonly Cell[];
  /** What is wrong with the number of cells, as a phrase: "3 cells, and the header has 5". */
  readonly why?: string;
}

export interface Table {
  /** The name of the sheet or of the file. */
  readonly name: string;
  /** The column names as written, trimmed, without duplicates. `column 5` had no name; `Date (2)` is the second `Date`. */
  readonly header: readonly string[];
  /** The line of the header, from 1. Null if the table has no header. */
  readonly headerLine: number | null;
  /** True if the first row holds data. Then the columns are called `column 1`, `column 2`, … */
  readonly isHeaderAbsent: boolean;
  /** The HXL tags of the columns that have one. Null if the table has no HXL row. */
  readonly hxl: readonly string[] | null;
  readonly rows: readonly Row[];
  /** The year from which the workbook counts its days. Text tables do not have it. */
  readonly epoch?: 1900 | 1904;
  /** Sentences about this table that the person reads. */
  readonly notes: readonly string[];
}

export interface TableContent {
  readonly kind: 'tables';
  readonly tables: readonly Table[];
  /** What the reader found, in words for the person: "Windows-1256", "semicolons", "an HXL row". */
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
  /** One sentence: what the file is or what is wrong, and what the person can do. */
  readonly why: string;
}

/** The content of a file before any format interprets it. */
export type Content = TableContent | JsonContent | KmlContent | RefusedContent;

export interface ContentOptions {
  /** The encoding to use instead of the one found: a label of the Encoding Standard, such as `windows-1256`. */
  readonly encoding?: string;
  /** The separator to use instead of the one found: one character. */
  readonly separator?: string;
  /** The line of the header, or its row in the sheet, to use instead of the one found. 0: there is no header. */
  readonly headerRow?: number;
  /** The XML parser to use instead of the project's own. A web page gives the browser's `DOMParser`. */
  readonly parseXml?: (text: string) => Document;
  readonly limits?: Partial<Limits>;
}

/** The largest file that is read. A larger file is refused with a sentence that names the limit. */
export interface Limits {
  /** The most bytes of a file, and of everything that a zip unpacks to. JavaScript cannot hold a string of 512 MB. */
  readonly bytes: number;
  /** The largest ratio of unpacked to packed size, for a part of a zip that is larger than `freeBytes`. */
  readonly proportion: number;
  /** Parts of a zip up to this many unpacked bytes may have any ratio. */
  readonly freeBytes: number;
  readonly columns: number;
  /** The most cells of a table, empty cells included. */
  readonly cells: number;
  /** The deepest nesting of lists and objects in JSON. */
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

/** Every table may have `FREE_CELLS` cells. A larger file may have `CELLS_OF_BYTE` cells for each of its bytes. */
const FREE_CELLS = 1_000_000;
const CELLS_OF_BYTE = 20;

/** The limits for a table of so many bytes. A tiny file can have a cell in the last row and column, and so span billions. */
export const limitsOfTable = (limits: Limits, bytes: number): Limits => ({
  ...limits,
  cells: Math.min(limits.cells, Math.max(FREE_CELLS, bytes * CELLS_OF_BYTE)),
});

/** The sentence that refuses a file for its size. Callers check the size before they read the file. */
export const tooLargeMessage = (bytes: number, limits: Limits = LIMITS): string =>
  `this file has ${bytesText(bytes)}, and at most ${bytesText(limits.bytes)} are read; split it`;

/** A column that the person names but that the file does not have. */
export interface GoneColumn {
  readonly column: string;
  /** The file's column with the most similar name. Null if no name is similar. */
  readonly near: string | null;
}

/** Ends the reading of a file with a sentence for the person. `readContent` and `importFile` catch it. */
export class Refusal extends Error {
  /** If the file is refused for missing columns: the columns that the person names but the file does not have. */
  readonly columnsGone: readonly GoneColumn[];

  constructor(message: string, columnsGone: readonly GoneColumn[] = []) {
    super(message);
    this.columnsGone = columnsGone;
  }
}

/** The sentence for a file that makes our own code fail. Tests look for it. */
export const UNFORESEEN =
  'this file cannot be read, though it looks as if it could; save it again as CSV in UTF-8, or as GeoJSON';

/** A number of bytes with a unit for people: `512 MB`, `3 kB`, `700 bytes`. */
export function bytesText(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round(bytes / (1024 * 1024))} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes} bytes`;
}
