import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Retry } from './retry';

let online = new Set<() => void>();
beforeEach(() => {
  vi.useFakeTimers();
  online = new Set();
  vi.stubGlobal('addEventListener', (_name: 'online', listener: () => void) =>
    online.add(listener),
  );
  vi.stubGlobal('removeEventListener', (_name: 'online', listener: () => void) =>
    online.delete(listener),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('tries again after 2 seconds, then more and more rarely, but never gives up', () => {
  const times: number[] = [];
  const start = Date.now();
  const retry = new Retry(() => {
    times.push((Date.now() - start) / 1000);
    retry.planAfterFailure();
  });
  retry.planAfterFailure();
  vi.advanceTimersByTime(240_000);
  expect(times).toEqual([2, 7, 22, 52, 112, 172, 232]);
});

it('tries at once when the browser is online again, and only once', () => {
  const act = vi.fn();
  const retry = new Retry(act);
  retry.planAfterFailure();
  retry.planAfterFailure();
  online.forEach((listener) => listener());
  expect(act).toHaveBeenCalledOnce();
  expect(online.size).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(act).toHaveBeenCalledOnce();
});

it('waits no more after a success, and then begins with the shortest delay', () => {
  const act = vi.fn();
  const retry = new Retry(act);
  retry.planAfterFailure();
  vi.advanceTimersByTime(2000);
  retry.planAfterFailure();
  retry.reset();
  vi.advanceTimersByTime(60_000);
  expect(act).toHaveBeenCalledOnce();
  retry.planAfterFailure();
  vi.advanceTimersByTime(2000);
  expect(act).toHaveBeenCalledTimes(2);
});
