import { rangeOf } from './tile-json';
import { HEADER_BYTES } from './tile-directory';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Some of an archive, and by what its server would know it again. */
interface Bytes {
  readonly data: ArrayBuffer;
  readonly etag?: string;
}

/** The archive was replaced on its server between two readings. */
export class HasChanged extends Error {}

/** One archive at one address, read by byte ranges, or whole and once where the server ignores ranges. */
export class ArchiveSource {
  readonly #url: string;
  readonly #fetch: Fetch;
  #whole: Promise<ArrayBuffer> | null = null;
  /** After the archive has changed on the server, what the browser has cached of it is of no use. */
  #cache: RequestCache = 'default';

  constructor(url: string, fetchBytes: Fetch = (at, init) => fetch(at, init)) {
    this.#url = url;
    this.#fetch = fetchBytes;
  }

  async getBytes(offset: number, length: number, expected?: string): Promise<Bytes> {
    if (this.#whole !== null) return this.#part(await this.#whole, offset, length);
    const response = await this.#fetch(this.#url, {
      headers: rangeOf(offset, length),
      cache: this.#cache,
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

  async #range(response: Response, offset: number, expected?: string): Promise<Bytes> {
    const etag = strongEtag(response);
    if (expected !== undefined && etag !== undefined && etag !== expected) {
      this.#cache = 'reload';
      throw new HasChanged(`${this.#url} has changed from ${expected} to ${etag}`);
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

  #part(whole: ArrayBuffer, offset: number, length: number): Bytes {
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
