/** The deepest zoom of the archive, in the region. The rest of the world has fewer zooms. */
export const DEEPEST_ZOOM = 8;

/** MapLibre's request on the page's own thread: for the description of the tiles, not for a tile. */
interface DescriptionRequest {
  readonly url: string;
  readonly type?: string;
}

/**
 * Describes the archive without reading it. `sparse`: a missing tile is drawn from the deepest tile above it.
 * @throws if a tile is requested, because the worker reads tiles.
 */
export async function basemapDescription({
  url,
  type,
}: DescriptionRequest): Promise<{ data: object }> {
  if (type !== 'json') throw new Error(`${url} is read in the worker.`);
  const description = {
    tilejson: '3.0.0',
    tiles: [`${url}/{z}/{x}/{y}`],
    minzoom: 0,
    maxzoom: DEEPEST_ZOOM,
    sparse: true,
  };
  return Promise.resolve({ data: description });
}

/** The header (PMTiles version 3, section 3) and a root directory of some hundred entries. */
export const FIRST_BYTES = 4096;

export const rangeOf = (offset: number, length: number): { readonly range: string } => ({
  range: `bytes=${offset}-${offset + length - 1}`,
});

/** Fetches the beginning of an archive while the worker is still loading. The worker then finds it in the browser's cache. */
export async function prefetchHeader(url: string): Promise<void> {
  try {
    const response = await fetch(url, { headers: rangeOf(0, FIRST_BYTES) });
    // A server that ignores ranges sends the whole archive, and the worker will ask for it.
    await (response.status === 206 ? response.arrayBuffer() : response.body?.cancel());
  } catch {
    // The worker reports the error.
  }
}
