import type { Problem } from '../model';

/** Up to this number, problems are listed one by one. Above it they are grouped by kind. */
export const LISTED_PROBLEMS_MAX = 100;

/** Problems that differ only in their record or in the value that they quote. */
export interface ProblemKind {
  /** At least one problem, in the order of the file. */
  readonly problems: readonly Problem[];
  /** The message that all problems have. Null if they quote different values. */
  readonly commonMessage: string | null;
}

/** The problems by kind, most frequent kind first. Equally frequent kinds are in the order of the file. */
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

/** The path without indexes and without ids of actors and sources, and the message without quoted values. */
function kindKeyOf({ jsonPath, message }: Problem): string {
  const path = jsonPath
    .replace(/\[\d+\]/g, '[]')
    .replace(new RegExp(`^(actors|sources)(?:\\.[^.[]+|\\[${QUOTED}\\])`), '$1.*');
  const isAboutName = / is (not a member of|missing; )/.test(message);
  const start = isAboutName ? message : message.replace(new RegExp(QUOTED, 'g'), '""');
  return `${path} ${start.replace(/-?\d+(\.\d+)?/g, '0')}`;
}
