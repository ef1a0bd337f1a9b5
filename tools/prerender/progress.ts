/** How often a build that takes long says how far it is, in milliseconds. */
const INTERVAL_IN_MS = 5000;

/** Says how far a step is: `done` of `total`. */
export type ReportProgress = (step: string, done: number, total: number) => void;

/**
 * Makes a function that prints the progress of a build, at most every 5 seconds. A build that takes less prints nothing.
 */
export function makeProgressReport(
  print: (line: string) => void = (line) => {
    console.log(line);
  },
): ReportProgress {
  let last = Date.now();
  return (step, done, total) => {
    if (Date.now() - last < INTERVAL_IN_MS) return;
    last = Date.now();
    print(`${step}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  };
}
