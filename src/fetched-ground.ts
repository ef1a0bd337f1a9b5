import { FRAME_UNITS } from './view/static-map';
import { groundPath, type Ground } from './view/ground';

/**
 * The ground of a site's frame, or of the whole map's (null). Bare where it does not come: the sites are told by their marks all the same.
 * @param base The map's own address.
 */
export async function fetchedGround(base: string, site: string | null): Promise<Ground> {
  const viewBox = { width: FRAME_UNITS, height: FRAME_UNITS };
  const bare = { viewBox, paths: [], names: [] };
  try {
    const response = await fetch(new URL(groundPath(site), base));
    return response.ok ? ((await response.json()) as Ground) : bare;
  } catch {
    return bare;
  }
}
