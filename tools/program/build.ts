import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { OUTLINES_FILE } from '../../geo/check/world-outlines.ts';
import { FONTS_FOLDER } from '../shell/shell.ts';
import { CARD_FONT_NAMES } from '../prerender/cards/card-fonts.ts';
import { GAZETTEER_FILE } from '../prerender/surroundings/gazetteer.ts';
import { unpackFont } from '../fonts/unpacked-font.ts';
import { bundledPackagesPlugin, licencesText } from './licences.ts';
import { isUpToDate, markUpToDate } from './source-digest.ts';

/** The folder of the built program, which the package contains. */
export const PROGRAM_FOLDER = 'dist-program';

/**
 * Builds the program in the package: the app shell, the page writer with its commands, and the data that they read.
 * Does nothing if no source file has changed.
 */
export async function buildProgram(): Promise<void> {
  if (isUpToDate(PROGRAM_FOLDER)) return;
  rmSync(PROGRAM_FOLDER, { recursive: true, force: true });
  const packageFolders = new Set<string>();
  const plugins = [bundledPackagesPlugin(packageFolders)];
  // Builds the shell. The log level hides Vite's list of files, and Lightning CSS's warnings about unknown rules.
  await build({ configFile: 'vite.config.ts', logLevel: 'error', plugins });
  await bundleProgram(plugins);
  writeFileSync(join(PROGRAM_FOLDER, 'LICENCES.txt'), licencesText(packageFolders));
  await writeFonts();
  const outlines = createRequire(import.meta.url).resolve(`world-atlas/${OUTLINES_FILE}`);
  cpSync(outlines, join(PROGRAM_FOLDER, OUTLINES_FILE));
  cpSync(join('geo/basemap', GAZETTEER_FILE), join(PROGRAM_FOLDER, GAZETTEER_FILE));
  markUpToDate(PROGRAM_FOLDER);
}

/** Bundles the commands and all their imports for Node, with Svelte's server renderer. */
async function bundleProgram(plugins: readonly Plugin[]): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [svelte(), ...plugins],
    ssr: { noExternal: true, external: ['@resvg/resvg-js', 'harfbuzzjs'] },
    build: {
      ssr: true,
      outDir: PROGRAM_FOLDER,
      emptyOutDir: false,
      target: 'node20.19',
      rolldownOptions: {
        input: {
          'strike-map': 'src/program/main.ts',
          'page-thread': 'tools/prerender/page-thread.ts',
        },
        // Leaves out the live map, because it needs a browser.
        external: [/map\/create-map/],
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}

async function writeFonts(): Promise<void> {
  const folder = join(PROGRAM_FOLDER, FONTS_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const name of CARD_FONT_NAMES)
    writeFileSync(join(folder, `${name}.ttf`), await unpackFont(name));
}

// `npm pack` runs this file directly.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildProgram();
