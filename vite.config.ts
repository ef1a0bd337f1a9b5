import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { installablePlugin } from './tools/offline/installable.ts';
import { offlinePlugin } from './tools/offline/plugin.ts';
import { readSiteUrl } from './tools/prerender/pages/addresses.ts';
import { type SiteUrl } from './src/features/page-head/page-paths.ts';
import { prerenderPlugin } from './tools/prerender/plugin.ts';

const mapFile = process.env.MAP_FILE ?? 'geo/iraq-syria-strikes-2021.geojson';

/** Where the map is to be published, if that is said: for what has to be an absolute address. */
function publishedAt(setting: string | undefined): SiteUrl {
  const reading = readSiteUrl(setting);
  if (!reading.ok) throw new Error(reading.error);
  return reading.siteUrl;
}

export default defineConfig({
  // Relative, so that one build works under any path of any host.
  base: './',
  // Not a single-page application: an unknown path is a 404, as on any static host.
  appType: 'mpa',
  plugins: [
    svelte(),
    prerenderPlugin({ mapFilePath: mapFile, siteUrl: publishedAt(process.env.SITE_URL) }),
    installablePlugin(mapFile),
    offlinePlugin({ isEnabled: process.env.OFFLINE !== 'off' }),
  ],
  css: {
    transformer: 'lightningcss',
    // For the conditions in src/ui/media.css.
    lightningcss: { drafts: { customMedia: true } },
  },
  build: {
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
            // What three or more lazy parts share.
            { name: 'shared', test: /[\\/]src[\\/]/, minShareCount: 3 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  preview: { port: 4173 },
});
