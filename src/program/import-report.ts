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
    `  ${countOf(report.rows, 'row')}: ${report.taken} taken, ${report.notTaken.length} not taken`,
    `  made ${(['site', 'event', 'claim', 'actor', 'source'] as const).map((noun) => countOf(made[`${noun}s`], noun)).join(', ')}`,
    ...report.notes.map((note) => `  ${note}`),
    ...columnLines(report),
    ...listed.map(({ row, why }) => `${file}: row ${row}: ${why}`),
    ...(unlisted > 0 ? [`${file}: ${unlisted} more rows were not taken; --all lists them`] : []),
    ...warningLines(warnings.map(({ message }) => message)),
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

/** How many others of its kind a warning names. */
const NAMED_OTHERS_MAX = 5;

/** Warnings of the check, the first of each kind, with what the others quote. Most concern every row. */
function warningLines(messages: readonly string[]): readonly string[] {
  const byKind = new Map<string, string[]>();
  for (const message of messages) {
    // What a warning advises follows its first semicolon, and may differ within a kind.
    const [fault = ''] = message.replace(/"[^"]*"/g, '…').split(';');
    const kind = fault.replace(/\d+/g, '0').replace(/ \(0 events\)/, '');
    const ofKind = byKind.get(kind);
    if (ofKind === undefined) byKind.set(kind, [message]);
    else ofKind.push(message);
  }
  return [...byKind.values()].map(([first = '', ...others]) => {
    const named = [...new Set(others.flatMap((one) => /"[^"]*"/.exec(one)?.[0] ?? []))];
    const shown = named.slice(0, NAMED_OTHERS_MAX).join(', ');
    const more = named.length > NAMED_OTHERS_MAX ? ', …' : '';
    const like = `${others.length} like it${named.length === others.length ? `: ${shown}${more}` : ''}`;
    return `  warning: ${first}${others.length > 0 ? ` (and ${like})` : ''}`;
  });
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
