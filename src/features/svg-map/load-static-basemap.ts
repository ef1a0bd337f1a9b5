import { EXTENT_HEIGHT_UNITS } from '../../cartography/svg/svg-scene';
import { staticBasemapPath, type StaticBasemap } from '../../cartography/svg/static-basemap';

/** A basemap without land, water and names. On it, only the marks are drawn. */
export const EMPTY_BASEMAP: StaticBasemap = {
  viewBox: { width: EXTENT_HEIGHT_UNITS, height: EXTENT_HEIGHT_UNITS },
  paths: [],
  names: [],
};

/**
 * Fetches the static basemap of a site, or of all sites (null). The result is null if it does not come, or if the answer
 * is something else, such as a portal's web page.
 * @param mapUrl The URL of the folder that the map is published in.
 */
export async function loadStaticBasemap(
  mapUrl: string,
  siteId: string | null,
): Promise<StaticBasemap | null> {
  try {
    const response = await fetch(new URL(staticBasemapPath(siteId), mapUrl));
    const answer = (await response.json()) as Partial<StaticBasemap>;
    return response.ok && Array.isArray(answer.paths) ? (answer as StaticBasemap) : null;
  } catch {
    return null;
  }
}
