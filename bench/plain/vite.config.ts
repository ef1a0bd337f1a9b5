import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Vite's defaults. `first-paint.ts` copies the archive and the data from the build that is compared. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: resolve('.cache/plain'),
    emptyOutDir: true,
    target: 'es2022',
    // MapLibre is larger than Vite's limit of 500 kB, and nothing here can change that.
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
});
