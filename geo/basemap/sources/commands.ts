import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/**
 * Runs a program and returns its standard output. Runs it in the folder for temporary files, because GMT writes a history file
 * there.
 * @throws an error that names the Debian package of the program if it is not installed.
 */
export function outputOfProgram(
  program: string,
  args: readonly string[],
  packageName: string,
): string {
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
