import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { sitePages } from './tools/site-pages.ts';

const mapFile = process.env.MAP_FILE ?? 'geo/iraq-syria-strikes-2021.geojson';

export default defineConfig({
  // Relative, so that one build works under any path of any host.
  base: './',
  // Not a single-page application: an unknown path is a 404, as on any static host.
  appType: 'mpa',
  plugins: [svelte(), sitePages(mapFile)],
  build: {
    target: 'es2022',
    manifest: true,
    // Fonts inlined as data: would be refused by the page's own policy.
    assetsInlineLimit: 0,
    // The polyfill serves browsers that the target excludes.
    modulePreload: { polyfill: false },
    // MapLibre's size is known and its own; a warning about it says nothing.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // By itself, so that the budget can tell its bytes from ours.
        codeSplitting: {
          groups: [{ name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ }],
        },
      },
    },
  },
  worker: { format: 'es' },
  preview: { port: 4173 },
});
