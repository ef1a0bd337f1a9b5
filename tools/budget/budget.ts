import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { PageKind } from '../shell/chunk-files';
import { firstLoadFiles, filesBeforePaint, PAGE_KINDS, type Manifest } from './first-load';
import {
  MAX_KILOBYTES_BEFORE_PAINT,
  MAX_SHARE_OF_MAPLIBRE,
  sizeChangeMessages,
  unexplainedStepMessages,
  type RatchetStep,
} from './ratchet';

const DIST_FOLDER = 'dist';
const MANIFEST_FILE = 'dist-program/shell/.vite/manifest.json';
const RATCHET_FILE = 'tools/budget/ratchet.json';

const manifest = JSON.parse(readFileSync(MANIFEST_FILE, 'utf8')) as Manifest;
const ratchetSteps = JSON.parse(readFileSync(RATCHET_FILE, 'utf8')) as readonly RatchetStep[];

// Builds our archive reader alone to measure it, because in the normal build it shares a file with MapLibre's worker.
const archiveReaderKilobytes = await kilobytesAlone('src/map/basemap/archive.ts');
const mapLibreFiles = readdirSync(join(DIST_FOLDER, 'assets'))
  .filter((name) => name.startsWith('maplibre-'))
  .map((name) => join('assets', name));
const mapLibreKilobytes = kilobytesOf(mapLibreFiles) - archiveReaderKilobytes;
const firstLoadSizes = sizesByPage(
  (page) => kilobytesOf(firstLoadFiles(manifest, page)) + archiveReaderKilobytes,
);
const beforePaintSizes = sizesByPage((page) => kilobytesOf(filesBeforePaint(manifest, page)));

const faultMessages = [
  ...sizeChangeMessages(ratchetSteps, firstLoadSizes),
  ...unexplainedStepMessages(ratchetSteps),
];
console.log(`MapLibre with its worker and styles: ${mapLibreKilobytes.toFixed(1)} kB gzipped`);
for (const page of PAGE_KINDS) {
  const share = firstLoadSizes[page] / mapLibreKilobytes;
  console.log(
    `${page}: ours ${firstLoadSizes[page].toFixed(1)} kB gzipped, ${(share * 100).toFixed(1)} % of MapLibre (at most ${MAX_SHARE_OF_MAPLIBRE * 100} %); ` +
      `before the first paint ${beforePaintSizes[page].toFixed(1)} kB (at most ${MAX_KILOBYTES_BEFORE_PAINT} kB)`,
  );
  if (share > MAX_SHARE_OF_MAPLIBRE)
    faultMessages.push(`${page}: more than ${MAX_SHARE_OF_MAPLIBRE * 100} %`);
  if (beforePaintSizes[page] > MAX_KILOBYTES_BEFORE_PAINT)
    faultMessages.push(`${page}: too much before the first paint`);
}
if (faultMessages.length > 0) {
  console.log(faultMessages.map((fault) => `  ${fault}`).join('\n'));
  console.log(
    `  Add a step to ${RATCHET_FILE}: the sizes above, and one line that says what they bought.`,
  );
  process.exitCode = 1;
}

function sizesByPage(size: (page: PageKind) => number): Readonly<Record<PageKind, number>> {
  return { overview: size('overview'), site: size('site') };
}

function kilobytesOf(names: readonly string[]): number {
  const sizes = names.map((name) => gzipSync(readFileSync(join(DIST_FOLDER, name))).length);
  return sizes.reduce((total, size) => total + size, 0) / 1000;
}

/** The gzipped size in kB of a module and its static imports, built alone. */
async function kilobytesAlone(entry: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      // Preloading is off, because a worker has no document for preload links.
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
