/** A record of a text table: its cells as written, without the quotes around them. */
export interface DelimitedRecord {
  /** The number of the record, as a spreadsheet shows its row: empty ones count, line breaks inside quotes do not. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Stands where a quote opens and never closes: it is read as a letter, and so are all later ones. */
  readonly why?: string;
}

export interface DelimitedText {
  readonly records: readonly DelimitedRecord[];
  /** True if some records end in CRLF and others in LF: many readers then merge them. */
  readonly hasMixedEnds: boolean;
}

const OPEN_QUOTE = 'a quote opens here and never closes, so it is read as a letter';

export interface DelimitedOptions {
  /** One character. */
  readonly separator: string;
  /** The position and the line to begin at, after a line like `sep=;`. */
  readonly from?: number;
  readonly firstLine?: number;
  /** Stops after so many records. */
  readonly most?: number;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/**
 * The records of a text with separators and quotes, as RFC 4180 has them. PapaParse takes one line end for the whole file
 * and counts no rows, so this is our own: LF, CRLF and CR may follow each other, and each record knows its number. A quote
 * counts at the start of a cell alone, and closes before a separator or a line end alone: `"the "north" bank"` is one cell.
 */
export function delimitedRecords(
  text: string,
  { separator, from = 0, firstLine = 1, most = Infinity }: DelimitedOptions,
): DelimitedText {
  const separatorCode = separator.charCodeAt(0);
  // Without any LF, a CR alone ends lines, as on old Macs. Beside LFs it is a letter.
  const isCrEnd = !text.includes('\n');
  const records: DelimitedRecord[] = [];
  let position = from;
  let line = firstLine;
  let isQuoteLetter = false as boolean;
  let hasLfEnd = false;
  let hasCrEnd = false;

  /** The position after the line end that begins here; -1 if none does. */
  const afterLineEnd = (at: number): number => {
    const code = text.charCodeAt(at);
    if (code === LF) return at + 1;
    if (code !== CR) return -1;
    if (text.charCodeAt(at + 1) === LF) return at + 2;
    return isCrEnd ? at + 1 : -1;
  };

  /** The position of the quote that closes the cell which opens at `open`; -1 if none does. */
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

  /** Where a cell without quotes ends. */
  const unquotedEnd = (start: number): number => {
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === separatorCode || code === LF) break;
      if (code === CR && afterLineEnd(at) !== -1) break;
    }
    return at;
  };

  /** The cell that begins here. Goes on to its end. */
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
