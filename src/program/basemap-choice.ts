import { existsSync, readFileSync } from 'node:fs';
import {
  basemapOfArchive,
  basemapOfTileHost,
  type ChosenBasemap,
} from '../../tools/prerender/basemap/chosen-basemap';
import { checkArchive } from '../../tools/prerender/basemap/check-archive';
import {
  isTileAddress,
  readTileJson,
  readTileTemplate,
} from '../../tools/prerender/basemap/tile-host';
import { WITHOUT_IT } from './basemap-options';
import { UsageMistake, type CommandInput } from './command';

/** The basemap of a site, and messages about it for the publisher. */
export interface BasemapChoice {
  /** Null for the embedded basemap. */
  readonly basemap: ChosenBasemap | null;
  /** Mistakes in the publisher's basemap file. If there are any, the site has the embedded basemap. */
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/** Key: option. Value: the setting that is the same. */
const SETTINGS = { basemap: 'basemap', tiles: 'tiles', credit: 'tilesCredit' } as const;
type BasemapOption = keyof typeof SETTINGS;

/**
 * Reads the basemap options and checks the file or address that they name. A broken file is a fault, but the site is still
 * built. So is a mistake in a settings file.
 * @throws a `UsageMistake` if the command line is wrong.
 */
export async function chooseBasemap(input: CommandInput): Promise<BasemapChoice> {
  try {
    return await basemapOf(input);
  } catch (error) {
    const isTyped = (['basemap', 'tiles', 'credit'] as const).some((option) =>
      isOnCommandLine(input, option),
    );
    if (isTyped || !(error instanceof UsageMistake)) throw error;
    const fault = `${input.settings.file ?? ''}: ${error.message} ${WITHOUT_IT}`;
    return { basemap: null, faults: [fault], notes: [] };
  }
}

const isOnCommandLine = (input: CommandInput, option: BasemapOption): boolean =>
  input.textsTyped(option).length > 0;

async function basemapOf(input: CommandInput): Promise<BasemapChoice> {
  /** The option as the person has written it. */
  const named = (option: BasemapOption): string =>
    isOnCommandLine(input, option) || input.settings.file === null
      ? `--${option}`
      : `"${SETTINGS[option]}"`;
  // The command line comes before the settings, also if it names the other kind of basemap.
  const isIn = (option: BasemapOption, other: BasemapOption): boolean =>
    isOnCommandLine(input, option) || !isOnCommandLine(input, other);
  const file = isIn('basemap', 'tiles') ? input.text('basemap') : undefined;
  const tiles = isIn('tiles', 'basemap') ? input.text('tiles') : undefined;
  const credit = input.text('credit')?.replace(/\s+/g, ' ').trim();
  if (credit === '')
    throw new UsageMistake(`${named('credit')} is empty; write whom the map credits.`);
  if (file !== undefined && tiles !== undefined)
    throw new UsageMistake(
      `${named('basemap')} and ${named('tiles')} are both given; give one of them.`,
    );
  if (file !== undefined) {
    const check = await checkArchive(file);
    if (check.ok)
      return { basemap: basemapOfArchive(check.archive, credit), faults: [], notes: [] };
    return { basemap: null, faults: [`${check.fault} ${WITHOUT_IT}`], notes: [] };
  }
  if (tiles !== undefined) return chooseTiles(tiles, credit, named);
  // A wrong "tiles" in the settings has its own sentence already.
  const isExplained = !isOnCommandLine(input, 'credit') && input.settings.faults.length > 0;
  if (credit !== undefined && !isExplained)
    throw new UsageMistake(
      `${named('credit')} is for ${named('basemap')} or ${named('tiles')}, and neither is given.`,
    );
  return { basemap: null, faults: [], notes: [] };
}

function chooseTiles(
  tiles: string,
  credit: string | undefined,
  named: (option: BasemapOption) => string,
): BasemapChoice {
  const isFile = !isTileAddress(tiles);
  if (isFile && !existsSync(tiles))
    throw new UsageMistake(
      `${named('tiles')}: there is no file ${tiles}. Write https://…/{z}/{x}/{y}.png, or name a TileJSON file.`,
    );
  const read = isFile ? readTileJson(readFileSync(tiles, 'utf8'), tiles) : readTileTemplate(tiles);
  if (!read.ok) throw new UsageMistake(`${named('tiles')}: ${read.fault}`);
  const { host } = read;
  const isUncredited = credit === undefined && host.credits.length === 0 && host.kind === 'raster';
  return {
    basemap: basemapOfTileHost(host, credit),
    faults: [],
    notes: [
      `Each reader’s browser gets its tiles from ${host.origin}: that host learns the reader’s address, which places are looked at, and when.`,
      ...(isUncredited
        ? [`Say with ${named('credit')} whom to credit for the tiles of ${host.origin}.`]
        : []),
    ],
  };
}
