import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { prerenderPage } from '../../src/prerender/page.ts';

const RENDERER_FOLDER = '.cache/prerender-page';

export type Renderer = typeof prerenderPage;

/** Builds `src/prerender/page.ts` with the page's components for Svelte's server renderer, and returns its `prerenderPage`. */
export async function buildRenderer(): Promise<Renderer> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [svelte()],
    build: {
      ssr: 'src/prerender/page.ts',
      outDir: RENDERER_FOLDER,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        // Leaves out the live map, which needs a browser.
        external: [/map\/create-map/],
        output: { entryFileNames: 'prerender-page.mjs', codeSplitting: false },
      },
    },
  });
  // The query makes Node reload the module after each build in watch mode.
  const address = `${pathToFileURL(resolve(RENDERER_FOLDER, 'prerender-page.mjs')).href}?${Date.now()}`;
  const module = (await import(address)) as { readonly prerenderPage: Renderer };
  return module.prerenderPage;
}
