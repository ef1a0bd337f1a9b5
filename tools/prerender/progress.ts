/** Reports the progress of a step: `done` of `total` parts. A step without countable parts has neither number. */
export type ReportProgress = (step: string, done?: number, total?: number) => void;

/** Work shorter than this prints no progress, in milliseconds. */
const QUIET_IN_MS = 1000;

/**
 * Makes a function that prints progress at most once a second, and each time another step begins.
 * @param print Prints a line, without a line break at its end.
 */
export function makeProgressReport(print: (line: string) => void): ReportProgress {
  const start = performance.now();
  let last = start;
  let lastStep = '';
  return (step, done, total) => {
    const now = performance.now();
    const isNew = step !== lastStep && now - start >= QUIET_IN_MS;
    if (!isNew && now - last < QUIET_IN_MS) return;
    last = now;
    lastStep = step;
    const count =
      done === undefined || total === undefined
        ? ''
        : `: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
    print(`${step}${count}`);
  };
}
