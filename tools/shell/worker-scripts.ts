import { build, type Rolldown } from 'vite';
import type { WorkerScripts } from './shell.ts';

/** Bundles both service workers (docs/decisions/0014-offline.md). */
export async function buildWorkerScripts(): Promise<WorkerScripts> {
  return {
    keeping: await bundleClassicScript('src/offline/service-worker.ts'),
    removing: await bundleClassicScript('src/offline/no-service-worker.ts'),
  };
}

/** Bundles a worker into one classic script, because some browsers do not accept a module as a worker. */
async function bundleClassicScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return output[0].code;
}
