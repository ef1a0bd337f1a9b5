import { EXTENT_HEIGHT_UNITS } from '../../cartography/svg/svg-scene';
import { staticBasemapPath, type StaticBasemap } from '../../cartography/svg/static-basemap';

/**
 * Fetches the static basemap of a site, or of all sites (null). If fetching fails, the basemap is empty, and only the
 * marks are drawn.
 * @param mapUrl The URL of the folder that the map is published in.
 */
export async function loadStaticBasemap(
  mapUrl: string,
  siteId: string | null,
): Promise<StaticBasemap> {
  const viewBox = { width: EXTENT_HEIGHT_UNITS, height: EXTENT_HEIGHT_UNITS };
  const emptyBasemap = { viewBox, paths: [], names: [] };
  try {
    const response = await fetch(new URL(staticBasemapPath(siteId), mapUrl));
    return response.ok ? ((await response.json()) as StaticBasemap) : emptyBasemap;
  } catch {
    return emptyBasemap;
  }
}
