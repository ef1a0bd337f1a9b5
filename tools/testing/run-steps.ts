import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import type { CheckStep } from './steps';
import { tallyInWords, tallyOfExitCode, tallyOfReport, type TestTally } from './tally';

interface CommandOutcome {
  readonly exitCode: number | null;
  readonly output: string;
}

/**
 * Runs the steps in parallel, one per processor.
 * @returns The tally of each step, by name.
 */
export async function runSteps(
  steps: readonly CheckStep[],
): Promise<ReadonlyMap<string, TestTally>> {
  mkdirSync('.cache', { recursive: true });
  const tallies = new Map<string, TestTally>();
  const waiting = [...steps];
  const take = (): CheckStep | undefined => {
    const next = waiting.findIndex(
      ({ requiredStep }) => requiredStep === undefined || tallies.has(requiredStep),
    );
    return next < 0 ? undefined : waiting.splice(next, 1)[0];
  };
  const work = async (): Promise<void> => {
    for (let step = take(); step !== undefined; step = take()) {
      const before = step.requiredStep === undefined ? undefined : tallies.get(step.requiredStep);
      tallies.set(
        step.name,
        before !== undefined && before.failedCount > 0 ? reportSkipped(step) : await runStep(step),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));
  // Runs the steps that could not start before all workers had stopped.
  await work();
  return tallies;
}

function reportSkipped(step: CheckStep): TestTally {
  console.log(`✗ ${step.name}: not run, because "${step.requiredStep ?? ''}" failed`);
  return { passedCount: 0, failedCount: 1 };
}

/** Runs one step. Prints a line about it, and its output if it failed. */
export async function runStep(
  step: CheckStep,
  extraEnvironment: Readonly<Record<string, string>> = {},
): Promise<TestTally> {
  if (step.outputShown === 'live') console.log(`… ${step.name}`);
  const started = performance.now();
  // Removes the report of an earlier run, which must not count for this one.
  if (step.report !== undefined) rmSync(step.report.filePath, { force: true });
  const outcome = await runCommand(step, extraEnvironment);
  const tally = tallyOfStep(step, outcome);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = tally.failedCount === 0 ? '✓' : '✗';
  console.log(`${verdict} ${step.name}: ${tallyInWords(tally)}, ${seconds} s`);
  const isShown = outcome.exitCode !== 0 || step.outputShown === 'at the end';
  if (isShown && outcome.output !== '') console.log(outcome.output.trimEnd());
  return tally;
}

function tallyOfStep({ report }: CheckStep, { exitCode }: CommandOutcome): TestTally {
  if (report === undefined) return tallyOfExitCode(exitCode);
  const json = existsSync(report.filePath) ? readFileSync(report.filePath, 'utf8') : undefined;
  return tallyOfReport(report.runner, json, exitCode);
}

function runCommand(
  step: CheckStep,
  extraEnvironment: Readonly<Record<string, string>>,
): Promise<CommandOutcome> {
  const [program, ...args] = step.command;
  const env = {
    ...process.env,
    PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
    // More memory for short-lived objects makes the linter and the type checker a sixth faster.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`,
    ...extraEnvironment,
  };
  return new Promise((done) => {
    const child = spawn(program, args, {
      env,
      timeout: step.limitMinutes * 60_000,
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows, the programs of node_modules/.bin are shell scripts.
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        if (step.outputShown === 'live') process.stdout.write(text);
        else output += text;
      });
    }
    child.on('error', (error) => {
      done({ exitCode: 1, output: error.message });
    });
    child.on('close', (exit, signal) => {
      const stopped =
        signal === null ? '' : `\nstopped by ${signal} (limit: ${step.limitMinutes} minutes)`;
      done({ exitCode: exit, output: output + stopped });
    });
  });
}
