import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What Vite puts before every `import()` of a build, by the name that it gives it. */
const HELPER = '\0vite/preload-helper.js';

/** Puts our own in its place: Vite's also serves pages with a nonce and browsers that the build does not, and weighs three times as much. */
export function laterParts(): Plugin {
  return {
    name: 'later-parts',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (id !== HELPER) return null;
      const ours = JSON.stringify(resolve('src/later-part.ts'));
      return `export { laterPart as __vitePreload } from ${ours};`;
    },
  };
}
