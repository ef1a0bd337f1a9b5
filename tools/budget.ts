import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { LATER, ownFiles, paintFiles, type Manifest } from './first-load';

/** In thousands of bytes, gzipped. */
const LIMITS = { 'ours in the first load': 60, 'of which before the first paint': 40 } as const;

/** So far below its limit that the limit says nothing any more. */
const SLACK = 0.6;

const dist = 'dist';
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;

const files = {
  'ours in the first load': ownFiles(manifest, LATER),
  'of which before the first paint': paintFiles(manifest),
} satisfies Record<keyof typeof LIMITS, readonly string[]>;

// Reading the basemap is in the same file as MapLibre's worker, and is weighed by itself.
const inWorker = await weightAlone('src/map/basemap/archive.ts');

for (const name of ['ours in the first load', 'of which before the first paint'] as const) {
  const size = kilobytesOf(files[name]) + (name === 'ours in the first load' ? inWorker : 0);
  const limit = LIMITS[name];
  console.log(`${name}: ${size.toFixed(1)} kB gzipped, at most ${limit} kB`);
  if (size > limit) process.exitCode = 1;
  if (size < limit * SLACK) console.log(`  far below: the limit can be lowered.`);
}

function kilobytesOf(names: readonly string[]): number {
  const sizes = names.map((name) => gzipSync(readFileSync(join(dist, name))).length);
  return sizes.reduce((total, size) => total + size, 0) / 1000;
}

/** What a module and all that it imports weigh in kB, built and gzipped. */
async function weightAlone(entry: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const code = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  return gzipSync(code).length / 1000;
}
