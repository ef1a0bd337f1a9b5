import { existsSync, readFileSync } from 'node:fs';
import {
  basemapOfArchive,
  basemapOfTileHost,
  type ChosenBasemap,
} from '../../tools/prerender/basemap/chosen-basemap';
import { checkArchive } from '../../tools/prerender/basemap/check-archive';
import { readTileJson, readTileTemplate } from '../../tools/prerender/basemap/tile-host';
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

const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

/**
 * Reads the basemap options and checks the file or address that they name. A broken file is a fault, but the site is still
 * built.
 * @throws a `UsageMistake` if the command line is wrong.
 */
export async function chooseBasemap(input: CommandInput): Promise<BasemapChoice> {
  const [file, tiles] = [input.text('basemap'), input.text('tiles')];
  const credit = input.text('credit')?.replace(/\s+/g, ' ').trim();
  if (credit === '') throw new UsageMistake('--credit is empty; write whom the map credits.');
  if (file !== undefined && tiles !== undefined)
    throw new UsageMistake('--basemap and --tiles are both given; give one of them.');
  if (file !== undefined) {
    const check = await checkArchive(file);
    if (check.ok)
      return { basemap: basemapOfArchive(check.archive, credit), faults: [], notes: [] };
    return { basemap: null, faults: [`${check.fault} ${WITHOUT_IT}`], notes: [] };
  }
  if (tiles !== undefined) return chooseTiles(tiles, credit);
  if (credit !== undefined)
    throw new UsageMistake('--credit is for --basemap or --tiles, and neither is given.');
  return { basemap: null, faults: [], notes: [] };
}

function chooseTiles(tiles: string, credit: string | undefined): BasemapChoice {
  const isFile = !isAddress(tiles);
  if (isFile && !existsSync(tiles))
    throw new UsageMistake(
      `--tiles: there is no file ${tiles}. Write https://…/{z}/{x}/{y}.png, or name a TileJSON file.`,
    );
  const read = isFile ? readTileJson(readFileSync(tiles, 'utf8'), tiles) : readTileTemplate(tiles);
  if (!read.ok) throw new UsageMistake(`--tiles: ${read.fault}`);
  const { host } = read;
  const isUncredited = credit === undefined && host.credits.length === 0 && host.kind === 'raster';
  return {
    basemap: basemapOfTileHost(host, credit),
    faults: [],
    notes: [
      `Each reader’s browser gets its tiles from ${host.origin}: that host learns the reader’s address, which places are looked at, and when.`,
      ...(isUncredited
        ? [`Say with --credit whom to credit for the tiles of ${host.origin}.`]
        : []),
    ],
  };
}
