// The thread that `page-threads.ts` starts. The program has it as a file of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableArchive } from './basemap/opened-archive.ts';
import { writeInto } from './output-file.ts';
import { PageQueue } from './page-queue.ts';
import type { ThreadInput, ThreadResult } from './page-threads.ts';
import { createPageWriter } from './page-writer.ts';

const { pages, folder, queueMemory } = workerData as ThreadInput;
const answer = (result: ThreadResult): void => parentPort?.postMessage(result);
try {
  const writer = createPageWriter(pages, writeInto(folder));
  await new PageQueue(pages.dataset.sites, queueMemory).writePages(writer);
  answer({ surroundings: writer.surroundings });
} catch (error) {
  if (!(error instanceof UnreadableArchive)) throw error;
  answer({ unreadableArchive: error.message });
}
