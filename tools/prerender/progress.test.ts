import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeProgressReport } from './progress';

describe('the progress of a build', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is printed once a second', () => {
    const lines: string[] = [];
    const report = makeProgressReport((line) => lines.push(line));
    for (let done = 1; done <= 3000; done += 1) {
      vi.advanceTimersByTime(1);
      report('pages', done, 3000);
    }
    expect(lines).toEqual([
      'pages: 1,000 of 3,000',
      'pages: 2,000 of 3,000',
      'pages: 3,000 of 3,000',
    ]);
  });

  it('is not printed in the first second', () => {
    const lines: string[] = [];
    const report = makeProgressReport((line) => lines.push(line));
    for (let done = 1; done <= 90; done += 1) {
      vi.advanceTimersByTime(10);
      report('pages', done, 90);
    }
    expect(lines).toEqual([]);
  });
});
