import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { installable } from './tools/installable.ts';
import { laterParts } from './tools/later-parts.ts';
import { offline } from './tools/offline.ts';
import { readSiteUrl, type SiteUrl } from './tools/pages/addresses.ts';
import { sitePages } from './tools/site-pages.ts';

const mapFile = process.env.MAP_FILE ?? 'geo/iraq-syria-strikes-2021.geojson';

/** Where the map is to be published, if that is said: for what has to be an absolute address. */
function publishedAt(setting: string | undefined): SiteUrl {
  const reading = readSiteUrl(setting);
  if (!reading.ok) throw new Error(reading.error);
  return reading.siteUrl;
}

/** The page itself, and what both the overview and the page of a site have. */
const EVERY_PAGE =
  /[\\/]src[\\/](main\.ts|fetched-reading\.ts|start\.ts|App\.svelte|panel-pages\.svelte\.ts|state[\\/](explorer\.svelte|history)\.ts|ui[\\/](Changes|DownloadsLater|Said|Symbol)\.svelte|ui[\\/](address-shown|layer-name)\.ts|view[\\/](camera|dates|frame|local-name|numbered-sources|scene|standing-marks|symbols)\.ts|dataset[\\/]web-link\.ts|words[\\/]words\.ts)$/;

export default defineConfig({
  // Relative, so that one build works under any path of any host.
  base: './',
  // Not a single-page application: an unknown path is a 404, as on any static host.
  appType: 'mpa',
  plugins: [
    laterParts(),
    svelte(),
    sitePages({ mapFile, siteUrl: publishedAt(process.env.SITE_URL) }),
    installable(mapFile),
    offline({ on: process.env.OFFLINE !== 'off' }),
  ],
  build: {
    target: 'es2022',
    // A fiftieth smaller than by the default minifier.
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 3, pure_getters: true, sequences: false, lhs_constants: false },
    },
    manifest: true,
    // Fonts inlined as data: would be refused by the page's own policy.
    assetsInlineLimit: 0,
    // The polyfill serves browsers that the target excludes.
    modulePreload: {
      polyfill: false,
      // Nearly all that a later part is made of is there already: what it has to wait for are its styles, and MapLibre.
      resolveDependencies: (_file, needed) =>
        needed.filter((file) => file.endsWith('.css') || file.includes('/maplibre-')),
    },
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
            // With all that it imports at once: cut up by which later part shares what, the same code is a twentieth larger.
            { name: 'page', test: EVERY_PAGE, priority: 3 },
            // What the page of a site shares with later parts, in one file instead of four.
            {
              name: 'claims',
              test: /[\\/]src[\\/](view[\\/](count-in-words|event-name|passage)\.ts|words[\\/]claim-words\.ts)$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  // Terser's output is set out anew with all its spaces where it is a worker's: a tenth more bytes.
  worker: { format: 'es', rolldownOptions: { output: { minify: true } } },
  preview: { port: 4173 },
});
