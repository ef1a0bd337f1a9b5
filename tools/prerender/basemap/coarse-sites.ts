import { boundsOfSite } from '../../../src/cartography/bounds.ts';
import { mapExtentOf } from '../../../src/cartography/extent.ts';
import type { Dataset, Site } from '../../../src/claims/model.ts';
import { textInLanguage } from '../../../src/claims/text.ts';
import { withArchive, type OpenedArchive } from './opened-archive.ts';
import { drawingViewportOf } from './view.ts';

/**
 * By how many zooms a page may enlarge the deepest tile. If it needs more, its ground is called coarse. 3 zooms enlarge
 * eight times.
 */
const MAX_ENLARGEMENT = 3;

/**
 * A sentence about sites around which the archive has too few details for their pages. Null if there is no such site.
 * @param ownArchive The name of the publisher's archive; null for the embedded archive.
 */
export async function coarseGroundNote(
  dataset: Dataset,
  archivePath: string,
  ownArchive: string | null,
): Promise<string | null> {
  const coarse = await withArchive(archivePath, async (archive) => {
    const found: Site[] = [];
    for (const site of dataset.sites)
      if (await isCoarseAt(archive, dataset, site)) found.push(site);
    return found;
  });
  const [first] = coarse;
  if (first === undefined) return null;
  const name = textInLanguage(first.name, dataset.language, dataset.language).text;
  const where =
    coarse.length === 1 ? `one site, ${name}` : `${coarse.length} sites, such as ${name}`;
  return ownArchive === null
    ? `The embedded basemap is coarse around ${where}: give one in detail with --basemap (docs/basemap.md).`
    : `${ownArchive} has no details around ${where}: cut a larger or deeper region (docs/basemap.md).`;
}

async function isCoarseAt(archive: OpenedArchive, dataset: Dataset, site: Site): Promise<boolean> {
  if (boundsOfSite(site, dataset) === null) return false;
  const extent = mapExtentOf(dataset, site);
  const [x, y] = [extent.x + extent.width / 2, extent.y + extent.height / 2];
  const wanted = Math.floor(drawingViewportOf(extent).zoom) - MAX_ENLARGEMENT;
  if (wanted <= 0) return false;
  for (let zoom = wanted; zoom <= archive.deepestZoom; zoom += 1) {
    const count = 2 ** zoom;
    const column = Math.floor((x - Math.floor(x)) * count);
    if ((await archive.readTile(zoom, column, Math.floor(y * count))) !== undefined) return false;
  }
  return true;
}
