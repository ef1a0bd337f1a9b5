import { EtagMismatch, PMTiles, type RangeResponse, type Source } from 'pmtiles';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** No PMTiles archive is shorter than its header. */
const HEADER_BYTES = 127;

/** One archive at one address, read by byte ranges, or whole and once where the server ignores ranges. */
export class ArchiveSource implements Source {
  readonly #url: string;
  readonly #fetch: Fetch;
  #whole: Promise<ArrayBuffer> | null = null;
  /** After the archive has changed on the server, what the browser has cached of it is of no use. */
  #cache: RequestCache = 'default';

  constructor(url: string, fetchBytes: Fetch = (at, init) => fetch(at, init)) {
    this.#url = url;
    this.#fetch = fetchBytes;
  }

  getKey(): string {
    return this.#url;
  }

  async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    expected?: string,
  ): Promise<RangeResponse> {
    if (this.#whole !== null) return this.#part(await this.#whole, offset, length);
    const response = await this.#fetch(this.#url, {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      cache: this.#cache,
      ...(signal === undefined ? {} : { signal }),
    });
    switch (response.status) {
      case 206:
        return this.#range(response, offset, expected);
      case 200:
        return this.#part(await this.#readWhole(response), offset, length);
      case 404:
        throw new Error(`The basemap is missing: there is no ${this.#url}.`);
      default:
        throw new Error(`The basemap cannot be read: ${this.#url} answers ${response.status}.`);
    }
  }

  async #range(response: Response, offset: number, expected?: string): Promise<RangeResponse> {
    const etag = strongEtag(response);
    if (expected !== undefined && etag !== undefined && etag !== expected) {
      this.#cache = 'reload';
      throw new EtagMismatch(`${this.#url} has changed from ${expected} to ${etag}`);
    }
    const data = await response.arrayBuffer();
    if (offset === 0) this.#refuseShort(data);
    return { data, ...(etag === undefined ? {} : { etag }) };
  }

  async #readWhole(response: Response): Promise<ArrayBuffer> {
    if (this.#whole !== null) {
      await response.body?.cancel();
      return this.#whole;
    }
    this.#whole = response.arrayBuffer();
    // A reading that broke off is no archive: the next request starts again.
    this.#whole.catch(() => (this.#whole = null));
    return this.#whole;
  }

  #part(whole: ArrayBuffer, offset: number, length: number): RangeResponse {
    this.#refuseShort(whole);
    return { data: whole.slice(offset, offset + length) };
  }

  #refuseShort(data: ArrayBuffer): void {
    if (data.byteLength < HEADER_BYTES)
      throw new Error(
        `The basemap is no PMTiles archive: ${this.#url} has only ${data.byteLength} bytes.`,
      );
  }
}

function strongEtag(response: Response): string | undefined {
  const etag = response.headers.get('etag');
  return etag === null || etag.startsWith('W/') ? undefined : etag;
}

/** What MapLibre asks of a protocol for one tile. */
export interface TileRequest {
  readonly url: string;
}
export type TileLoader = (
  request: TileRequest,
  abort: AbortController,
) => Promise<{ data: ArrayBuffer }>;

const TILE = /^pmtiles:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/;

/** A loader for `addProtocol('pmtiles', …)` in MapLibre's worker; each archive's header and directory are read once. */
export function basemapTiles(fetchBytes?: Fetch): TileLoader {
  const archives = new Map<string, PMTiles>();
  const archiveAt = (url: string) => {
    const known = archives.get(url);
    if (known !== undefined) return known;
    const archive = new PMTiles(new ArchiveSource(url, fetchBytes));
    archives.set(url, archive);
    return archive;
  };
  return async ({ url }, { signal }) => {
    const [, archiveUrl, z, x, y] = TILE.exec(url) ?? [];
    if (archiveUrl === undefined) throw new Error(`${url} is no tile of a PMTiles archive.`);
    const tile = await archiveAt(archiveUrl).getZxy(Number(z), Number(x), Number(y), signal);
    if (tile === undefined) throw notHeld(url);
    return { data: tile.data };
  };
}

/** MapLibre reads the status: 404 is no failure. */
function notHeld(url: string): Error {
  return Object.assign(new Error(`${url} is not in the archive.`), { status: 404 });
}
