import { readPassedDigests, findStaleTests, writePassedDigests } from './passed-tests';
import { runSteps } from './run-steps';
import { quickCheckSteps } from './steps';
import { tallyInWords, sumTallies } from './tally';

/**
 * `npm run check`: checks format, lint, types and dead code, and runs the unit tests whose code has changed since they
 * passed.
 */
const { staleTestFiles, unchangedCount, digestByTest } = findStaleTests(readPassedDigests());
const tallyByStep = await runSteps(quickCheckSteps(staleTestFiles));
if (staleTestFiles.length === 0 || tallyByStep.get('unit tests')?.failedCount === 0)
  writePassedDigests(digestByTest);
const totalTally = sumTallies([...tallyByStep.values()]);
const skippedMessage =
  unchangedCount === 0 ? '' : ` (${unchangedCount} test files unchanged since they passed)`;
console.log(`\n${tallyInWords(totalTally)}${skippedMessage}`);
process.exitCode = totalTally.failedCount === 0 ? 0 : 1;
