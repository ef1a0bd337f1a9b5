import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BuildMistake } from './build-mistake.ts';

/**
 * The folder in which the next site is written. It is beside the site's folder, so that a rename puts it into place.
 */
export function folderForNextSite(output: string): string {
  const target = resolve(output);
  return join(dirname(target), `.next-${basename(target)}`);
}

/** Files that every site has. A folder that contains them is an earlier site, which may be replaced. */
const FILES_OF_A_SITE = ['index.html', 'service-worker.js', 'data/map.geojson'];

/**
 * Refuses to replace a folder that contains anything but a site, because everything in it would be deleted.
 * @throws a `BuildMistake` that names one of the files.
 */
export function refuseForeignFolder(output: string): void {
  if (!existsSync(output)) return;
  if (!statSync(output).isDirectory())
    throw new BuildMistake(`${output} is a file; name a folder for the site.`);
  const names = readdirSync(output).filter((name) => name !== '.git');
  const isSite = FILES_OF_A_SITE.every((file) => existsSync(join(output, file)));
  if (names.length > 0 && !isSite)
    throw new BuildMistake(
      `${output} holds files that are no site of strike-map, such as ${names[0] ?? ''}. The build would delete them; name a new or empty folder.`,
    );
}

/**
 * Moves the folder `next` to `output`, and deletes the old content of `output`, except `.git`. Copies the files if the
 * folder cannot be moved, for example because it is mounted.
 */
export function replaceFolder(next: string, output: string): void {
  const target = existsSync(output) ? realpathSync(output) : output;
  const old = `${next}-old`;
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  try {
    if (existsSync(target)) renameSync(target, old);
    renameSync(next, target);
    if (existsSync(join(old, '.git'))) renameSync(join(old, '.git'), join(target, '.git'));
    rmSync(old, { recursive: true, force: true });
  } catch {
    if (!existsSync(target) && existsSync(old)) cpSync(old, target, { recursive: true });
    copyInto(next, target);
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Makes the folder `target` equal to `next`, except `.git`. Deletes files only after all new ones are there. */
function copyInto(next: string, target: string): void {
  cpSync(next, target, { recursive: true });
  for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    const isOwn = existsSync(join(next, name)) || name === '.git' || /^\.git[\\/]/.test(name);
    if (!isOwn) rmSync(join(target, name), { recursive: true, force: true });
  }
}
