import { createHash } from 'node:crypto';
import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkBytes } from '../../geo/check/check-file.ts';
import type { Dataset } from '../../src/claims/model.ts';
import {
  NO_PRESENTATION,
  presentDataset,
  type Presentation,
} from '../../src/claims/presentation.ts';
import type { SiteUrl } from '../../src/features/page-head/page-paths.ts';
import { hasListsInParts } from '../../src/select/lists/limits.ts';
import { partCountOf } from '../../src/prerender/written-pages.ts';
import { publisherNameOf } from '../../src/features/page-head/page-summary.ts';
import { FONTS_FOLDER, readShell, SHELL_FILE, SHELL_FOLDER } from '../shell/shell.ts';
import { escapeHtml } from '../../src/ui/html-text.ts';
import { BASEMAP_CREDITS } from '../../src/map/basemap/credits.ts';
import { writeBasemap, type ChosenBasemap } from './basemap/chosen-basemap.ts';
import { coarseGroundNote } from './basemap/coarse-sites.ts';
import { UnreadableArchive } from './basemap/opened-archive.ts';
import { allowTileOrigin } from './template.ts';
import { BuildMistake } from './build-mistake.ts';
import type { MapSource } from './map-source.ts';
import { readMapSummary } from './map-summary.ts';
import { notesOnMap } from './map-notes.ts';
import { writeInto, type OutputFile } from './output-file.ts';
import { makeOutputFiles } from './outputs.ts';
import { MAP_FILE_PATH } from './pages/addresses.ts';
import { MANIFEST_PATH, webManifestOf } from './pages/manifest.ts';
import type { ReportProgress } from './progress.ts';
import { GAZETTEER_FILE, readGazetteer } from './surroundings/gazetteer.ts';
import { writeServiceWorker } from './service-worker.ts';
import { folderForNextSite, refuseForeignFolder, replaceFolder } from './site-folder.ts';

export interface SiteSettings {
  readonly map: MapSource;
  /** The URL where the site will be published; null if unknown. */
  readonly siteUrl: SiteUrl;
  /** The publisher's basemap; null for the embedded one. */
  readonly basemap: ChosenBasemap | null;
  /** If false, pages register no service worker, and browsers of earlier visitors delete their offline files. */
  readonly isOffline: boolean;
  /** The folder of the site. The old site stays there until the new one is complete. */
  readonly outFolder: string;
  /** The folder of the built program. */
  readonly programFolder: string;
  /** Applies the publisher's settings to the map. If undefined, the map has no settings. */
  readonly present?: (dataset: Dataset) => Presented;
  readonly reportProgress: ReportProgress;
}

/** The publisher's settings after they were checked. */
export interface Presented {
  readonly presentation: Presentation;
  /** Files that the presentation names, such as the logo. */
  readonly files: readonly OutputFile[];
  /** One sentence for each setting that cannot be used. The map is built without that setting. */
  readonly faults: readonly string[];
}

export interface BuiltSite {
  readonly pageCount: number;
  readonly fileCount: number;
  readonly byteCount: number;
  /** The warnings of the check, one a line, then a line with their number. Empty if there are no warnings. */
  readonly warningLines: readonly string[];
  /**
   * What is wrong with the publisher's basemap; the site then has the embedded one. Null if the basemap can be used.
   */
  readonly basemapFault: string | null;
  /** Sentences about the map that the publisher should know, one sentence for each note. */
  readonly notes: readonly string[];
  /** One sentence for each setting that could not be used. */
  readonly settingFaults: readonly string[];
}

/**
 * Checks a map file and writes its site: the app shell, and every file that depends on the map file.
 * @throws a `BuildMistake` with every problem of the map file, or if the folder contains anything but a site.
 */
