import {
  bytesToHeader,
  Compression,
  EtagMismatch,
  type Header,
  type RangeResponse,
  type Source,
} from 'pmtiles';
import { PREFETCHED_BYTE_COUNT, rangeHeader } from './tile-json';

export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

/** The length of a PMTiles header in bytes (PMTiles version 3, section 3). */
const HEADER_BYTES = 127;

/**
 * Reads one archive for the library `pmtiles`. It requests byte ranges; if the server ignores ranges, it downloads the
 * archive once.
 */
export class ArchiveSource implements Source {
  readonly #url: string;
  readonly #fetch: FetchFunction;
  readonly #running = new Map<string, Promise<RangeResponse>>();
  #whole: Promise<ArrayBuffer> | null = null;
  /**
   * Becomes `reload` after the server replaces the archive, because the browser's cache still holds the old archive.
   */
  #cache: RequestCache = 'default';

  constructor(url: string, fetchBytes: FetchFunction = (at, init) => fetch(at, init)) {
    this.#url = url;
    this.#fetch = fetchBytes;
  }

  getKey(): string {
    return this.#url;
  }

  /**
   * Reads bytes from `offset`. Simultaneous requests for the same bytes share one fetch.
   * @param etag The archive's ETag when its header was read.
   * @throws EtagMismatch if the server has replaced the archive since then; for other faults, an error with a sentence
   * for readers.
   */
  getBytes(
    offset: number,
    length: number,
    _signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const key = [offset, length, etag].join(' ');
    const known = this.#running.get(key);
    if (known !== undefined) return known;
    const read = offset === 0 ? this.#readStart(length) : this.#readPart(offset, length, etag);
    const running = read.finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }

  /**
   * Reads only the bytes that the page has prefetched, not the 16 kB that `pmtiles` asks for. The prefetched bytes
   * contain the root directory of most archives.
   */
  async #readStart(length: number): Promise<RangeResponse> {
    const start = await this.#readPart(0, Math.min(length, PREFETCHED_BYTE_COUNT));
    const { rootDirectoryOffset, rootDirectoryLength } = readHeader(start.data, this.#url);
    const hasRoot = rootDirectoryOffset + rootDirectoryLength <= start.data.byteLength;
    return hasRoot ? start : this.#readPart(0, length, start.etag);
  }

  async #readPart(offset: number, length: number, etag?: string): Promise<RangeResponse> {
    if (this.#whole !== null) return sliceResponse(await this.#whole, offset, length);
    const response = await this.#fetch(this.#url, {
      headers: rangeHeader(offset, length),
      cache: this.#cache,
    });
    switch (response.status) {
      case 206:
        return this.#readRange(response, etag);
      case 200:
        return sliceResponse(await this.#readWhole(response), offset, length);
      case 404:
        throw new Error(`The basemap is missing: there is no ${this.#url}.`);
      default:
        throw new Error(`The basemap cannot be read: ${this.#url} answers ${response.status}.`);
    }
  }

  async #readRange(response: Response, expected?: string): Promise<RangeResponse> {
    const etag = strongEtagOf(response);
    if (expected !== undefined && etag !== undefined && etag !== expected) {
      this.#cache = 'reload';
      throw new EtagMismatch(`${this.#url} has changed from ${expected} to ${etag}.`);
    }
    const data = await response.arrayBuffer();
    return etag === undefined ? { data } : { data, etag };
  }

  async #readWhole(response: Response): Promise<ArrayBuffer> {
    if (this.#whole !== null) {
      await response.body?.cancel();
      return this.#whole;
    }
    this.#whole = response.arrayBuffer();
    // Forgets a failed download, so that the next request tries again.
    this.#whole.catch(() => (this.#whole = null));
    return this.#whole;
  }
}

function sliceResponse(whole: ArrayBuffer, offset: number, length: number): RangeResponse {
  return { data: whole.slice(offset, offset + length) };
}

/**
 * Reads the header of an archive.
 * @throws an error with a sentence for readers, if the map cannot read the archive.
 */
function readHeader(start: ArrayBuffer, url: string): Header {
  if (start.byteLength < HEADER_BYTES)
    throw new Error(
      `The basemap is not a PMTiles archive: ${url} has only ${start.byteLength} bytes.`,
    );
  const bytes = new Uint8Array(start);
  const magic = new TextDecoder().decode(bytes.subarray(0, 2));
  if (magic !== 'PM' || bytes[7] !== 3)
    throw new Error(`The basemap is not a PMTiles archive of version 3: ${url}.`);
  const header = bytesToHeader(start);
  const { internalCompression, tileCompression } = header;
  if (internalCompression !== Compression.Gzip || tileCompression !== Compression.Gzip)
    throw new Error(`The basemap is not compressed with gzip: ${url}.`);
  return header;
}

function strongEtagOf(response: Response): string | undefined {
  const etag = response.headers.get('etag');
  return etag === null || etag.startsWith('W/') ? undefined : etag;
}
