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
 * Largest archive that the page downloads whole if the host serves no byte ranges. The embedded archive is several
 * times smaller. A publisher's archive may have gigabytes.
 */
const MAX_WHOLE_BYTES = 40_000_000;

/**
 * Statuses of hosts that refuse byte ranges but serve the whole file. Hosts answer 416 if they compare the range with
 * the size of a compressed copy.
 */
const REFUSED_RANGE_STATUSES: readonly number[] = [400, 405, 406, 412, 416, 501];

/**
 * Reads an archive for the library `pmtiles`, by byte ranges. If the host ignores ranges or sends other bytes than
 * requested, it downloads the whole archive once.
 */
export class ArchiveSource implements Source {
  readonly #url: string;
  readonly #fetch: FetchFunction;
  readonly #running = new Map<string, Promise<RangeResponse>>();
  #whole: Promise<ArrayBuffer> | null = null;
  /** The archive's size in bytes when its header was read; null if the host does not state it. */
  #size: number | null = null;
  #hasChanged = false;
  /**
   * Changes to `reload` after the archive on the host changes, because the browser's cache still has the old archive.
   */
  #cache: RequestCache;

  /**
   * @param cache How to use the browser's cache. It is `no-cache` after a read returned a tile that cannot be unpacked.
   */
  constructor(
    url: string,
    fetchBytes: FetchFunction = (at, init) => fetch(at, init),
    cache: RequestCache = 'default',
  ) {
    this.#url = url;
    this.#fetch = fetchBytes;
    this.#cache = cache;
  }

  getKey(): string {
    return this.#url;
  }

