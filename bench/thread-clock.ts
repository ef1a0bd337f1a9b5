/** One slice of work on the main thread in a Chrome trace, timed by two clocks. Times are in microseconds. */
export interface ClockedSlice {
  readonly ts?: number;
  readonly dur?: number;
  /** Start and duration by the thread's own clock, which stops while the thread waits for a processor core. */
  readonly tts?: number;
  readonly tdur?: number;
}

interface ClockReading {
  readonly wallTime: number;
  readonly threadTime: number;
}

/**
 * Converts wall-clock time to the thread's own time, both in microseconds. Both clocks are known at both ends of each
 * slice. Between these times the function interpolates; before and after them it follows the wall clock.
 */
export function threadClockOf(slices: readonly ClockedSlice[]): (wallTime: number) => number {
  const readings = clockReadingsOf(slices);
  return (wallTime) => {
    const index = firstIndexAfter(readings, wallTime);
    const [before, after] = [readings[index - 1], readings[index]];
    if (before === undefined)
      return after === undefined ? wallTime : after.threadTime + wallTime - after.wallTime;
    if (after === undefined) return before.threadTime + wallTime - before.wallTime;
    const share = (wallTime - before.wallTime) / (after.wallTime - before.wallTime);
    return before.threadTime + share * (after.threadTime - before.threadTime);
  };
}

function clockReadingsOf(slices: readonly ClockedSlice[]): readonly ClockReading[] {
  const readings = slices
    .flatMap(({ ts, dur, tts, tdur }): readonly ClockReading[] => {
      if (ts === undefined || dur === undefined || tts === undefined || tdur === undefined)
        return [];
      return [
        { wallTime: ts, threadTime: tts },
        { wallTime: ts + dur, threadTime: tts + tdur },
      ];
    })
    .sort((a, b) => a.wallTime - b.wallTime || a.threadTime - b.threadTime);
  let latest = -Infinity;
  // The browser reads the two clocks at slightly different moments. `latest` keeps the thread's time from going back.
  return readings.map(({ wallTime, threadTime }) => ({
    wallTime,
    threadTime: (latest = Math.max(latest, threadTime)),
  }));
}

/** The index of the first reading later than `wallTime`; the number of readings if there is none. */
function firstIndexAfter(readings: readonly ClockReading[], wallTime: number): number {
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle]?.wallTime ?? Infinity) > wallTime) high = middle;
    else low = middle + 1;
  }
  return low;
}
