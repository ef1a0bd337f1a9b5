import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  // Svelte's runes react only in the code that it has for browsers.
  resolve: { conditions: ['browser'] },
  test: {
    include: ['{src,geo,tools,bench,tests}/**/*.test.ts'],
    testTimeout: 30_000,
    // The tests share no state: modules are loaded once a thread and not once a file, which halves the time.
    pool: 'threads',
    isolate: false,
  },
});
