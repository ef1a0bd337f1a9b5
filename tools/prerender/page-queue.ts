import type { Site } from '../../src/claims/model.ts';
import type { PageWriter } from './page-writer.ts';

const [NEXT, DONE] = [0, 1];

/**
 * The pages of a map that are not written yet. Several threads take pages from it: they share its memory, and each page is
 * taken once.
 */
export class PageQueue {
  readonly memory: SharedArrayBuffer;
  readonly #pages: readonly (Site | null)[];
  readonly #counts: Int32Array;

  /** @param memory The memory of the queue in another thread. Without it, the queue is new. */
  constructor(
    sites: readonly Site[],
    memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT),
  ) {
    this.#pages = [null, ...sites];
    this.memory = memory;
    this.#counts = new Int32Array(memory);
  }

  /**
   * Writes one page after another until no thread has to begin another page. After a failure, the other threads begin no
   * page either.
   * @param onwritten Gets the number of pages that all threads have written, and that of all pages.
   */
  async writePages(
    { writePagesOf, finish }: PageWriter,
    onwritten: (done: number, total: number) => void = () => undefined,
  ): Promise<void> {
    try {
      for (;;) {
        const page = this.#pages[Atomics.add(this.#counts, NEXT, 1)];
        if (page === undefined) break;
        await writePagesOf(page);
        onwritten(Atomics.add(this.#counts, DONE, 1) + 1, this.#pages.length);
      }
      await finish();
    } catch (error) {
      Atomics.store(this.#counts, NEXT, this.#pages.length);
      throw error;
    }
  }
}
