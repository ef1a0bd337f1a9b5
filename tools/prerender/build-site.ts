import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkBytes } from '../../geo/check/check-file.ts';
import type { SiteUrl } from '../../src/features/page-head/page-paths.ts';
import { FONTS_FOLDER, readShell, SHELL_FILE, SHELL_FOLDER } from '../shell/shell.ts';
import { BuildMistake } from './build-mistake.ts';
import type { MapSource } from './map-source.ts';
import { readMapSummary } from './map-summary.ts';
import { makeOutputFiles } from './outputs.ts';
import { MAP_FILE_PATH } from './pages/addresses.ts';
import { MANIFEST_PATH, webManifestOf } from './pages/manifest.ts';
import type { ReportProgress } from './progress.ts';
import { GAZETTEER_FILE, readGazetteer } from './surroundings/gazetteer.ts';
import { writeServiceWorker } from './service-worker.ts';
import { folderForNext, refuseForeignFolder, replaceFolder } from './site-folder.ts';

export interface SiteSettings {
  readonly map: MapSource;
  /** The URL where the site will be published; null if unknown. */
  readonly siteUrl: SiteUrl;
  /** If false, pages register no service worker, and browsers of earlier visitors delete their offline files. */
  readonly isOffline: boolean;
  /** The folder of the site. The old site stays there until the new one is whole. */
  readonly outFolder: string;
  /** The folder of the built program. */
  readonly programFolder: string;
  readonly reportProgress: ReportProgress;
}

export interface BuiltSite {
  readonly pageCount: number;
  readonly fileCount: number;
  readonly byteCount: number;
  /** The warnings of the check, one a line, and a line that counts them; empty without a warning. */
  readonly warningLines: readonly string[];
}

/**
 * Checks a map file and writes its site: the app shell, and every file that depends on the map file.
 * @throws a `BuildMistake` with every problem of the map file, or if the folder holds something else than a site.
 */
export async function buildSite(settings: SiteSettings): Promise<BuiltSite> {
  const { map, outFolder } = settings;
  refuseForeignFolder(outFolder);
  const report = checkBytes(map.name, map.bytes);
  if (report.result === 'failed')
    throw new BuildMistake(
      `The map file has problems, and no page was written.\n${report.lines.join('\n')}`,
    );
  const next = folderForNext(outFolder);
  try {
    await writeSite(next, report, settings);
    replaceFolder(next, outFolder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return {
    pageCount: 1 + report.dataset.sites.length,
    ...sizeOf(outFolder),
    warningLines: report.warnings.length > 0 ? report.lines : [],
  };
}

type CheckedMap = Extract<ReturnType<typeof checkBytes>, { result: 'passed' }>;

async function writeSite(
  folder: string,
  { dataset, text }: CheckedMap,
  { siteUrl, isOffline, programFolder, reportProgress }: SiteSettings,
): Promise<void> {
  const shellFolder = join(programFolder, SHELL_FOLDER);
  const shell = readShell(shellFolder);
  rmSync(folder, { recursive: true, force: true });
  cpSync(shellFolder, folder, {
    recursive: true,
    // The bundler's notes, too, are for the page writer and the budget alone.
    filter: (path) => path !== join(shellFolder, SHELL_FILE) && path !== join(shellFolder, '.vite'),
  });
  const { templateHtml } = shell;
  const files = await makeOutputFiles({
    dataset,
    checkedDigest: createHash('sha256').update(text).digest('hex'),
    siteUrl,
    shell: {
      ...shell,
      templateHtml: isOffline ? templateHtml.replace('<body', '<body data-offline') : templateHtml,
    },
    resources: {
      archivePath: join(shellFolder, 'basemap.pmtiles'),
      readFont: (name) => readFile(join(programFolder, FONTS_FOLDER, `${name}.ttf`)),
    },
    gazetteer: readGazetteer(join(programFolder, GAZETTEER_FILE)),
    reportProgress,
  });
  const manifest = webManifestOf(readMapSummary(text), shell.backgroundColours.light);
  for (const { path, content } of [
    ...files,
    { path: MAP_FILE_PATH, content: text },
    { path: MANIFEST_PATH, content: JSON.stringify(manifest) },
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  writeServiceWorker(folder, isOffline ? shell.entryScriptPath : null, shell.workerScripts);
}

function sizeOf(folder: string): Pick<BuiltSite, 'fileCount' | 'byteCount'> {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((entry) => entry.isFile())
    .map(({ size }) => size);
  return { fileCount: sizes.length, byteCount: sizes.reduce((total, size) => total + size, 0) };
}
