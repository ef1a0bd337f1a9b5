import { describe, expect, it } from 'vitest';
import { fileSite, tinyMap } from '../../tests/support/map-files';
import type { Site } from '../../src/claims/model';
import { PageQueue } from './page-queue';
import type { PageWriter } from './page-writer';

const { sites } = tinyMap(
  {},
  Array.from({ length: 9 }, (_, index) => fileSite(`site-${index}`)),
);

/** A writer that fails at a page, or never. It waits at each page, so that the others get their turns. */
function writerThatFailsAt(failing: string | null) {
  const written: (string | null)[] = [];
  let isFinished = false;
  const writer: PageWriter = {
    surroundings: new Map(),
    async writePagesOf(site: Site | null) {
      await Promise.resolve();
      if (site !== null && site.id === failing) throw new Error('it failed');
      written.push(site?.id ?? null);
    },
    finish: () => {
      isFinished = true;
      return Promise.resolve();
    },
  };
  return { writer, written, isFinished: () => isFinished };
}

describe('several writers with one queue', () => {
  it('write each page once, and each of them finishes', async () => {
    const queue = new PageQueue(sites);
    const [one, other] = [writerThatFailsAt(null), writerThatFailsAt(null)];
    const counts: number[] = [];
    await Promise.all([
      queue.writePages(one.writer, (done) => counts.push(done)),
      new PageQueue(sites, queue.memory).writePages(other.writer, (done) => counts.push(done)),
    ]);
    expect(new Set([...one.written, ...other.written])).toEqual(
      new Set([null, ...sites.map(({ id }) => id)]),
    );
    expect(one.written.length + other.written.length).toBe(sites.length + 1);
    expect(Math.min(one.written.length, other.written.length)).toBeGreaterThan(0);
    expect(counts.toSorted((a, b) => a - b)).toEqual(counts.map((_, index) => index + 1));
    expect([one, other].map((each) => each.isFinished())).toEqual([true, true]);
  });

  it('begin no page after one of them has failed', async () => {
    const queue = new PageQueue(sites);
    const [one, other] = [writerThatFailsAt('site-1'), writerThatFailsAt('site-1')];
    const results = await Promise.allSettled([
      queue.writePages(one.writer),
      new PageQueue(sites, queue.memory).writePages(other.writer),
    ]);
    expect(results.filter(({ status }) => status === 'rejected').length).toBe(1);
    expect(one.written.length + other.written.length).toBeLessThan(5);
  });
});
