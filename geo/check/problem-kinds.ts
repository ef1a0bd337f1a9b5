import type { Problem } from '../../src/claims/model';
import { problemKindsOf } from '../../src/claims/check/problem-kinds';

/** At most so many lines are written about one file, unless all are asked for. */
const MAX_LINES = 200;

/**
 * The lines that tell many problems: a heading with the counts, then each kind with its first places. There are at most
 * `MAX_LINES`, without line breaks at their ends.
 * @param lineOf Writes one problem as a line.
 * @param noun What the lines call one of them.
 */
export function summaryOfProblems(
  file: string,
  problems: readonly Problem[],
  lineOf: (problem: Problem) => string,
  noun: 'problem' | 'warning' = 'problem',
): readonly string[] {
  const kinds = problemKindsOf(problems);
  // A heading, the line about kinds that are left out, and for each kind a line beside its places.
  const room = MAX_LINES - 2;
  const placeCountMax = Math.max(1, Math.min(3, Math.floor(room / kinds.length) - 1));
  const shown = kinds.slice(0, Math.floor(room / (placeCountMax + 1)));
  const lines = shown.flatMap(({ problems: ofKind, commonMessage }) => [
    `${times(ofKind.length)}: ${commonMessage ?? `such as: ${ofKind[0]?.message ?? ''}`}`,
    ...ofKind.slice(0, placeCountMax).map((problem) => `  ${lineOf(problem)}`),
  ]);
  const hidden = kinds.length - shown.length;
  return [
    `${file}: ${problems.length} ${noun}s of ${kinds.length} kinds, the most frequent first, each with its first places; check --all shows every ${noun}`,
    ...lines,
    ...(hidden === 0 ? [] : [`and ${hidden} more kinds; check --all shows every ${noun}`]),
  ];
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
