import type { MapExtent } from '../../../src/cartography/extent.ts';
import type { Ground } from '../../../src/cartography/svg/static-basemap.ts';
import { groundNames } from './ground-names.ts';
import { groundPaths } from './ground-paths.ts';
import { fromArchive } from './opened-archive.ts';
import { placedTiles } from './placed-tiles.ts';
import { AROUND_FRAME, viewOf, type Reach } from './view.ts';

/**
 * Drawn from the tiles that the live map shows, so that the two differ by little.
 * @throws with a sentence, where the frame has no extent or the archive cannot be read
 */
export async function groundOf(
  archive: string,
  frame: MapExtent,
  language: string,
  reach: Reach = AROUND_FRAME,
): Promise<Ground> {
  const view = viewOf(frame, reach);
  const tiles = await fromArchive(archive, (opened) => placedTiles(opened, view));
  return {
    viewBox: { width: view.width, height: view.height },
    paths: groundPaths(tiles, view),
    names: groundNames(tiles, view, language),
  };
}
