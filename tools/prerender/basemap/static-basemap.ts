import type { MapExtent } from '../../../src/cartography/extent.ts';
import type { StaticBasemap } from '../../../src/cartography/svg/static-basemap.ts';
import { basemapNames } from './basemap-names.ts';
import { basemapPaths } from './basemap-paths.ts';
import { fromArchive } from './opened-archive.ts';
import { placedTiles } from './placed-tiles.ts';
import { AROUND_EXTENT, viewOf, type Reach } from './view.ts';

/**
 * Makes the static basemap from the live map's tiles, so that both look alike.
 * @throws an error with a sentence, if the extent is empty or the archive cannot be read.
 */
export async function staticBasemapOf(
  archive: string,
  extent: MapExtent,
  language: string,
  reach: Reach = AROUND_EXTENT,
): Promise<StaticBasemap> {
  const view = viewOf(extent, reach);
  const tiles = await fromArchive(archive, (opened) => placedTiles(opened, view));
  return {
    viewBox: { width: view.width, height: view.height },
    paths: basemapPaths(tiles, view),
    names: basemapNames(tiles, view, language),
  };
}
