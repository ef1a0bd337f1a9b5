import { createHash } from 'node:crypto';
import { build } from 'vite';

interface FirstScript {
  /** Path relative to the build's output folder. It contains a digest of the script. */
  readonly path: string;
  readonly content: string;
}

/**
 * Compiles `src/app/first-script.ts` to a classic script. In a sandbox, a page has an opaque origin. Hosts without CORS
 * headers do not serve module scripts to such a page.
 */
export async function buildFirstScript(): Promise<FirstScript> {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/app/first-script.ts', formats: ['iife'], name: 'firstScript' },
    },
  });
  const [chunk] = Array.isArray(output) ? output.flatMap((one) => one.output) : [];
  if (chunk?.type !== 'chunk') throw new Error('src/app/first-script.ts gave no script');
  const content = chunk.code;
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  return { path: `assets/first-script-${digest}.js`, content };
}
