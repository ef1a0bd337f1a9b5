import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadClockOf } from './thread-clock';

describe("the thread's own clock", () => {
  const outer = { ts: 100, dur: 100, tts: 10, tdur: 60 };
  const inner = { ts: 150, dur: 20, tts: 20, tdur: 20 };

  it.each([
    ['before all slices goes as the wall’s', 90, 0],
    ['at a slice’s beginning is what it says', 100, 10],
    ['goes evenly up to the next reading', 125, 15],
    ['inside an inner slice is that one’s', 160, 30],
    ['goes on in the outer one after it', 185, 55],
    ['after all slices goes as the wall’s', 210, 80],
  ])('%s', (_, wall, own) => {
    expect(threadClockOf([outer, inner])(wall)).toBeCloseTo(own);
  });

  it('is the wall’s where no slice tells both', () => {
    expect(threadClockOf([{ ts: 1, dur: 2 }, {}])(5)).toBe(5);
  });

  it('never runs backwards', () => {
    const time = fc.nat(1000);
    const slice = fc.record({ ts: time, dur: time, tts: time, tdur: time });
    fc.assert(
      fc.property(fc.array(slice), time, time, (slices, a, b) => {
        const clock = threadClockOf(slices);
        const [earlier, later] = [clock(Math.min(a, b)), clock(Math.max(a, b))];
        expect(later).toBeGreaterThanOrEqual(earlier - 1e-9);
      }),
    );
  });
});
