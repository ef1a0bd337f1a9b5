import type { TestReport } from './steps';

/** How many tests passed and failed. */
export interface TestTally {
  readonly passedCount: number;
  readonly failedCount: number;
}

/** The tally of a step without a report: one test, passed if the command exits with 0. */
export function tallyOfExitCode(exit: number | null): TestTally {
  return exit === 0 ? { passedCount: 1, failedCount: 0 } : { passedCount: 0, failedCount: 1 };
}

/** The tally in a runner's JSON report. A runner that exits with an error counts at least one failure. */
export function tallyOfReport(
  runner: TestReport['runner'],
  json: string | undefined,
  exit: number | null,
): TestTally {
  const { passedCount, failedCount } = countTests(runner, json);
  if (exit !== 0) return { passedCount, failedCount: Math.max(failedCount, 1) };
  // A run without any test counts as a failure.
  return passedCount + failedCount === 0
    ? { passedCount: 0, failedCount: 1 }
    : { passedCount, failedCount };
}

export function sumTallies(tallies: readonly TestTally[]): TestTally {
  return {
    passedCount: tallies.reduce((total, { passedCount }) => total + passedCount, 0),
    failedCount: tallies.reduce((total, { failedCount }) => total + failedCount, 0),
  };
}

export function tallyInWords({ passedCount, failedCount }: TestTally): string {
  return `${passedCount} passed, ${failedCount} failed`;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
}

function countTests(runner: TestReport['runner'], json: string | undefined): TestTally {
  if (json === undefined) return { passedCount: 0, failedCount: 0 };
  switch (runner) {
    case 'vitest': {
      const report = JSON.parse(json) as VitestReport;
      return { passedCount: report.numPassedTests, failedCount: report.numFailedTests };
    }
    case 'playwright': {
      const { stats } = JSON.parse(json) as PlaywrightReport;
      return { passedCount: stats.expected, failedCount: stats.unexpected + stats.flaky };
    }
  }
}
