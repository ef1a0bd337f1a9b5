/** The deepest zoom of the archive, which it has of the region alone; of the rest of the world it has fewer. */
export const DEEPEST_ZOOM = 8;

/** What MapLibre asks of a protocol on the page's own thread: the description of the tiles, and no tile. */
interface DescriptionRequest {
  readonly url: string;
  readonly type?: string;
}

/**
 * Describes the archive without reading it. `sparse`: a tile that is not held is drawn from the deepest one above it.
 * @throws where a tile is asked for, which the worker reads.
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

/** Has an archive's beginning fetched while the worker that reads it is itself on its way, and finds it in the browser's cache then. */
export async function prefetchHeader(url: string): Promise<void> {
  try {
    const response = await fetch(url, { headers: rangeOf(0, FIRST_BYTES) });
    // A server that ignores ranges sends all, which is not wanted twice.
    await (response.status === 206 ? response.arrayBuffer() : response.body?.cancel());
  } catch {
    // The worker says what is the matter.
  }
}
