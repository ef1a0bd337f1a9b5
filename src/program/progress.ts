import { makeProgressReport, type ReportProgress } from '../../tools/prerender/progress';
import type { World } from './command';

/** Runs `run`. If a person watches, one line shows its progress, and is cleared at the end. */
export async function withProgress<T>(
  { tell, isWatched }: Pick<World, 'tell' | 'isWatched'>,
  run: (report: ReportProgress) => Promise<T>,
): Promise<T> {
  if (!isWatched) return run(() => undefined);
  try {
    // Overwrites the previous line and clears the rest of it.
    return await run(makeProgressReport((line) => tell(`\r${line}\u001b[K`)));
  } finally {
    tell('\r\u001b[K');
  }
}
