import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackgroundColours } from '../prerender/pages/manifest.ts';
import type { ChunkFiles, PageKind } from './chunk-files.ts';

/**
 * The data about the app shell that the page writer needs. The shell contains all files of a site that are the same for
 * every map file: scripts, styles, fonts, icons and the basemap. Vite builds it once.
 */
export interface Shell {
  /** The text of index.html with the addresses of its files, before its placeholders are filled. */
  readonly templateHtml: string;
  /** The path of the script that every page starts with. */
  readonly entryScriptPath: string;
  /** The path of `src/app/first-script.ts`, as a classic script. */
  readonly firstScriptPath: string;
  /** The additional files of pages of maps with lists in parts. */
  readonly listFiles: Pick<ChunkFiles, 'styles' | 'scripts'>;
  readonly filesByPageKind: Readonly<Record<PageKind, ChunkFiles>>;
  readonly workerScripts: WorkerScripts;
  readonly backgroundColours: BackgroundColours;
}

/** The service worker, as classic scripts. */
export interface WorkerScripts {
  /** The worker that keeps the site offline. It expects a constant `BUILD` with the list of its files. */
  readonly keeping: string;
  /** The worker that deletes the offline files of earlier builds, and then itself. */
  readonly removing: string;
}

/** The folders of the built program with the files of every site. */
export const SHELL_FOLDER = 'shell';
export const FONTS_FOLDER = 'fonts';

/** The only file in the shell's folder that does not belong to a site. */
export const SHELL_FILE = 'shell.json';

/** @param folder The folder into which the shell was built. */
export function readShell(folder: string): Shell {
  return JSON.parse(readFileSync(join(folder, SHELL_FILE), 'utf8')) as Shell;
}
