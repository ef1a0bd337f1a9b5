/** One slice of work on the main thread in a Chrome trace, timed by two clocks. Times are in microseconds. */
export interface ClockedSlice {
  readonly ts?: number;
  readonly dur?: number;
  /** Start and duration by the thread's own clock, which stops while the thread waits for a processor core. */
  readonly tts?: number;
  readonly tdur?: number;
}

interface Reading {
  readonly wall: number;
  readonly own: number;
}

/**
 * Converts wall-clock time to the thread's own time, both in microseconds. Both clocks are known at both ends of each
 * slice. Between these times the function interpolates; before and after them it follows the wall clock.
 */
export function threadClock(slices: readonly ClockedSlice[]): (wall: number) => number {
  const readings = readingsOf(slices);
  return (wall) => {
    const index = firstAfter(readings, wall);
    const [before, after] = [readings[index - 1], readings[index]];
    if (before === undefined) return after === undefined ? wall : after.own + wall - after.wall;
    if (after === undefined) return before.own + wall - before.wall;
    const share = (wall - before.wall) / (after.wall - before.wall);
    return before.own + share * (after.own - before.own);
  };
}

function readingsOf(slices: readonly ClockedSlice[]): readonly Reading[] {
  const readings = slices
    .flatMap(({ ts, dur, tts, tdur }): readonly Reading[] => {
      if (ts === undefined || dur === undefined || tts === undefined || tdur === undefined)
        return [];
      return [
        { wall: ts, own: tts },
        { wall: ts + dur, own: tts + tdur },
      ];
    })
    .sort((a, b) => a.wall - b.wall || a.own - b.own);
  let latest = -Infinity;
  // The browser reads the two clocks at slightly different moments. `latest` keeps the thread's time from going back.
  return readings.map(({ wall, own }) => ({ wall, own: (latest = Math.max(latest, own)) }));
}

/** The index of the first reading later than `wall`; the number of readings if there is none. */
function firstAfter(readings: readonly Reading[], wall: number): number {
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle]?.wall ?? Infinity) > wall) high = middle;
    else low = middle + 1;
  }
  return low;
}
