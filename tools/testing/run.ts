import { announceBrowserInstallation, findOrInstallBrowser, thisMachine } from './browser';
import { announceMissingEngines } from './engines';
import { runStep, runSteps } from './run-steps';
import { FULL_TEST_STEPS, END_TO_END_STEP } from './steps';
import { tallyInWords, sumTallies, type TestTally } from './tally';

/** `npm test`: runs the steps on the source in parallel, then the end-to-end tests on the built site. */
process.exitCode = await runAll();

async function runAll(): Promise<number> {
  announceBrowserInstallation(thisMachine);
  announceMissingEngines(thisMachine);
  const tallies = await runSteps(FULL_TEST_STEPS);
  const isBuilt = tallies.get('build')?.failedCount === 0;
  const total = sumTallies([
    ...tallies.values(),
    isBuilt ? await runEndToEndTests() : { passedCount: 0, failedCount: 1 },
  ]);
  console.log(`\n${tallyInWords(total)}`);
  return total.failedCount === 0 ? 0 : 1;
}

async function runEndToEndTests(): Promise<TestTally> {
  try {
    return await runStep(END_TO_END_STEP, { CHROMIUM_PATH: findOrInstallBrowser(thisMachine) });
  } catch (error) {
    console.log(
      `✗ ${END_TO_END_STEP.name}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return { passedCount: 0, failedCount: 1 };
  }
}
