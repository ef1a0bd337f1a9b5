import { EXTENT_HEIGHT_UNITS } from '../../cartography/svg/svg-scene';
import { staticBasemapPath, type StaticBasemap } from '../../cartography/svg/static-basemap';

/** A basemap without land, water and names. The map then shows only the marks. */
export const EMPTY_BASEMAP: StaticBasemap = {
  viewBox: { width: EXTENT_HEIGHT_UNITS, height: EXTENT_HEIGHT_UNITS },
  paths: [],
  names: [],
};

/**
 * Fetches the static basemap of a site, or of all sites (null). Returns null if the fetch fails, or if the response is
 * not a basemap, for example a captive portal's page.
 * @param mapUrl The URL of the published map's folder.
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
