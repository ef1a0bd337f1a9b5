import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Builds the plain page with Vite's defaults. `first-paint.ts` copies the basemap and the map file from the build that
 * it measures.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: resolve('.cache/plain'),
    emptyOutDir: true,
    target: 'es2022',
    // MapLibre is larger than 500 kB, Vite's limit for a warning, and this page cannot change that.
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
});
