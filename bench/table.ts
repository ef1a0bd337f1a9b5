/** The medians of one action, in milliseconds. `oursFirst` is the first run alone. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly oursByClock: number;
  readonly oursFirst: number;
  readonly layout: number;
  readonly mapLibre: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
  return (lower + upper) / 2;
}

export function table(rows: readonly Row[], limit: number): string {
  const columns = ['ours', 'clock', 'first', 'layout', 'MapLibre'];
  const head = ['from click to drawn, ms', ...columns, `≤ ${limit}`];
  const body = rows.map(({ name, ours, oursByClock, oursFirst, layout, mapLibre }) => [
    name,
    ...[ours, oursByClock, oursFirst, layout, mapLibre].map((value) => value.toFixed(1)),
    ours <= limit ? 'yes' : 'no',
  ]);
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
