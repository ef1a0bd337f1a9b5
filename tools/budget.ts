import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import {
  FIRST_PAGES,
  laterThan,
  ownFiles,
  paintFiles,
  type FirstPage,
  type Manifest,
} from './first-load';

/** In thousands of bytes, gzipped: what is ours in the first load of any page, what of it precedes the first paint, and MapLibre with its worker. */
const LIMITS = { first: 60, paint: 8, mapLibre: 450 } as const;

/** So far below its limit that the limit says nothing any more. */
const SLACK = 0.6;

const dist = 'dist';
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;

// Reading the basemap is in the same file as MapLibre's worker, and is weighed by itself.
const inWorker = await weightAlone('src/map/basemap/archive.ts');

for (const page of Object.keys(FIRST_PAGES) as FirstPage[]) {
  const later = laterThan(page);
  const size = kilobytesOf(ownFiles(manifest, later)) + inWorker;
  hold(`ours in the first load, ${page}`, size, LIMITS.first);
  hold('of which before the first paint', kilobytesOf(paintFiles(manifest, later)), LIMITS.paint);
}

const mapLibre = readdirSync(join(dist, 'assets')).filter((name) => name.startsWith('maplibre-'));
hold(
  'MapLibre, which is not ours',
  kilobytesOf(mapLibre.map((name) => join('assets', name))) - inWorker,
  LIMITS.mapLibre,
);

function hold(name: string, size: number, limit: number): void {
  console.log(`${name}: ${size.toFixed(1)} kB gzipped, at most ${limit} kB`);
  if (size > limit) process.exitCode = 1;
  if (size < limit * SLACK) console.log(`  far below: the limit can be lowered.`);
}

function kilobytesOf(names: readonly string[]): number {
  const sizes = names.map((name) => gzipSync(readFileSync(join(dist, name))).length);
  return sizes.reduce((total, size) => total + size, 0) / 1000;
}

/** What a module and all that it imports at once weigh in kB, built and gzipped. */
async function weightAlone(entry: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      // As in a worker, which has no page to preload for.
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  const first = chunks.find(({ isEntry }) => isEntry);
  const atOnce = chunks.filter(
    (chunk) => chunk === first || first?.imports.includes(chunk.fileName) === true,
  );
  return gzipSync(atOnce.map(({ code }) => code).join('')).length / 1000;
}
