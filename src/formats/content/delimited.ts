/** One record of a text table: its cells as written, without their quotes. */
export interface DelimitedRecord {
  /** The number of the record, from 1, as a spreadsheet shows it. Empty records count. Line breaks inside quotes do not. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Set if a quote opens in this record and never closes. This quote and all later ones are then plain characters. */
  readonly why?: string;
}

export interface DelimitedText {
  readonly records: readonly DelimitedRecord[];
  /** True if some records end in CRLF and others in LF. Many other programs then merge such records. */
  readonly hasMixedEnds: boolean;
}

const OPEN_QUOTE = 'a quote opens here and never closes, so it is read as a letter';

export interface DelimitedOptions {
  /** One character that separates cells. */
  readonly separator: string;
  /** The position of the first character to read, and its line. Both come after a line like `sep=;`. */
  readonly from?: number;
  readonly firstLine?: number;
  /** The reader stops after this many records. */
  readonly most?: number;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/**
 * The records of a text with separators and quotes, as in RFC 4180. PapaParse expects one kind of line end in a file and
 * counts no rows. This reader accepts LF, CRLF and CR together, and numbers each record. A quote opens only at the start of
 * a cell, and closes only before a separator or a line end. So `"the "north" bank"` is one cell.
 */
export function delimitedRecords(
  text: string,
  { separator, from = 0, firstLine = 1, most = Infinity }: DelimitedOptions,
): DelimitedText {
  const separatorCode = separator.charCodeAt(0);
  // In a text without LF, a CR alone ends a line, as on old Macs. In other texts it is a plain character.
  const isCrEnd = !text.includes('\n');
  const records: DelimitedRecord[] = [];
  let position = from;
  let line = firstLine;
  let isQuoteLetter = false as boolean;
  let hasLfEnd = false;
  let hasCrEnd = false;

  /** The position after the line end at `at`. -1 if there is no line end at `at`. */
  const afterLineEnd = (at: number): number => {
    const code = text.charCodeAt(at);
    if (code === LF) return at + 1;
    if (code !== CR) return -1;
    if (text.charCodeAt(at + 1) === LF) return at + 2;
    return isCrEnd ? at + 1 : -1;
  };

  /** The position of the quote that closes the cell opened at `open`. -1 if no quote closes it. */
  const closingQuote = (open: number): number => {
    let at = text.indexOf('"', open + 1);
    while (at !== -1) {
      const isDoubled = text.charCodeAt(at + 1) === QUOTE;
      if (!isDoubled && isCellEnd(afterSpaces(at + 1))) return at;
      at = text.indexOf('"', isDoubled ? at + 2 : at + 1);
    }
    return -1;
  };
  const afterSpaces = (at: number): number => {
    let end = at;
    while (text.charCodeAt(end) === SPACE && separatorCode !== SPACE) end += 1;
    return end;
  };
  const isCellEnd = (at: number): boolean =>
    at >= text.length || text.charCodeAt(at) === separatorCode || afterLineEnd(at) !== -1;

  /** The position where an unquoted cell ends. */
  const unquotedEnd = (start: number): number => {
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === separatorCode || code === LF) break;
      if (code === CR && afterLineEnd(at) !== -1) break;
    }
    return at;
  };

  /** The cell that begins at `position`. Moves `position` to the end of the cell. */
  const nextCell = (): string => {
    const start = position;
    const isQuoted = !isQuoteLetter && text.charCodeAt(start) === QUOTE;
    const close = isQuoted ? closingQuote(start) : -1;
    if (close === -1) {
      isQuoteLetter ||= isQuoted;
      position = unquotedEnd(start);
      return text.slice(start, position);
    }
    const written = text.slice(start + 1, close);
    position = afterSpaces(close + 1);
    return written.includes('"') ? written.replaceAll('""', '"') : written;
  };

  while (position < text.length && records.length < most) {
    const start = line;
    const wasQuoteLetter = isQuoteLetter;
    const cells = [nextCell()];
    while (position < text.length && text.charCodeAt(position) === separatorCode) {
      position += 1;
      cells.push(nextCell());
    }
    if (position < text.length) {
      if (text.charCodeAt(position) === LF) hasLfEnd = true;
      else hasCrEnd = true;
      position = afterLineEnd(position);
    }
    line += 1;
    const isQuoteOpen = isQuoteLetter && !wasQuoteLetter;
    records.push(isQuoteOpen ? { line: start, cells, why: OPEN_QUOTE } : { line: start, cells });
  }
  return { records, hasMixedEnds: hasLfEnd && hasCrEnd };
}
