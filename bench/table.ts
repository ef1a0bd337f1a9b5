/** The medians of one action, in milliseconds. `ourFirstRunTime` is the first run alone. */
export interface ResultRow {
  readonly name: string;
  readonly ourTime: number;
  readonly ourWallTime: number;
  readonly ourFirstRunTime: number;
  readonly layoutTime: number;
  readonly mapLibreTime: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
  return (lower + upper) / 2;
}

export function resultTable(rows: readonly ResultRow[], limit: number): string {
  const columns = ['ours', 'clock', 'first', 'layout', 'MapLibre'];
  const head = ['from click to drawn, ms', ...columns, `≤ ${limit}`];
  const body = rows.map(
    ({ name, ourTime, ourWallTime, ourFirstRunTime, layoutTime, mapLibreTime }) => [
      name,
      ...[ourTime, ourWallTime, ourFirstRunTime, layoutTime, mapLibreTime].map((value) =>
        value.toFixed(1),
      ),
      ourTime <= limit ? 'yes' : 'no',
    ],
  );
  const lines = [head, ...body];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}
