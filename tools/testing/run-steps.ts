import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import type { Step } from './steps';
import { lineOf, tallyOfExit, tallyOfReport, type Tally } from './tally';

interface Outcome {
  readonly exit: number | null;
  readonly output: string;
}

/**
 * Runs the steps in parallel, one per processor.
 * @returns The tally of each step, by name.
 */
export async function runSteps(steps: readonly Step[]): Promise<ReadonlyMap<string, Tally>> {
  mkdirSync('.cache', { recursive: true });
  const tallies = new Map<string, Tally>();
  const waiting = [...steps];
  const take = (): Step | undefined => {
    const next = waiting.findIndex(({ needs }) => needs === undefined || tallies.has(needs));
    return next < 0 ? undefined : waiting.splice(next, 1)[0];
  };
  const work = async (): Promise<void> => {
    for (let step = take(); step !== undefined; step = take()) {
      const before = step.needs === undefined ? undefined : tallies.get(step.needs);
      tallies.set(
        step.name,
        before !== undefined && before.failed > 0 ? skipped(step) : await run(step),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));
  // Runs the steps that had to wait until all workers had stopped.
  await work();
  return tallies;
}

function skipped(step: Step): Tally {
  console.log(`✗ ${step.name}: not run, because "${step.needs ?? ''}" failed`);
  return { passed: 0, failed: 1 };
}

/** Runs one step. Prints a line about it, and its output if it failed. */
export async function run(step: Step, more: Readonly<Record<string, string>> = {}): Promise<Tally> {
  if (step.output === 'live') console.log(`… ${step.name}`);
  const started = performance.now();
  // Removes the report of an earlier run, which must not count for this one.
  if (step.report !== undefined) rmSync(step.report.file, { force: true });
  const outcome = await spawned(step, more);
  const tally = tallyOf(step, outcome);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = tally.failed === 0 ? '✓' : '✗';
  console.log(`${verdict} ${step.name}: ${lineOf(tally)}, ${seconds} s`);
  const isShown = outcome.exit !== 0 || step.output === 'at the end';
  if (isShown && outcome.output !== '') console.log(outcome.output.trimEnd());
  return tally;
}

function tallyOf({ report }: Step, { exit }: Outcome): Tally {
  if (report === undefined) return tallyOfExit(exit);
  const json = existsSync(report.file) ? readFileSync(report.file, 'utf8') : undefined;
  return tallyOfReport(report.runner, json, exit);
}

function spawned(step: Step, more: Readonly<Record<string, string>>): Promise<Outcome> {
  const [program, ...args] = step.command;
  const env = {
    ...process.env,
    PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
    // More memory for short-lived objects makes the linter and the type checker a sixth faster.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`,
    ...more,
  };
  return new Promise((done) => {
    const child = spawn(program, args, {
      env,
      timeout: step.minutes * 60_000,
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows, the programs of node_modules/.bin are shell scripts.
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
