import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { WorkerScripts } from '../shell/shell.ts';
import { listOfflineBuild } from './offline-list.ts';

/**
 * Writes `service-worker.js` into the folder of a site. Call it last, because the worker lists the files in the folder.
 * @param entryScriptPath The script that every page starts with. If null, the worker only deletes the offline files of
 * earlier builds.
 */
export function writeServiceWorker(
  folder: string,
  entryScriptPath: string | null,
  { keeping, removing }: WorkerScripts,
): void {
  const script =
    entryScriptPath === null ? removing : `${listScript(folder, entryScriptPath)}\n${keeping}`;
  writeFileSync(join(folder, 'service-worker.js'), script);
}

/** The line of script that defines the list of files to keep. The worker expects this constant. */
function listScript(folder: string, entryScriptPath: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
  const list = listOfflineBuild(paths, (path) => readFileSync(join(folder, path)), entryScriptPath);
  return `const BUILD=${JSON.stringify(list)};`;
}
