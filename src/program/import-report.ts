import { shortList } from '../formats/content/lists';
import type { ImportOutcome, ImportReport } from '../formats/import/import-file';
import type { RowWarning } from '../formats/import/row-warnings';

/** The most rows not taken that a report lists. `--json` and `--all` list all of them. */
const LISTED_ROWS_MAX = 50;

type Imported = Extract<ImportOutcome, { kind: 'imported' }>;

/** What an import did, as lines for a person. */
export function reportLines(
  file: string,
  { report, warnings }: Imported,
  showsAll: boolean,
): readonly string[] {
  const { made: createdCounts } = report;
  const listed = showsAll ? report.notTaken : report.notTaken.slice(0, LISTED_ROWS_MAX);
  const unlisted = report.notTaken.length - listed.length;
  return [
    `${file}: ${report.format}`,
    `  ${countOf(report.rows, 'row')}: ${report.taken} taken, ${report.notTaken.length} not taken`,
    `  made ${(['site', 'event', 'claim', 'actor', 'source'] as const).map((noun) => countOf(createdCounts[`${noun}s`], noun)).join(', ')}`,
    ...report.notes.map((note) => `  ${note}`),
    ...columnLines(report),
    ...listed.map(({ row, why }) => `${file}: row ${row}: ${why}`),
    ...(unlisted > 0 ? [`${file}: ${unlisted} more rows were not taken; --all lists them`] : []),
    ...warningLines(warnings),
  ];
}

const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

function columnLines({ columnsNotUnderstood }: ImportReport): readonly string[] {
  return columnsNotUnderstood.length === 0
    ? []
    : [
        `  Columns that were not understood are kept with their claims: ${columnsNotUnderstood.join(', ')}.`,
      ];
}

/** The most rows that one warning names. */
const NAMED_MAX = 5;

/** The warnings of the check, one line for each kind: the first warning, with the rows of all. */
function warningLines(warnings: readonly RowWarning[]): readonly string[] {
  const byKind = new Map<string, [RowWarning, ...RowWarning[]]>();
  for (const warning of warnings) {
    const key = [warning.sheet, warning.column, kindOf(warning)].join('\n');
    const warningsOfKind = byKind.get(key);
    if (warningsOfKind === undefined) byKind.set(key, [warning]);
    else warningsOfKind.push(warning);
  }
  return [...byKind.values()].map((warningsOfKind) => {
    const [first, ...others] = warningsOfKind;
    const { sheet, column, message } = first;
    const isOne = others.every((other) => other.message === message);
    const rows = rowsText((isOne ? warningsOfKind : [first]).flatMap(({ row }) => row ?? []));
    const place = [sheet, rows, column].filter((part) => part).join(', ');
    const furtherText = isOne
      ? ''
      : ` (like it: ${shortList(
          others.map((other) => rowWithWord(other, first)),
          NAMED_MAX,
        )})`;
    return `  warning: ${place === '' ? 'the map' : place}: ${message}${furtherText}`;
  });
}

/** The row of a warning. If the warning quotes another word than the first of its kind, the word is added. */
function rowWithWord({ row, message }: RowWarning, first: RowWarning): string {
  const [word = ''] = /"[^"]*"/.exec(message) ?? [];
  const shown = first.message.includes(word) ? '' : word;
  const parts = [row === null ? '' : `row ${row}`, shown].filter((part) => part !== '');
  return parts.length === 0 ? 'the map' : parts.join(': ');
}

/** The kind of a warning: its message without quoted words, numbers and advice, which differ within a kind. */
function kindOf({ message }: RowWarning): string {
  const [fault = ''] = message.replace(/"[^"]*"/g, '…').split(';');
  return fault.replace(/\d+/g, '0').replace(/ \(0 events\)/, '');
}

function rowsText(all: readonly number[]): string {
  const rows = [...new Set(all)];
  const noun = rows.length === 1 ? 'row' : 'rows';
  return rows.length === 0 ? '' : `${noun} ${shortList(rows, NAMED_MAX)}`;
}

/** What an import did, as JSON for programs. */
export function reportJson(outcome: ImportOutcome): object {
  switch (outcome.kind) {
    case 'imported':
      return { ok: true, ...outcome.report, warnings: outcome.warnings };
    case 'map':
      return { ok: true, format: 'map' };
    case 'problems':
      return { ok: false, problems: outcome.problems };
    case 'refused':
      return { ok: false, problems: [{ message: outcome.why }] };
  }
}
