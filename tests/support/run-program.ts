import { runProgram } from '../../src/program/main';

/** Runs the program as a script would: nobody watches, and commands that serve stop at once. */
export const runQuietly = (...args: readonly string[]) => run(args, false);
/** Runs the program as a person would in a terminal. */
export const runWatched = (...args: readonly string[]) => run(args, true);

async function run(args: readonly string[], isWatched: boolean) {
  const [written, told]: [string[], string[]] = [[], []];
  const exitCode = await runProgram(args, {
    write: (text) => written.push(text),
    tell: (text) => told.push(text),
    isWatched,
    stopped: AbortSignal.abort(),
  });
  return { exitCode, written: written.join(''), told: told.join('') };
}
