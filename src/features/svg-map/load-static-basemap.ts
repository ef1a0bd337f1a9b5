import { EXTENT_UNITS } from '../../cartography/svg/svg-scene';
import { staticBasemapPath, type Ground } from '../../cartography/svg/static-basemap';

/**
 * The ground of a site's frame, or of the whole map's (null). Bare where it does not come: the sites are told by their marks all the same.
 * @param base The map's own address.
 */
export async function loadStaticBasemap(base: string, site: string | null): Promise<Ground> {
  const viewBox = { width: EXTENT_UNITS, height: EXTENT_UNITS };
  const bare = { viewBox, paths: [], names: [] };
  try {
    const response = await fetch(new URL(staticBasemapPath(site), base));
    return response.ok ? ((await response.json()) as Ground) : bare;
  } catch {
    return bare;
  }
}
