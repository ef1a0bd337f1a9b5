import { announceBrowser, browserInstalledOn, thisMachine } from './browser';
import { run, runSteps } from './run-steps';
import { ALL_STEPS, END_TO_END } from './steps';
import { lineOf, sum, type Tally } from './tally';

/** `npm test`: runs the steps on the source in parallel, then the end-to-end tests on the built site. */
process.exitCode = await runAll();

async function runAll(): Promise<number> {
  announceBrowser(thisMachine);
  const tallies = await runSteps(ALL_STEPS);
  const isBuilt = tallies.get('build')?.failed === 0;
  const total = sum([...tallies.values(), isBuilt ? await journeys() : { passed: 0, failed: 1 }]);
  console.log(`\n${lineOf(total)}`);
  return total.failed === 0 ? 0 : 1;
}

async function journeys(): Promise<Tally> {
  try {
    return await run(END_TO_END, { CHROMIUM_PATH: browserInstalledOn(thisMachine) });
  } catch (error) {
    console.log(`✗ ${END_TO_END.name}: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}
