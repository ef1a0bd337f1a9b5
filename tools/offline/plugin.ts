import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Build } from '../../src/offline/build.ts';
import { listOfflineBuild } from './build.ts';

interface OfflineOptions {
  /** If false, pages register no service worker, and browsers of earlier visitors delete their offline files. */
  readonly isEnabled: boolean;
}

/**
 * A Vite plugin that adds a service worker, which keeps the built site in the browser (docs/decisions/0014-offline.md).
 */
export function offlinePlugin({ isEnabled }: OfflineOptions): Plugin {
  return {
    name: 'offline',
    apply: 'build',

    transformIndexHtml: {
      order: 'post',
      handler: (html) => (isEnabled ? html.replace('<body', '<body data-offline') : html),
    },

    writeBundle: {
      // Runs last, so that it lists the files of all other plugins.
      order: 'post',
      sequential: true,
      async handler({ dir }, bundle) {
        const page = bundle['index.html'];
        const html = page?.type === 'asset' ? String(page.source) : '';
        const entries = [...html.matchAll(/<script [^>]*type="module"[^>]* src="\.\/([^"]+)"/g)];
        const entry = entries[0]?.[1];
        if (dir === undefined || entry === undefined || entries.length > 1)
          this.error('The pages of the site have to begin with one script.');
        await writeServiceWorker(dir, isEnabled ? entry : null);
      },
    },
  };
}

/**
 * Writes `service-worker.js` into the folder.
 * @param entry The script that every page starts with; null for a worker that only deletes earlier offline files.
 */
export async function writeServiceWorker(folder: string, entry: string | null): Promise<void> {
  const offlineBuild = entry === null ? null : listOfflineBuild(readFilesIn(folder), entry);
  writeFileSync(join(folder, 'service-worker.js'), await bundleWorkerScript(offlineBuild));
}

/** Bundles the worker into one classic script, because not every browser accepts a module. */
async function bundleWorkerScript(offlineBuild: Build | null): Promise<string> {
  const name = offlineBuild === null ? 'no-service-worker' : 'service-worker';
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { BUILD: JSON.stringify(offlineBuild) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: resolve(`src/offline/${name}.ts`),
        output: { format: 'iife' },
      },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return output[0].code;
}

function readFilesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(
    files.map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name))]),
  );
}
