import type { Problem } from '../../src/claims/model';

/** Problems that differ only in which record or which value of it they are about. */
interface ProblemKind {
  /** In the order of the file. There is at least one. */
  readonly problems: readonly Problem[];
  /** The message of all problems; null if they quote different values. */
  readonly commonMessage: string | null;
}

/** The problems by kind: the most frequent kind first, and kinds that are as frequent in the order of the file. */
function problemKindsOf(problems: readonly Problem[]): readonly ProblemKind[] {
  const byKey = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = kindKeyOf(problem);
    const kind = byKey.get(key);
    if (kind === undefined) byKey.set(key, [problem]);
    else kind.push(problem);
  }
  const kinds = Array.from(byKey.values(), (kind) => ({
    problems: kind,
    commonMessage: kind.every(({ message }) => message === kind[0]?.message)
      ? (kind[0]?.message ?? null)
      : null,
  }));
  return kinds.sort((a, b) => b.problems.length - a.problems.length);
}

const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;

/** The path without indexes and without the ids of actors and sources, and the message without what it quotes. */
function kindKeyOf({ jsonPath, message }: Problem): string {
  const path = jsonPath
    .replace(/\[\d+\]/g, '[]')
    .replace(new RegExp(`^(actors|sources)(?:\\.[^.[]+|\\[${QUOTED}\\])`), '$1.*');
  const isAboutName = / is (not a member of|missing; )/.test(message);
  const start = isAboutName ? message : message.replace(new RegExp(QUOTED, 'g'), '""');
  return `${path} ${start.replace(/-?\d+(\.\d+)?/g, '0')}`;
}

/** At most so many lines are written about one file, unless all are asked for. */
const MAX_LINES = 200;

/**
 * The lines that tell many problems: a heading with the counts, then each kind with its first places. There are at most
 * `MAX_LINES`, without line breaks at their ends.
 * @param lineOf Writes one problem as a line.
 */
export function summaryOfProblems(
  file: string,
  problems: readonly Problem[],
  lineOf: (problem: Problem) => string,
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
    `${file}: ${problems.length} problems of ${kinds.length} kinds, the most frequent first, each with its first places; --all shows every problem`,
    ...lines,
    ...(hidden === 0 ? [] : [`and ${hidden} more kinds; --all shows every problem`]),
  ];
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
