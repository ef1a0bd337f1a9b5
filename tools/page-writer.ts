import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { writtenPage } from '../src/written-page.ts';

const FOLDER = '.cache/written-page';

export type PageWriter = typeof writtenPage;

/** Builds the page's own components for Svelte's server renderer, and gives what writes pages with them. */
export async function pageWriter(): Promise<PageWriter> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [svelte()],
    build: {
      ssr: 'src/written-page.ts',
      outDir: FOLDER,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        // Never drawn here: the live map needs a browser.
        external: [/map\/create-map/],
        output: { entryFileNames: 'written-page.mjs', codeSplitting: false },
      },
    },
  });
  // Anew each time, as the build is when it watches.
  const address = `${pathToFileURL(resolve(FOLDER, 'written-page.mjs')).href}?${Date.now()}`;
  const module = (await import(address)) as { readonly writtenPage: PageWriter };
  return module.writtenPage;
}
