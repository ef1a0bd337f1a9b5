import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { WorkerScripts } from '../shell/shell.ts';
import { listOfflineBuild } from './offline-list.ts';

/**
 * Writes `service-worker.js` into the folder of a site. Call it last, because the worker lists the files in the folder.
 * @param entryScriptPath The script that every page starts with; null for a worker that only deletes the offline files
 * of earlier builds.
 */
export function writeServiceWorker(
  folder: string,
  entryScriptPath: string | null,
  { keeping, removing }: WorkerScripts,
): void {
  const script =
    entryScriptPath === null
      ? removing
      : `const BUILD=${JSON.stringify(listOfflineBuild(readFilesIn(folder), entryScriptPath))};\n${keeping}`;
  writeFileSync(join(folder, 'service-worker.js'), script);
}

function readFilesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(
    files.map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name))]),
  );
}
