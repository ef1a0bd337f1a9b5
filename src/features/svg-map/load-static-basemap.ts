import { EXTENT_HEIGHT_UNITS } from '../../cartography/svg/svg-scene';
import { staticBasemapPath, type StaticBasemap } from '../../cartography/svg/static-basemap';

/**
 * Fetches the static basemap of a site, or of all sites (null). If that fails, the basemap is empty, and the marks are still drawn.
 * @param base The map's own address.
 */
export async function loadStaticBasemap(base: string, site: string | null): Promise<StaticBasemap> {
  const viewBox = { width: EXTENT_HEIGHT_UNITS, height: EXTENT_HEIGHT_UNITS };
  const bare = { viewBox, paths: [], names: [] };
  try {
    const response = await fetch(new URL(staticBasemapPath(site), base));
    return response.ok ? ((await response.json()) as StaticBasemap) : bare;
  } catch {
    return bare;
  }
}
