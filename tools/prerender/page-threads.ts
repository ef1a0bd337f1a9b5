import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Dataset, Surroundings } from '../../src/claims/model.ts';
import { UnreadableArchive } from './basemap/opened-archive.ts';
import type { WriteFile } from './output-file.ts';
import type { OutputsInput } from './outputs.ts';
import { PageQueue } from './page-queue.ts';
import { createPageWriter, type PageWriterInput } from './page-writer.ts';

/** The file of a thread in the folder of the built program. */
const THREAD_FILE = 'page-thread.mjs';
/** A map with fewer sites is written by one thread. Another one would need as long to start as it saves. */
const MIN_SITES_FOR_THREADS = 100;
/** Each thread has a copy of the map, so a map with more claims than this is written by one thread. */
const MAX_CLAIMS_FOR_THREADS = 100_000;
const MAX_THREADS = 4;

/** What a thread gets when it starts. */
export interface ThreadInput {
  readonly pages: PageWriterInput;
  readonly folder: string;
  /** The memory that all threads share, and that says which pages are next (`PageQueue`). */
  readonly queueMemory: SharedArrayBuffer;
}

/** What a thread answers when there are no more pages. */
export type ThreadResult =
  | { readonly surroundings: ReadonlyMap<string, Surroundings> }
  /** The message of an `UnreadableArchive`. Errors lose their class between threads. */
  | { readonly unreadableArchive: string };

function threadCountOf({ sites, claimById }: Dataset): number {
  if (sites.length < MIN_SITES_FOR_THREADS || claimById.size > MAX_CLAIMS_FOR_THREADS) return 1;
  return Math.min(availableParallelism(), MAX_THREADS);
}

/**
 * Writes the pages of all sites and of the overview, those of large maps with several threads.
 * @returns the surroundings of each site. Key: site id; empty for the overview.
 */
export async function writeAllPages(
  { folder, programFolder, reportProgress, ...pages }: OutputsInput,
  write: WriteFile,
): Promise<ReadonlyMap<string, Surroundings>> {
  const { dataset } = pages;
  const queue = new PageQueue(dataset.sites);
  const input: ThreadInput = { pages, folder, queueMemory: queue.memory };
  const file = join(programFolder, THREAD_FILE);
  // This thread writes pages, too.
  const others = Array.from(
    { length: threadCountOf(dataset) - 1 },
    () => new Worker(file, { workerData: input }),
  );
  try {
    const writer = createPageWriter(pages, write);
    const own = queue
      .writePages(writer, (done, total) => {
        reportProgress('pages by site', done, total);
      })
      .then(() => writer.surroundings);
    const all = await Promise.all([own, ...others.map(resultOf)]);
    return new Map(all.flatMap((surroundings) => [...surroundings]));
  } finally {
    await Promise.all(others.map((worker) => worker.terminate()));
  }
}

/** The surroundings that a thread found. Rejects if the thread fails. */
function resultOf(worker: Worker): Promise<ReadonlyMap<string, Surroundings>> {
  return new Promise((resolve, reject) => {
    worker.once('message', (result: ThreadResult) => {
      if ('surroundings' in result) resolve(result.surroundings);
      else reject(new UnreadableArchive(result.unreadableArchive));
    });
    worker.once('error', reject);
    // A thread answers before it ends, and then this has no effect.
    worker.once('exit', () => {
      reject(new Error('a thread that writes pages ended early'));
    });
  });
}
