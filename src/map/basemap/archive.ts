import { PMTiles, ResolvedValueCache } from 'pmtiles';
import { ArchiveSource, type FetchFunction } from './archive-source';

/** MapLibre's request for a tile. Its URL is `pmtiles://`, then the archive's URL, then `/z/x/y`. */
export interface TileRequest {
  readonly url: string;
}
export type TileLoader = (request: TileRequest) => Promise<{ data: ArrayBuffer }>;

const TILE_URL_PATTERN = /^pmtiles:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/;
/** Number of unpacked tiles in the cache, about as many as a screen shows. */
const MAX_CACHED_TILES = 24;

/**
 * Makes the tile loader for `addProtocol('pmtiles', …)` in MapLibre's worker. It reads the header and directories of
 * each archive only once.
 */
export function createTileLoader(fetchBytes?: FetchFunction): TileLoader {
  const archives = new Map<string, PMTiles>();
  /** Cached tiles. Key: the tile's URL. The most recently requested tile is last. */
  const tiles = new Map<string, Promise<ArrayBuffer>>();

  async function readTile(url: string): Promise<ArrayBuffer> {
    const [, archiveUrl, z, x, y] = TILE_URL_PATTERN.exec(url) ?? [];
    if (archiveUrl === undefined) throw new Error(`${url} is no tile of a PMTiles archive.`);
    const archive = archives.get(archiveUrl) ?? openArchive(archiveUrl, fetchBytes);
    archives.set(archiveUrl, archive);
    const tile = await archive.getZxy(Number(z), Number(x), Number(y)).catch((error: unknown) => {
      // Opens the archive anew, because the archive on the host may have changed. The next read then starts with the
      // header.
      if (archives.get(archiveUrl) === archive)
        archives.set(archiveUrl, openArchive(archiveUrl, fetchBytes, 'no-cache'));
      throw error;
    });
    if (tile === undefined) throw notFoundError(url);
    return tile.data;
  }

  return async ({ url }) => {
    const tile = tiles.get(url) ?? readTile(url);
    tiles.delete(url);
    tiles.set(url, tile);
    tile.catch(() => tiles.delete(url));
    const [oldest] = tiles.keys();
    if (oldest !== undefined && tiles.size > MAX_CACHED_TILES) tiles.delete(oldest);
    // Returns a copy, because MapLibre may transfer the buffer to another thread. In a browser without gzip, `pmtiles`
    // returns a Uint8Array instead of a buffer.
    return { data: new Uint8Array(await tile).slice().buffer };
  };
}

function openArchive(url: string, fetchBytes?: FetchFunction, cache?: RequestCache): PMTiles {
  // Replaces the default cache of `pmtiles`, which would keep a failed read of the header or a directory forever.
  return new PMTiles(new ArchiveSource(url, fetchBytes, cache), new ResolvedValueCache());
}

/** An error with status 404. MapLibre then enlarges a tile of a lower zoom, and reports no error. */
function notFoundError(url: string): Error {
  return Object.assign(new Error(`${url} is not in the archive.`), { status: 404 });
}
