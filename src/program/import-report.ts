import type { ImportOutcome, ImportReport } from '../formats/import/import-file';

/** How many rows that were not taken a report lists. `--json` and `--all` list all of them. */
const LISTED_ROWS_MAX = 50;

type Imported = Extract<ImportOutcome, { kind: 'imported' }>;

/** What an import did, in lines for a person. */
export function reportLines(
  file: string,
  { report, warnings }: Imported,
  showsAll: boolean,
): readonly string[] {
  const { made } = report;
  const listed = showsAll ? report.notTaken : report.notTaken.slice(0, LISTED_ROWS_MAX);
  const unlisted = report.notTaken.length - listed.length;
  return [
    `${file}: ${report.format}`,
    `  ${report.rows} rows: ${report.taken} taken, ${report.notTaken.length} not taken`,
    `  made ${made.sites} sites, ${made.events} events, ${made.claims} claims, ${made.actors} actors, ${made.sources} sources`,
    ...report.notes.map((note) => `  ${note}`),
    ...columnLines(report),
    ...listed.map(({ row, why }) => `${file}: row ${row}: ${why}`),
    ...(unlisted > 0 ? [`${file}: ${unlisted} more rows were not taken; --all lists them`] : []),
    ...warningLines(warnings.map(({ message }) => message)),
  ];
}

function columnLines({ columnsNotUnderstood }: ImportReport): readonly string[] {
  return columnsNotUnderstood.length === 0
    ? []
    : [
        `  Columns that were not understood are kept with their claims: ${columnsNotUnderstood.join(', ')}.`,
      ];
}

/** Warnings of the check, the first of each kind. Most concern every row. */
function warningLines(messages: readonly string[]): readonly string[] {
  const byKind = new Map<string, { readonly first: string; readonly count: number }>();
  for (const message of messages) {
    const kind = message.replace(/"[^"]*"/g, '…');
    const known = byKind.get(kind);
    byKind.set(kind, { first: known?.first ?? message, count: (known?.count ?? 0) + 1 });
  }
  return [...byKind.values()].map(
    ({ first, count }) => `  warning: ${first}${count > 1 ? ` (and ${count - 1} like it)` : ''}`,
  );
}

/** What an import did, for programs. */
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