  /**
   * Reads bytes from `offset`. Simultaneous requests for the same bytes share one fetch.
   * @param etag The archive's ETag when its header was read.
   * @throws EtagMismatch if the archive on the host has changed since then. For other faults, throws an error with a
   * sentence for readers.
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
   * Reads only the bytes that the page has prefetched, instead of the 16 kB that `pmtiles` requests. They contain the
   * root directory of most archives.
   */
  async #readStart(length: number): Promise<RangeResponse> {
    this.#size = null;
    let start = await this.#readPart(0, Math.min(length, PREFETCHED_BYTE_COUNT));
    if (!isArchive(start.data)) start = sliceResponse(await this.#readWhole(), 0, length);
    const { rootDirectoryOffset, rootDirectoryLength } = readHeader(start.data, this.#url);
    const hasRoot = rootDirectoryOffset + rootDirectoryLength <= start.data.byteLength;
    return hasRoot ? start : this.#readPart(0, length, start.etag);
  }

  async #readPart(offset: number, length: number, etag?: string): Promise<RangeResponse> {
    if (this.#whole !== null) return sliceResponse(await this.#whole, offset, length);
    const response = await this.#fetchRange(offset, length);
    if (response === null) return sliceResponse(await this.#readWhole(), offset, length);
    if (response.status === 200)
      return sliceResponse(await this.#readWhole(response), offset, length);
    const range =
      response.status === 206 ? await this.#readRange(response, offset, length, etag) : null;
    if (range !== null) return range;
    if (!response.ok && !REFUSED_RANGE_STATUSES.includes(response.status))
      throw statusError(this.#url, response.status);
    return sliceResponse(await this.#readWhole(), offset, length);
  }

  /**
   * Requests a range. Null if the second request for the archive's start fails too. Some hosts cut the range out of a
   * compressed copy, and some browsers then report a failed request. If the network itself fails, the download of the
   * whole archive fails too.
   */
  #fetchRange(offset: number, length: number): Promise<Response | null> {
    const isSecondTry = offset === 0 && this.#cache !== 'default';
    const init: RequestInit = { headers: rangeHeader(offset, length), cache: this.#cache };
    return this.#fetch(this.#url, init).catch((error: unknown) => {
      if (isSecondTry) return null;
      throw error;
    });
  }

  /** Reads the response to a range request. Null if it has other bytes than requested. */
  async #readRange(
    response: Response,
    offset: number,
    length: number,
    expectedEtag?: string,
  ): Promise<RangeResponse | null> {
    const { start, end, size } = contentRangeOf(response);
    const etag = strongEtagOf(response);
    // Compares sizes first. Several servers behind one address may send different ETags for the same file, but the same
    // size.
    const hasChanged =
      size !== null && this.#size !== null
        ? size !== this.#size
        : expectedEtag !== undefined && etag !== undefined && etag !== expectedEtag;
    if (hasChanged) {
      await response.body?.cancel();
      if (this.#hasChanged) return null;
      this.#hasChanged = true;
      this.#cache = 'reload';
      throw new EtagMismatch(`${this.#url} has changed since its header was read.`);
    }
    const last = Math.min(offset + length, size ?? Infinity) - 1;
    if ((start ?? offset) !== offset || (end ?? last) !== last) return null;
    const data = await response.arrayBuffer().catch((error: unknown) => {
      // The host has cut the range out of a compressed copy, which the browser cannot unpack.
      if (response.headers.has('content-encoding')) return null;
      throw error;
    });
    // Without `Content-Range`, a response shorter than the requested start may be a small archive, complete.
    const isExpected = data?.byteLength === last - offset + 1 || (start === null && offset === 0);
    if (data === null || !isExpected) return null;
    this.#size ??= size;
    return etag === undefined ? { data } : { data, etag };
  }

  /**
   * Downloads the whole archive, once.
   * @param response The response that contains the whole archive, if it has arrived already.
   */
  async #readWhole(response?: Response): Promise<ArrayBuffer> {
    if (this.#whole !== null) {
      await response?.body?.cancel();
      return this.#whole;
    }
    const whole = this.#download(response);
    this.#whole = whole;
    // Forgets a failed download, so that the next read downloads the archive again.
    whole.catch(() => (this.#whole = null));
    return whole;
  }

  async #download(known?: Response): Promise<ArrayBuffer> {
    const response = known ?? (await this.#fetch(this.#url, { cache: 'reload' }));
    if (!response.ok) throw statusError(this.#url, response.status);
    if (Number(response.headers.get('content-length')) > MAX_WHOLE_BYTES) {
      await response.body?.cancel();
      throw new Error(`The basemap is too large to be read whole: ${this.#url}.`);
    }
    const bytes = await unpackedIfGzip(await response.arrayBuffer());
    readHeader(bytes, this.#url);
    return bytes;
  }
}

function statusError(url: string, status: number): Error {
  return new Error(
    status === 404
      ? `The basemap is missing: there is no ${url}.`
      : `The basemap cannot be read: ${url} answers ${status}.`,
  );
}

interface ContentRange {
  /**
   * The positions of the first and the last byte of the response. `size` is the file's size. Each is null if the header
   * does not state it.
   */
  readonly start: number | null;
  readonly end: number | null;
  readonly size: number | null;
}

function contentRangeOf({ headers }: Response): ContentRange {
  const [, start, end, size] =
    /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? [];
  const numberOf = (text: string | undefined): number | null =>
    text === undefined || text === '*' ? null : Number(text);
  return { start: numberOf(start), end: numberOf(end), size: numberOf(size) };
}

/** Unpacks an archive that the host sends compressed without the header `Content-Encoding`. */
async function unpackedIfGzip(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b || typeof DecompressionStream === 'undefined') return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).arrayBuffer();
}

/** True if the bytes are the start of a PMTiles archive of version 3. */
function isArchive(start: ArrayBuffer): boolean {
  const bytes = new Uint8Array(start);
  const magic = new TextDecoder().decode(bytes.subarray(0, 2));
  return bytes.byteLength >= HEADER_BYTES && magic === 'PM' && bytes[7] === 3;
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
  if (!isArchive(start))
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
