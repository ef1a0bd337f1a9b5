import { PMTiles, ResolvedValueCache } from 'pmtiles';
import { ArchiveSource, type Fetch } from './archive-source';

/** MapLibre's request to a protocol for one tile: `pmtiles://` with the archive's URL, then `/z/x/y`. */
export interface TileRequest {
  readonly url: string;
}
export type TileLoader = (request: TileRequest) => Promise<{ data: ArrayBuffer }>;

const TILE = /^pmtiles:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/;
/** How many unpacked tiles are kept: about as many as a screen shows. */
const KEPT = 24;

/** A loader for `addProtocol('pmtiles', …)` in MapLibre's worker; reads each archive's header and directories once. */
export function basemapTiles(fetchBytes?: Fetch): TileLoader {
  const archives = new Map<string, PMTiles>();
  /** By URL, the one asked for last at the end. */
  const tiles = new Map<string, Promise<ArrayBuffer>>();

  async function readTile(url: string): Promise<ArrayBuffer> {
    const [, archiveUrl, z, x, y] = TILE.exec(url) ?? [];
    if (archiveUrl === undefined) throw new Error(`${url} is no tile of a PMTiles archive.`);
    const archive = archives.get(archiveUrl) ?? openArchive(archiveUrl, fetchBytes);
    archives.set(archiveUrl, archive);
    const tile = await archive.getZxy(Number(z), Number(x), Number(y));
    if (tile === undefined) throw notFound(url);
    return tile.data;
  }

  return async ({ url }) => {
    const tile = tiles.get(url) ?? readTile(url);
    tiles.delete(url);
    tiles.set(url, tile);
    tile.catch(() => tiles.delete(url));
    const [oldest] = tiles.keys();
    if (oldest !== undefined && tiles.size > KEPT) tiles.delete(oldest);
    // MapLibre asks several times for one tile beyond the deepest zoom, and may transfer its buffer: each caller gets a copy.
    // Where the browser cannot unpack gzip, `pmtiles` gives a Uint8Array in spite of its types.
    return { data: new Uint8Array(await tile).slice().buffer };
  };
}

function openArchive(url: string, fetchBytes?: Fetch): PMTiles {
  // The default cache would keep a failed read of the header or of a directory, and never try again.
  return new PMTiles(new ArchiveSource(url, fetchBytes), new ResolvedValueCache());
}

/** MapLibre draws the tile above one with status 404, and reports no error. */
function notFound(url: string): Error {
  return Object.assign(new Error(`${url} is not in the archive.`), { status: 404 });
}
