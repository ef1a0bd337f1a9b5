import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { browserInstalledOn, thisMachine } from './browser';
import { STEPS, type Step } from './steps';
import { lineOf, sum, tallyOfExit, tallyOfReport, type Tally } from './tally';

interface Outcome {
  readonly exit: number | null;
  readonly output: string;
}

const env = {
  ...process.env,
  PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
};

process.exitCode = await runAll();

async function runAll(): Promise<number> {
  mkdirSync('.cache', { recursive: true });
  const tallies: Tally[] = [];
  let built = false;
  for (const step of STEPS) {
    const tally: Tally = step.needs === 'the build' && !built ? skipped(step) : await run(step);
    if (step.name === 'build') built = tally.failed === 0;
    tallies.push(tally);
  }
  const total = sum(tallies);
  console.log(`\n${lineOf(total)}`);
  return total.failed === 0 ? 0 : 1;
}

function skipped(step: Step): Tally {
  console.log(`✗ ${step.name}: not run, because there is no build`);
  return { passed: 0, failed: 1 };
}

async function run(step: Step): Promise<Tally> {
  console.log(`… ${step.name}`);
  const started = performance.now();
  // A report from an earlier run would count for this one.
  if (step.counts !== 'itself') rmSync(step.counts.file, { force: true });
  const outcome = await outcomeOf(step);
  const tally = tallyOf(step, outcome);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (outcome.exit !== 0 && outcome.output !== '') console.log(outcome.output.trimEnd());
  const verdict = tally.failed === 0 ? '✓' : '✗';
  console.log(`${verdict} ${step.name}: ${lineOf(tally)}, ${seconds} s`);
  return tally;
}

function tallyOf({ counts }: Step, { exit }: Outcome): Tally {
  if (counts === 'itself') return tallyOfExit(exit);
  const report = existsSync(counts.file) ? readFileSync(counts.file, 'utf8') : undefined;
  return tallyOfReport(counts.runner, report, exit);
}

async function outcomeOf(step: Step): Promise<Outcome> {
  if (step.counts === 'itself' || step.counts.runner !== 'playwright') return spawned(step, {});
  try {
    return await spawned(step, { CHROMIUM_PATH: browserInstalledOn(thisMachine) });
  } catch (error) {
    return { exit: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

function spawned(step: Step, more: Readonly<Record<string, string>>): Promise<Outcome> {
  const [program, ...args] = step.command;
  const limit = step.minutes * 60_000;
  return new Promise((done) => {
    const child = spawn(program, args, {
      env: { ...env, ...more },
      timeout: limit,
      stdio: ['ignore', 'pipe', 'pipe'],
      // The programs of node_modules/.bin are scripts of the shell there.
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        if (step.output === 'live') process.stdout.write(text);
        else output += text;
      });
    }
    child.on('error', (error) => {
      done({ exit: 1, output: error.message });
    });
    child.on('close', (exit, signal) => {
      const stopped =
        signal === null ? '' : `\nstopped by ${signal} (limit: ${step.minutes} minutes)`;
      done({ exit, output: output + stopped });
    });
  });
}
