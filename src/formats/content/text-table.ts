import { limitsOfTable, Refusal, type Limits, type TableContent } from './content';
import { delimitedRecords } from './delimited';
import { cellSeparationOf } from './separator';
import { tableOf } from './table';

export interface TextTableOptions {
  readonly separator: string | undefined;
  readonly headerRow: number | undefined;
  readonly limits: Limits;
}

/**
 * The table of a text with separators.
 * @param isTableByName True if the file's name says that it is a table. One column is then enough.
 * @throws Refusal if the text is no table, or has too many columns.
 */
export function textTable(
  name: string,
  text: string,
  { separator, headerRow, limits }: TextTableOptions,
  isTableByName: boolean,
): TableContent {
  if (separator !== undefined && separator.length !== 1) {
    throw new Refusal(
      `a separator is one character, and ${JSON.stringify(separator)} has ${separator.length}; write one, such as ;`,
    );
  }
  const found = cellSeparationOf(text, separator, isTableByName);
  if (found === null && !isTableByName) {
    throw new Refusal(
      'this is text without columns; save it as CSV, or name the separator of its cells',
    );
  }
  const separation = found ?? { separator: ',', found: 'one column', from: 0, firstLine: 1 };
  const { records, hasMixedEnds } = delimitedRecords(text, separation);
  const made = tableOf(name, records, {
    headerRow,
    limits: limitsOfTable(limits, text.length),
  });
  return {
    kind: 'tables',
    tables: [made.table],
    found: [separation.found, ...(hasMixedEnds ? ['line ends of two kinds'] : []), ...made.found],
  };
}
