import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/**
 * The standard output of a program that has to be installed; says which package brings it if it is not.
 * It runs in the system's folder for temporary files: GMT leaves a history wherever it runs.
 */
export function output(program: string, args: readonly string[], packageName: string): string {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 29,
      cwd: tmpdir(),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${program} is not installed; it comes with: apt-get install ${packageName}`, {
      cause: error,
    });
  }
}
