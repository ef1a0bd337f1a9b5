/**
 * The deepest zoom of the tiles in the embedded archive. Only the region has tiles at this zoom. All other parts of the
 * world have only lower zooms.
 */
export const DEEPEST_ZOOM = 8;

/** MapLibre's request on the main thread. It is for a description of the tiles, not for a tile. */
interface TileDescriptionRequest {
  readonly url: string;
  readonly type?: string;
}

/**
 * Describes an archive to MapLibre without reading the archive. If a tile is missing, `sparse` makes MapLibre enlarge a
 * tile of a lower zoom.
 * @param deepestZoom The deepest zoom of the tiles in the archive.
 * @throws if MapLibre requests a tile, because only the worker reads tiles.
 */
export async function describeTiles(
  { url, type }: TileDescriptionRequest,
  deepestZoom: number,
): Promise<{ data: object }> {
  if (type !== 'json') throw new Error(`${url} is read in the worker.`);
  const description = {
    tilejson: '3.0.0',
    tiles: [`${url}/{z}/{x}/{y}`],
    minzoom: 0,
    maxzoom: deepestZoom,
    sparse: true,
  };
  return Promise.resolve({ data: description });
}

/**
 * Number of bytes to prefetch. It is enough for the PMTiles header and a root directory with a few thousand entries.
 */
export const PREFETCHED_BYTE_COUNT = 8192;

export const rangeHeader = (offset: number, length: number): { readonly range: string } => ({
  range: `bytes=${offset}-${offset + length - 1}`,
});

/** Fetches the start of an archive into the browser's cache while the worker is still loading. */
export async function prefetchArchiveStart(url: string): Promise<void> {
  try {
    const response = await fetch(url, { headers: rangeHeader(0, PREFETCHED_BYTE_COUNT) });
    // Cancels the download if the host ignores ranges and sends the whole archive. The worker downloads it later.
    await (response.status === 206 ? response.arrayBuffer() : response.body?.cancel());
  } catch {
    // Ignores the error, because the worker will get and report the same error.
  }
}
