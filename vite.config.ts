import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { sitePages } from './tools/site-pages.ts';

const mapFile = process.env.MAP_FILE ?? 'geo/iraq-syria-strikes-2021.geojson';

/** The page itself, and what both the overview and the page of a site have. */
const EVERY_PAGE =
  /[\\/]src[\\/](App\.svelte|panel-pages\.svelte\.ts|state[\\/](explorer\.svelte|history)\.ts|ui[\\/](DownloadsLater|Said|Symbol)\.svelte|ui[\\/](address-shown|layer-name)\.ts|view[\\/](dates|local-name|symbols)\.ts|dataset[\\/]web-link\.ts|words[\\/]words\.ts)$/;

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
      treeshake: {
        // Svelte's package does not say that its modules may be dropped where nothing of them is used.
        moduleSideEffects: [
          {
            test: /node_modules[\\/]svelte[\\/]src[\\/](?!internal[\\/]flags)/,
            sideEffects: false,
          },
        ],
      },
      output: {
        entryFileNames: 'assets/[name]-[hash:6].js',
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        // By itself, so that the budget can tell its bytes from ours.
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/, priority: 4 },
            // Each with all that it imports at once: what the claims are read with, what every page is made of, and what
            // the page of a site adds. Cut up by which later part shares what, the same code is a twentieth larger.
            { name: 'reading', test: /[\\/]src[\\/]fetched-reading\.ts$/, priority: 3 },
            { name: 'page', test: EVERY_PAGE, priority: 2 },
            {
              name: 'site',
              test: /[\\/]src[\\/](ui[\\/](EventSection|Place|Share)\.svelte|view[\\/]accounts\.ts)$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  preview: { port: 4173 },
});
