import type { Problem } from '../model';

/** Up to so many problems of a file are shown one by one. More are shown by kind. */
export const LISTED_PROBLEMS_MAX = 100;

/** Problems that differ only in which record or which value of it they are about. */
export interface ProblemKind {
  /** In the order of the file. There is at least one. */
  readonly problems: readonly Problem[];
  /** The message of all problems; null if they quote different values. */
  readonly commonMessage: string | null;
}

/** The problems by kind: the most frequent kind first, and kinds that are as frequent in the order of the file. */
export function problemKindsOf(problems: readonly Problem[]): readonly ProblemKind[] {
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
