import { checkBytes } from '../../geo/check/check-file';
import { BuildMistake } from '../../tools/prerender/build-mistake';
import type { MapSource } from '../../tools/prerender/map-source';
import type { BasemapChoice } from './basemap-choice';
import { BASEMAP_OPTIONS, WITHOUT_IT } from './basemap-options';
import {
  ANY_FILES,
  EXIT_CODES,
  UsageMistake,
  type Command,
  type CommandInput,
  type World,
} from './command';
import { IMPORT_OPTIONS } from './import-options';
import { withProgress } from './progress';
import { mapOfFiles, type MapOfFile } from './map-source';

/** The options of every command that builds a site. */
export const SITE_OPTIONS = {
  out: {
    type: 'string',
    valueName: 'DIR',
    isRequired: true,
    description:
      'The folder of the site. An earlier site in it is replaced when the new one is whole.',
  },
  'site-url': {
    type: 'string',
    valueName: 'URL',
    description: 'Where you will publish the site. Links to it then carry their picture and title.',
  },
  'no-offline': {
    type: 'boolean',
    description: 'Builds a site that browsers do not keep for use without a network.',
  },
  ...BASEMAP_OPTIONS,
} as const satisfies Command['options'];

export const buildCommand: Command = {
  name: 'build',
  summary: 'Builds the site of map files and tables. Any static host can publish it.',
  operands: ANY_FILES,
  options: {
    ...SITE_OPTIONS,
    ...IMPORT_OPTIONS,
    json: { type: 'boolean', description: 'Writes the result as JSON, for programs.' },
  },
  async run(input, world) {
    if (!input.isGiven('json')) {
      const { text, isComplete } = await buildSiteOf(input, world);
      world.write(text);
      return isComplete ? EXIT_CODES.fine : EXIT_CODES.problems;
    }
    return buildWithJson(input, world);
  },
};

/** The result of a build. */
export interface BuildOutcome {
  /** The lines that describe the result. */
  readonly text: string;
  /** False if rows of a table are not on the map, or if a setting or the basemap is unusable. */
  readonly isComplete: boolean;
}

/** Builds the site. Unreadable rows of a table are left out and reported. */
export async function buildSiteOf(input: CommandInput, world: World): Promise<BuildOutcome> {
  const choice = await chooseBasemapOf(input);
  const { source, lines: importLines, reports } = await mapOfFiles(input, world);
  const { built, faults, notes } = await buildBy(source, choice, input, world);
  const { pageCount, fileCount, byteCount } = built;
  const missing = reports.reduce((sum, { notTaken }) => sum + notTaken.length, 0);
  const size = `${fileCount} files, ${(byteCount / 1e6).toFixed(1)} MB`;
  // The check's lines refer to lines of the imported map file, which the person did not write.
  const lines = [
    ...(importLines.length > 0 ? importLines : built.warningLines),
    `${input.text('out') ?? ''}: ${pageCount} ${pageCount === 1 ? 'page' : 'pages'}, ${size}`,
    ...(missing === 0
      ? []
      : [`${missing} ${missing === 1 ? 'row is' : 'rows are'} not on the map. See above.`]),
    ...notes,
    ...faults,
  ];
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    isComplete: missing + faults.length === 0,
  };
}

async function buildWithJson(input: CommandInput, world: World) {
  const [file, ...others] = input.operands;
  const named = others.length === 0 ? { file } : { files: input.operands };
  const choice = await chooseBasemapOf(input);
  const fail = (problems: readonly object[]) => {
    world.write(`${JSON.stringify({ ok: false, ...named, problems })}\n`);
    return EXIT_CODES.problems;
  };
  let map: MapOfFile;
  try {
    map = await mapOfFiles(input, world);
  } catch (error) {
    if (error instanceof BuildMistake) return fail([{ message: error.message }]);
    throw error;
  }
  const { source, reports, notes: importNotes, warnings } = map;
  const report = checkBytes(source.name, source.bytes);
  if (report.result === 'failed') return fail(report.problems);
  const { built, faults, notes } = await buildBy(source, choice, input, world);
  const { pageCount, fileCount, byteCount } = built;
  const allNotes = [...importNotes, ...notes];
  const result = {
    ok: true,
    ...named,
    folder: input.text('out'),
    pages: pageCount,
    files: fileCount,
    bytes: byteCount,
    ...(reports.length > 0 && { imports: reports }),
    ...(allNotes.length > 0 && { notes: allNotes }),
    ...(faults.length > 0 && { faults }),
    warnings: warnings ?? report.warnings,
  };
  world.write(`${JSON.stringify(result)}\n`);
  const isComplete = faults.length === 0 && reports.every(({ notTaken }) => notTaken.length === 0);
  return isComplete ? EXIT_CODES.fine : EXIT_CODES.problems;
}

/** Checks the basemap before the map, so that a wrong command line is reported at once. */
async function chooseBasemapOf(input: CommandInput): Promise<BasemapChoice> {
  // Only commands that build a site load the style of Protomaps.
  const { chooseBasemap } = await import('./basemap-choice');
  return chooseBasemap(input);
}

async function buildBy(
  source: MapSource,
  choice: BasemapChoice,
  input: CommandInput,
  world: World,
) {
  // The page writer is large, so only commands that build a site load it.
  const [{ buildSite }, { readSiteUrl }, { presentationOf }] = await Promise.all([
    import('../../tools/prerender/build-site'),
    import('../../tools/prerender/pages/addresses'),
    import('./presentation/presentation'),
  ]);
  const address = readSiteUrl(input.text('site-url'), '--site-url');
  if (!address.ok) throw new UsageMistake(address.error);
  const result = await withProgress(world, (reportProgress) =>
    buildSite({
      map: source,
      siteUrl: address.siteUrl,
      basemap: choice.basemap,
      isOffline: !input.isGiven('no-offline'),
      outFolder: input.text('out') ?? '',
      programFolder: import.meta.dirname,
      present: (dataset) => presentationOf(input.settings, dataset, input.text('language')),
      reportProgress,
    }),
  );
  const { basemapFault, settingFaults, notes } = result;
  return {
    built: result,
    faults: [
      ...choice.faults,
      ...(basemapFault === null ? [] : [`${basemapFault} ${WITHOUT_IT}`]),
      ...settingFaults,
    ],
    notes: [...(basemapFault === null ? choice.notes : []), ...notes],
  };
}
