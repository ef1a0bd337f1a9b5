import { svelte } from '@sveltejs/vite-plugin-svelte';
import { tsImport } from 'tsx/esm/api';
import { defineConfig } from 'vite';
import type * as DevServer from './tools/shell/dev-server.ts';
import type * as ShellPlugin from './tools/shell/plugin.ts';

// No plain imports: Vite would bundle the files, and list each import without an extension, some 170 lines.
const { shellPlugin } = (await tsImport(
  './tools/shell/plugin.ts',
  import.meta.url,
)) as typeof ShellPlugin;
const { mapFileServerPlugin } = (await tsImport(
  './tools/shell/dev-server.ts',
  import.meta.url,
)) as typeof DevServer;
const { MAP_FILE = 'geo/iraq-syria-strikes-2021.geojson' } = process.env;

export default defineConfig({
  // Relative, so that one build works under any path of any host.
  base: './',
  // Not a single-page application: an unknown path is a 404, as on any static host.
  appType: 'mpa',
  plugins: [svelte(), shellPlugin(), mapFileServerPlugin(MAP_FILE)],
  css: {
    transformer: 'lightningcss',
    lightningcss: {
      // For the conditions in src/ui/media.css.
      drafts: { customMedia: true },
      // Writes `:dir()` as it is (4 is `Features.DirSelector`), not as a list of languages: a text may not say its own.
      exclude: 4,
    },
  },
  build: {
    outDir: 'dist-program/shell',
    target: 'es2022',
    manifest: true,
    // Fonts inlined as data: would be refused by the page's own policy.
    assetsInlineLimit: 0,
    // MapLibre's size is known and its own; a warning about it says nothing.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // How long each plugin took says nothing to somebody who builds a map.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // MapLibre by itself: the size budget compares it with our code.
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/, priority: 2 },
            // All that a page's script imports statically, in one file: fewer requests, and smaller.
            { name: 'app', tags: ['$initial'], priority: 1 },
            // What three or more lazy parts share, but for features, which not every page has, and for clusters,
            // which only maps of many sites load.
            {
              name: 'shared',
              test: /[\\/]src[\\/](?!features[\\/]|.*cluster)/,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});
