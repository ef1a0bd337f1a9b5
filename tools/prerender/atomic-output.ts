import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * A Vite plugin that builds beside the output folder, and puts the new site in its place when it is whole. A build that
 * fails leaves the old site as it was.
 */
export function atomicOutputPlugin(): Plugin {
  let folders: { readonly output: string; readonly next: string } | null = null;
  let isWritten = false;
  const removeNext = (): void => {
    if (folders !== null) rmSync(folders.next, { recursive: true, force: true });
  };
  return {
    name: 'atomic-output',
    apply: 'build',

    config({ root = '.', build }) {
      const output = resolve(root, build?.outDir ?? 'dist');
      folders = { output, next: folderForNext(resolve(root), output) };
      return { build: { outDir: folders.next, emptyOutDir: true } };
    },

    buildStart() {
      isWritten = false;
    },
    buildEnd(error) {
      if (error !== undefined) removeNext();
    },
    renderError: removeNext,
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        isWritten = true;
      },
    },
    closeBundle() {
      if (folders === null) return;
      if (isWritten) replaceFolder(folders.next, folders.output);
      else removeNext();
    },
  };
}

/** Where the next site is built: in the project's cache, or else beside the output folder. */
function folderForNext(root: string, output: string): string {
  const isInRoot = !relative(root, output).startsWith('..');
  const name = `next-${basename(output)}`;
  return isInRoot ? join(root, '.cache', name) : join(dirname(output), `.${name}`);
}

/**
 * Moves the folder `next` into the place of `output`, and deletes what was there, except `.git`. Copies the files if
 * the folder cannot be moved, as a mounted folder cannot.
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
