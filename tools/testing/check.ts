import { readPassedDigests, findStaleTests, writePassedDigests } from './passed-tests';
import { runSteps } from './run-steps';
import { quickCheckSteps } from './steps';
import { tallyInWords, sumTallies } from './tally';

/**
 * `npm run check`: checks format, lint, types and dead code, and runs the unit tests whose code has changed since they
 * passed.
 */
const {
  staleTestFiles: stale,
  unchangedCount: unchanged,
  digestByTest: digests,
} = findStaleTests(readPassedDigests());
const tallyByStep = await runSteps(quickCheckSteps(stale));
if (stale.length === 0 || tallyByStep.get('unit tests')?.failedCount === 0)
  writePassedDigests(digests);
const totalTally = sumTallies([...tallyByStep.values()]);
const skippedMessage =
  unchanged === 0 ? '' : ` (${unchanged} test files unchanged since they passed)`;
console.log(`\n${tallyInWords(totalTally)}${skippedMessage}`);
process.exitCode = totalTally.failedCount === 0 ? 0 : 1;