export async function buildSite(settings: SiteSettings): Promise<BuiltSite> {
  const { map, outFolder } = settings;
  refuseForeignFolder(outFolder);
  const report = checkBytes(map.name, map.bytes);
  if (report.result === 'failed')
    throw new BuildMistake(
      `The map file has problems, and no page was written.\n${report.lines.join('\n')}`,
    );
  const presented = settings.present?.(report.dataset) ?? NOT_PRESENTED;
  const next = folderForNextSite(outFolder);
  let basemapFault: string | null = null;
  let groundNote: string | null;
  try {
    try {
      groundNote = await writeSite(next, report, presented, settings);
    } catch (error) {
      if (settings.basemap === null || !(error instanceof UnreadableArchive)) throw error;
      basemapFault = error.message;
      groundNote = await writeSite(next, report, presented, { ...settings, basemap: null });
    }
    replaceFolder(next, outFolder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return {
    pageCount: pageCountOf(presentDataset(report.dataset, presented.presentation)),
    ...sizeOf(outFolder),
    warningLines: report.warnings.length > 0 ? report.lines : [],
    basemapFault,
    settingFaults: presented.faults,
    notes: [
      ...notesOnMap(presentDataset(report.dataset, presented.presentation)),
      ...(groundNote === null ? [] : [groundNote]),
    ],
  };
}

const pageCountOf = (dataset: Dataset): number =>
  [null, ...dataset.sites].reduce((sum, site) => sum + partCountOf(dataset, site), 0);

const NOT_PRESENTED: Presented = { presentation: NO_PRESENTATION, files: [], faults: [] };

type CheckedMap = Extract<ReturnType<typeof checkBytes>, { result: 'passed' }>;

/** Writes the site. Returns a note if the basemap is too coarse around some sites; else null. */
async function writeSite(
  folder: string,
  { dataset: checked, text }: CheckedMap,
  { presentation, files: ownFiles }: Presented,
  { siteUrl, basemap, isOffline, programFolder, reportProgress }: SiteSettings,
): Promise<string | null> {
  const shellFolder = join(programFolder, SHELL_FOLDER);
  const shell = readShell(shellFolder);
  const embeddedArchive = join(shellFolder, EMBEDDED_ARCHIVE);
  rmSync(folder, { recursive: true, force: true });
  cpSync(shellFolder, folder, {
    recursive: true,
    // Leaves out the bundler's notes too, because only the page writer and the size check read them.
    filter: (path) =>
      path !== join(shellFolder, SHELL_FILE) &&
      path !== join(shellFolder, '.vite') &&
      (basemap === null || path !== embeddedArchive),
  });
  const dataset = presentDataset(checked, presentation);
  if (basemap !== null) writeBasemap(basemap, folder);
  const ownArchive = basemap?.archive?.path ?? null;
  const archivePath = ownArchive ?? embeddedArchive;
  const write = writeInto(folder);
  await makeOutputFiles(
    {
      dataset,
      checkedDigest: createHash('sha256').update(text).digest('hex'),
      siteUrl,
      shell: {
        ...shell,
        templateHtml: templateOf(shell.templateHtml, dataset, basemap, isOffline),
      },
      siteBasemap: basemap?.site ?? null,
      archivePath,
      credits: ownArchive === null ? BASEMAP_CREDITS : (basemap?.site.credits ?? []),
      fontsFolder: join(programFolder, FONTS_FOLDER),
      folder,
      programFolder,
      gazetteer: readGazetteer(join(programFolder, GAZETTEER_FILE)),
      reportProgress,
    },
    write,
  );
  const manifest = webManifestOf(readMapSummary(text), {
    lightBackground: shell.backgroundColours.light,
    publisherName: publisherNameOf(dataset),
  });
  for (const file of ownFiles) write(file);
  write({ path: MAP_FILE_PATH, content: text });
  write({ path: MANIFEST_PATH, content: JSON.stringify(manifest) });
  writeServiceWorker(folder, isOffline ? shell.entryScriptPath : null, shell.workerScripts);
  // If a tile host serves the tiles, the build cannot know how detailed they are.
  const isHosted = (basemap?.tileOrigin ?? null) !== null;
  return isHosted ? null : coarseGroundNote(dataset, archivePath, ownArchive);
}

const EMBEDDED_ARCHIVE = 'basemap.pmtiles';

/** The template of every page, with the facts of the site that its script and its policy need. */
function templateOf(
  html: string,
  dataset: Dataset,
  basemap: ChosenBasemap | null,
  isOffline: boolean,
): string {
  const attributes = [
    ...(isOffline ? ['data-offline'] : []),
    ...(hasListsInParts(dataset) ? ['data-lists'] : []),
    ...(basemap === null ? [] : [`data-basemap="${escapeHtml(JSON.stringify(basemap.site))}"`]),
  ];
  const page = html.replace('<body', () => ['<body', ...attributes].join(' '));
  const tileOrigin = basemap?.tileOrigin ?? null;
  return tileOrigin === null ? page : allowTileOrigin(page, tileOrigin);
}

function sizeOf(folder: string): Pick<BuiltSite, 'fileCount' | 'byteCount'> {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((entry) => entry.isFile())
    .map(({ size }) => size);
  return { fileCount: sizes.length, byteCount: sizes.reduce((total, size) => total + size, 0) };
}
