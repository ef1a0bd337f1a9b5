import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Vite's own choices, as anybody's page would have them. The archive and the data come from the build that is compared. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: resolve('.cache/plain'),
    emptyOutDir: true,
    target: 'es2022',
    // MapLibre's size is known and its own; a warning about it says nothing.
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
});
