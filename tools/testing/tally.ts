import type { Report } from './steps';

/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The tally of a step without a report: one test, passed if the command exits with 0. */
export function tallyOfExit(exit: number | null): Tally {
  return exit === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The tally in a runner's JSON report. A runner that exits with an error counts at least one failure. */
export function tallyOfReport(
  runner: Report['runner'],
  json: string | undefined,
  exit: number | null,
): Tally {
  const { passed, failed } = counted(runner, json);
  if (exit !== 0) return { passed, failed: Math.max(failed, 1) };
  // A run without any test counts as a failure.
  return passed + failed === 0 ? { passed: 0, failed: 1 } : { passed, failed };
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}

export function lineOf({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
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

function counted(runner: Report['runner'], json: string | undefined): Tally {
  if (json === undefined) return { passed: 0, failed: 0 };
  switch (runner) {
    case 'vitest': {
      const report = JSON.parse(json) as VitestReport;
      return { passed: report.numPassedTests, failed: report.numFailedTests };
    }
    case 'playwright': {
      const { stats } = JSON.parse(json) as PlaywrightReport;
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    }
  }
}
