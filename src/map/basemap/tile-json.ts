/** The deepest zoom of the archive in the region. The rest of the world has fewer zooms. */
export const DEEPEST_ZOOM = 8;

/** MapLibre's request on the main thread. It asks for a description of the tiles, not for a tile. */
interface TileDescriptionRequest {
  readonly url: string;
  readonly type?: string;
}

/**
 * Describes the archive without reading it. `sparse` makes MapLibre draw the deepest tile above a missing one.
 * @throws if a tile is requested, because the worker reads tiles.
 */
export async function describeTiles({
  url,
  type,
}: TileDescriptionRequest): Promise<{ data: object }> {
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

/** Enough bytes for the PMTiles header and a root directory of some hundred entries. */
export const PREFETCHED_BYTE_COUNT = 4096;

export const rangeHeader = (offset: number, length: number): { readonly range: string } => ({
  range: `bytes=${offset}-${offset + length - 1}`,
});

/** Fetches the start of an archive into the browser's cache while the worker still loads. */
export async function prefetchArchiveStart(url: string): Promise<void> {
  try {
    const response = await fetch(url, { headers: rangeHeader(0, PREFETCHED_BYTE_COUNT) });
    // Cancels a response with the complete archive, from a server that ignores ranges: the worker will request it.
    await (response.status === 206 ? response.arrayBuffer() : response.body?.cancel());
  } catch {
    // Ignores the error, because the worker reports it, too.
  }
}
