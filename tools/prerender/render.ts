import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { prerenderPage } from '../../src/prerender/page.ts';

const FOLDER = '.cache/prerender-page';

export type Renderer = typeof prerenderPage;

/** Builds the page's own components for Svelte's server renderer, and gives what writes pages with them. */
export async function buildRenderer(): Promise<Renderer> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [svelte()],
    build: {
      ssr: 'src/prerender/page.ts',
      outDir: FOLDER,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        // Never drawn here: the live map needs a browser.
        external: [/map\/create-map/],
        output: { entryFileNames: 'prerender-page.mjs', codeSplitting: false },
      },
    },
  });
  // Anew each time, as the build is when it watches.
  const address = `${pathToFileURL(resolve(FOLDER, 'prerender-page.mjs')).href}?${Date.now()}`;
  const module = (await import(address)) as { readonly prerenderPage: Renderer };
  return module.prerenderPage;
}
