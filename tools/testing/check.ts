import { readPassed, staleTests, writePassed } from './passed-tests';
import { runSteps } from './run-steps';
import { checkSteps } from './steps';
import { lineOf, sum } from './tally';

/**
 * `npm run check`: checks format, lint, types and dead code, and runs the unit tests whose code has changed since they
 * passed.
 */
const { stale, unchanged, digests } = staleTests(readPassed());
const tallies = await runSteps(checkSteps(stale));
if (stale.length === 0 || tallies.get('unit tests')?.failed === 0) writePassed(digests);
const total = sum([...tallies.values()]);
const skipped = unchanged === 0 ? '' : ` (${unchanged} test files unchanged since they passed)`;
console.log(`\n${lineOf(total)}${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
