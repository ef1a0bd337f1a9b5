import { makeProgressReport, type ReportProgress } from '../../tools/prerender/progress';
import type { World } from './command';

/** Runs a work, and shows its progress in one line, if somebody watches. The line is gone at the end. */
export async function withProgress<T>(
  { tell, isWatched }: Pick<World, 'tell' | 'isWatched'>,
  run: (report: ReportProgress) => Promise<T>,
): Promise<T> {
  if (!isWatched) return run(() => undefined);
  try {
    // Writes over the line before, and clears the rest of it.
    return await run(makeProgressReport((line) => tell(`\r${line}\u001b[K`)));
  } finally {
    tell('\r\u001b[K');
  }
}
