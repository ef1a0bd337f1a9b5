import { expect, it } from 'vitest';
import { oneAtATime } from './watch';

it('of many changes during a build, one more build comes', async () => {
  let count = 0;
  const ends: (() => void)[] = [];
  const build = oneAtATime(() => {
    count += 1;
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  const first = build();
  const later = [build(), build(), build()];
  expect(count).toBe(1);
  ends[0]?.();
  await first;
  await expect.poll(() => count).toBe(2);
  ends[1]?.();
  await Promise.all(later);
  expect(count).toBe(2);
  const next = build();
  ends[2]?.();
  await next;
  expect(count).toBe(3);
});
