import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
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

for (const name of ['ours in the first load', 'of which before the first paint'] as const) {
  const size = kilobytesOf(files[name]);
  const limit = LIMITS[name];
  console.log(`${name}: ${size.toFixed(1)} kB gzipped, at most ${limit} kB`);
  if (size > limit) process.exitCode = 1;
  if (size < limit * SLACK) console.log(`  far below: the limit can be lowered.`);
}

function kilobytesOf(names: readonly string[]): number {
  const sizes = names.map((name) => gzipSync(readFileSync(join(dist, name))).length);
  return sizes.reduce((total, size) => total + size, 0) / 1000;
}
