import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { PageKind } from '../prerender/chunk-files';
import { ownFiles, paintFiles, PAGE_KINDS, type Manifest } from './first-load';
import { MOST_BEFORE_PAINT, MOST_OF_MAPLIBRE, moved, silent, type Step } from './ratchet';

const DIST = 'dist';
const RATCHET = 'tools/budget/ratchet.json';

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;
const steps = JSON.parse(readFileSync(RATCHET, 'utf8')) as readonly Step[];

// Measures our archive reader by building it alone, because in the build it shares a file with MapLibre's worker.
const inWorker = await weightAlone('src/map/basemap/archive.ts');
const mapLibreFiles = readdirSync(join(DIST, 'assets'))
  .filter((name) => name.startsWith('maplibre-'))
  .map((name) => join('assets', name));
const mapLibre = kilobytesOf(mapLibreFiles) - inWorker;
const measured = sizesBy((page) => kilobytesOf(ownFiles(manifest, page)) + inWorker);
const beforePaint = sizesBy((page) => kilobytesOf(paintFiles(manifest, page)));

const faults = [...moved(steps, measured), ...silent(steps)];
console.log(`MapLibre with its worker and styles: ${mapLibre.toFixed(1)} kB gzipped`);
for (const page of PAGE_KINDS) {
  const share = measured[page] / mapLibre;
  console.log(
    `${page}: ours ${measured[page].toFixed(1)} kB gzipped, ${(share * 100).toFixed(1)} % of MapLibre (at most ${MOST_OF_MAPLIBRE * 100} %); ` +
      `before the first paint ${beforePaint[page].toFixed(1)} kB (at most ${MOST_BEFORE_PAINT} kB)`,
  );
  if (share > MOST_OF_MAPLIBRE) faults.push(`${page}: more than ${MOST_OF_MAPLIBRE * 100} %`);
  if (beforePaint[page] > MOST_BEFORE_PAINT)
    faults.push(`${page}: too much before the first paint`);
}
if (faults.length > 0) {
  console.log(faults.map((fault) => `  ${fault}`).join('\n'));
  console.log(
    `  Add a step to ${RATCHET}: the sizes above, and one line that says what they bought.`,
  );
  process.exitCode = 1;
}

function sizesBy(size: (page: PageKind) => number): Readonly<Record<PageKind, number>> {
  return { overview: size('overview'), site: size('site') };
}

function kilobytesOf(names: readonly string[]): number {
  const sizes = names.map((name) => gzipSync(readFileSync(join(DIST, name))).length);
  return sizes.reduce((total, size) => total + size, 0) / 1000;
}

/** The gzipped size in kB of a module and its static imports, built alone. */
async function weightAlone(entry: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      // Off, because a worker has no document to preload into.
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
