import { ArchiveSource, HasChanged, type Fetch } from './archive-source';
import { FIRST_BYTES } from './tile-json';
import { entriesOf, entryFor, headerOf, tileIdOf, type Entry, type Header } from './tile-directory';
import { gunzip } from './gunzip';

/** What MapLibre asks of a protocol for one tile. */
export interface TileRequest {
  readonly url: string;
}
export type TileLoader = (request: TileRequest) => Promise<{ data: ArrayBuffer }>;

const TILE = /^pmtiles:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/;
/** How many tiles are kept gunzip: about as many as a screen shows. */
const KEPT = 24;
/** A root directory leads to leaves, and those to no more than one further. */
const DEEPEST = 3;

interface Opened {
  readonly header: Header;
  readonly root: readonly Entry[];
  readonly etag: string | undefined;
}

/** An archive, of which the header and each directory are read once. */
class Archive {
  readonly #source: ArchiveSource;
  #opened: Promise<Opened> | null = null;
  readonly #leaves = new Map<number, Promise<readonly Entry[]>>();
  readonly #reading = new Map<number, Promise<ArrayBuffer | undefined>>();

  constructor(source: ArchiveSource) {
    this.#source = source;
  }

  /**
   * A tile, gunzip; none where the archive does not hold it. Beyond the deepest zoom one tile is asked for once for each
   * that is drawn of it: it is read once, and each gets a copy, since a buffer may be given away to another thread.
   */
  async tile(tileId: number): Promise<ArrayBuffer | undefined> {
    const reading = this.#reading.get(tileId) ?? this.#read(tileId);
    this.#reading.delete(tileId);
    this.#reading.set(tileId, reading);
    reading.catch(() => this.#reading.delete(tileId));
    const [oldest] = this.#reading.keys();
    if (oldest !== undefined && this.#reading.size > KEPT) this.#reading.delete(oldest);
    return (await reading)?.slice(0);
  }

  /** An archive that was replaced meanwhile is opened anew, once. */
  async #read(tileId: number): Promise<ArrayBuffer | undefined> {
    try {
      return await this.#find(tileId);
    } catch (error) {
      if (!(error instanceof HasChanged)) throw error;
      this.#opened = null;
      this.#leaves.clear();
      return this.#find(tileId);
    }
  }

  async #find(tileId: number): Promise<ArrayBuffer | undefined> {
    const { header, root, etag } = await this.#open();
    let entries = root;
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const entry = entryFor(entries, tileId);
      if (entry === undefined) return undefined;
      if (entry.run > 0) {
        const at = header.tiles + entry.offset;
        const { data } = await this.#source.getBytes(at, entry.length, etag);
        return gunzip(data);
      }
      entries = await this.#leaf(header.leaves + entry.offset, entry.length, etag);
    }
    throw new Error('The basemap’s directories lead nowhere.');
  }

  /** A reading that failed is begun again by the next who asks. */
  #open(): Promise<Opened> {
    if (this.#opened !== null) return this.#opened;
    const opened = this.#readFirst();
    opened.catch(() => (this.#opened = null));
    this.#opened = opened;
    return opened;
  }

  async #readFirst(): Promise<Opened> {
    const { data, etag } = await this.#source.getBytes(0, FIRST_BYTES);
    const header = headerOf(data);
    const { offset, length } = header.root;
    const isWhole = offset + length <= data.byteLength;
    const packed = isWhole
      ? data.slice(offset, offset + length)
      : (await this.#source.getBytes(offset, length, etag)).data;
    const root = await gunzip(packed);
    return { header, root: entriesOf(new Uint8Array(root)), etag };
  }

  #leaf(offset: number, length: number, etag: string | undefined): Promise<readonly Entry[]> {
    const known = this.#leaves.get(offset);
    if (known !== undefined) return known;
    const read = this.#source
      .getBytes(offset, length, etag)
      .then(({ data }) => gunzip(data))
      .then((bytes) => entriesOf(new Uint8Array(bytes)));
    read.catch(() => this.#leaves.delete(offset));
    this.#leaves.set(offset, read);
    return read;
  }
}

/** A loader for `addProtocol('pmtiles', …)` in MapLibre's worker; each archive's header and directories are read once. */
export function basemapTiles(fetchBytes?: Fetch): TileLoader {
  const archives = new Map<string, Archive>();
  return async ({ url }) => {
    const [, archiveUrl, z, x, y] = TILE.exec(url) ?? [];
    if (archiveUrl === undefined) throw new Error(`${url} is no tile of a PMTiles archive.`);
    const archive =
      archives.get(archiveUrl) ?? new Archive(new ArchiveSource(archiveUrl, fetchBytes));
    archives.set(archiveUrl, archive);
    const data = await archive.tile(tileIdOf(Number(z), Number(x), Number(y)));
    if (data === undefined) throw notHeld(url);
    return { data };
  };
}

/** MapLibre reads the status: 404 is no failure. */
function notHeld(url: string): Error {
  return Object.assign(new Error(`${url} is not in the archive.`), { status: 404 });
}
