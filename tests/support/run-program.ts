import { runProgram } from '../../src/program/main';

/** Runs the program as a script would: nobody watches, and commands that serve stop at once. */
export async function runQuietly(...args: readonly string[]) {
  const [written, told]: [string[], string[]] = [[], []];
  const exitCode = await runProgram(args, {
    write: (text) => written.push(text),
    tell: (text) => told.push(text),
    isWatched: false,
    stopped: AbortSignal.abort(),
  });
  return { exitCode, written: written.join(''), told: told.join('') };
}
