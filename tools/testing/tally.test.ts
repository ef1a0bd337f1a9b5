import { describe, expect, it } from 'vitest';
import { tallyInWords, sumTallies, tallyOfExitCode, tallyOfReport } from './tally';

const vitest = JSON.stringify({ numPassedTests: 12, numFailedTests: 2 });
const playwright = JSON.stringify({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 } });

describe('the tally', () => {
  it('of a step without tests is one', () => {
    expect(tallyOfExitCode(0)).toEqual({ passedCount: 1, failedCount: 0 });
    expect(tallyOfExitCode(2)).toEqual({ passedCount: 0, failedCount: 1 });
    expect(tallyOfExitCode(null)).toEqual({ passedCount: 0, failedCount: 1 });
  });

  it('of a runner is what its report counts', () => {
    expect(tallyOfReport('vitest', vitest, 1)).toEqual({ passedCount: 12, failedCount: 2 });
    expect(tallyOfReport('playwright', playwright, 1)).toEqual({ passedCount: 7, failedCount: 2 });
  });

  it('of a runner that failed without a failed test is a failure all the same', () => {
    const fine = JSON.stringify({ numPassedTests: 12, numFailedTests: 0 });
    expect(tallyOfReport('vitest', fine, 1)).toEqual({ passedCount: 12, failedCount: 1 });
    expect(tallyOfReport('vitest', undefined, null)).toEqual({ passedCount: 0, failedCount: 1 });
  });

  it('of a runner that ran nothing is a failure', () => {
    expect(tallyOfReport('playwright', undefined, 0)).toEqual({ passedCount: 0, failedCount: 1 });
  });

  it('adds up to one line', () => {
    const total = sumTallies([
      tallyOfExitCode(0),
      tallyOfExitCode(1),
      tallyOfReport('vitest', vitest, 1),
    ]);
    expect(tallyInWords(total)).toBe('13 passed, 3 failed');
  });
});
