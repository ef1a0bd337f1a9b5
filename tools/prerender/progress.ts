/** Says how far a step is: `done` of `total`. */
export type ReportProgress = (step: string, done: number, total: number) => void;

/** A build that takes less than this says nothing of its progress, in milliseconds. */
const QUIET_IN_MS = 1000;

/**
 * Makes a function that prints the progress of a build, at most once a second.
 * @param print Prints a line, without a line break at its end.
 */
export function makeProgressReport(print: (line: string) => void): ReportProgress {
  let last = performance.now();
  return (step, done, total) => {
    if (performance.now() - last < QUIET_IN_MS) return;
    last = performance.now();
    print(`${step}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  };
}
