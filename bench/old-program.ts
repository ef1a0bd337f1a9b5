import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Unpacks an earlier commit, once. It uses the packages that are installed here.
 * @returns the folder of the commit.
 */
export function unpackCommit(commit: string): string {
  const folder = resolve('.cache', `commit-${commit}`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  const archive = `${folder}.tar`;
  execFileSync('git', ['archive', '--output', archive, commit]);
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  symlinkSync(resolve('node_modules'), resolve(folder, 'node_modules'));
  return folder;
}
