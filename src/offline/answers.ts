/** A response and its origin. */
export interface ResponseWithOrigin {
  readonly response: Response;
  readonly origin: 'network' | 'cache';
}

/**
 * The statuses from 400 on that are about the file itself: it does not exist, or the reader must sign in. All other
 * statuses are about one failed request: 403 and 429 may come from a firewall, 408 from a slow connection.
 */
const ANSWERS_ABOUT_THE_FILE: readonly number[] = [401, 404, 410, 451];

/**
 * True if a network response is better for the reader than a cached file. This includes redirects, which navigations
 * receive with status 0. A failed navigation preload in Firefox also has status 0, but the type `error`.
 */
export function isUsable({ type, status }: Pick<Response, 'type' | 'status'>): boolean {
  return type !== 'error' && (status < 400 || ANSWERS_ABOUT_THE_FILE.includes(status));
}

/**
 * True if the response to a request for a data file of the build contains such a file. A web page comes from a captive
 * portal or a firewall instead.
 */
export function isDataFile({ ok, headers }: Pick<Response, 'ok' | 'headers'>): boolean {
  return ok && headers.get('content-type')?.startsWith('text/html') !== true;
}

/**
 * Returns the network's response. Returns the cached response if the network fails, if the network's response is not
 * usable, or after `timeout` milliseconds.
 * @throws the network's error if nothing is cached.
 */
export async function respondNetworkFirst(
  network: Promise<Response>,
  cached: () => Promise<Response | undefined>,
  timeout: number,
  isUsableResponse: (response: Response) => boolean = isUsable,
): Promise<ResponseWithOrigin> {
  const usable = network.then(
    (response) => (isUsableResponse(response) ? response : null),
    () => null,
  );
  const quick = await Promise.race([usable, resolveNullAfter(timeout)]);
  if (quick !== null) return { response: quick, origin: 'network' };
  const response = await cached();
  if (response !== undefined) return { response, origin: 'cache' };
  return { response: await network, origin: 'network' };
}

/**
 * A response with the part of the file that a `Range` header requests. If the header is null, it contains the whole
 * file.
 */
export async function rangeResponse(file: Response, header: string | null): Promise<Response> {
  if (header === null) return file;
  const body = await file.blob();
  const range = requestedByteRange(header, body.size);
  const headers = new Headers(file.headers);
  if (range === 'whole-file') return new Response(body, { headers });
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${body.size}`);
    return new Response(null, { status: 416, statusText: 'Range Not Satisfiable', headers });
  }
  const { firstByte, lastByte } = range;
  headers.set('content-range', `bytes ${firstByte}-${lastByte}/${body.size}`);
  headers.set('content-length', String(lastByte - firstByte + 1));
  return new Response(body.slice(firstByte, lastByte + 1), {
    status: 206,
    statusText: 'Partial Content',
    headers,
  });
}

/** The first and the last byte of a part of a file. */
export interface ByteRange {
  readonly firstByte: number;
  readonly lastByte: number;
}

/**
 * The bytes that a `Range` header requests (RFC 9110, section 14), in a file of `size` bytes. For an invalid header, or
 * one with several ranges, the whole file is returned, as the RFC allows.
 */
export function requestedByteRange(
  header: string,
  size: number,
): ByteRange | 'whole-file' | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header) ?? [];
  if (first === undefined || last === undefined || first + last === '') return 'whole-file';
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'whole-file';
  // Without a first number, as in `bytes=-5`, the header requests the last 5 bytes.
  const firstByte = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const lastByte = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return firstByte > lastByte ? 'unsatisfiable' : { firstByte, lastByte };
}

function resolveNullAfter(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, milliseconds);
  });
}
