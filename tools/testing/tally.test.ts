import { describe, expect, it } from 'vitest';
import { lineOf, sum, tallyOfExit, tallyOfReport } from './tally';

const vitest = JSON.stringify({ numPassedTests: 12, numFailedTests: 2 });
const playwright = JSON.stringify({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 } });

describe('the tally', () => {
  it('of a step without tests is one', () => {
    expect(tallyOfExit(0)).toEqual({ passed: 1, failed: 0 });
    expect(tallyOfExit(2)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOfExit(null)).toEqual({ passed: 0, failed: 1 });
  });

  it('of a runner is what its report counts', () => {
    expect(tallyOfReport('vitest', vitest, 1)).toEqual({ passed: 12, failed: 2 });
    expect(tallyOfReport('playwright', playwright, 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('of a runner that failed without a failed test is a failure all the same', () => {
    const fine = JSON.stringify({ numPassedTests: 12, numFailedTests: 0 });
    expect(tallyOfReport('vitest', fine, 1)).toEqual({ passed: 12, failed: 1 });
    expect(tallyOfReport('vitest', undefined, null)).toEqual({ passed: 0, failed: 1 });
  });

  it('of a runner that ran nothing is a failure', () => {
    expect(tallyOfReport('playwright', undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('adds up to one line', () => {
    const total = sum([tallyOfExit(0), tallyOfExit(1), tallyOfReport('vitest', vitest, 1)]);
    expect(lineOf(total)).toBe('13 passed, 3 failed');
  });
});
