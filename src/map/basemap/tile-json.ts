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
