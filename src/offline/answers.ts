/** A response, and where it came from. */
export interface ResponseWithOrigin {
  readonly response: Response;
  readonly origin: 'network' | 'cache';
}

/**
 * Returns the network's response. Returns the cached response if the network fails, if the server has an error, or
 * after `timeout` milliseconds.
 * @throws the network's error if nothing is cached.
 */
export async function respondNetworkFirst(
  network: Promise<Response>,
  cached: () => Promise<Response | undefined>,
  timeout: number,
): Promise<ResponseWithOrigin> {
  // Ignores server errors (500 and above), because a cached page helps the reader more.
  // Uses "Not found" (404), because it means that the page no longer exists.
  const usable = network.then(
    (response) => (response.status < 500 ? response : null),
    () => null,
  );
  const quick = await Promise.race([usable, resolveNullAfter(timeout)]);
  if (quick !== null) return { response: quick, origin: 'network' };
  const response = await cached();
  if (response !== undefined) return { response, origin: 'cache' };
  return { response: await network, origin: 'network' };
}

/** A response with the part of the file that a `Range` header asks for. Without a header, it has the complete file. */
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
 * The bytes that a `Range` header asks for (RFC 9110, section 14), in a file of `size` bytes. An invalid header, or one with
 * several ranges, gives the complete file, as the RFC allows.
 */
export function requestedByteRange(
  header: string,
  size: number,
): ByteRange | 'whole-file' | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header) ?? [];
  if (first === undefined || last === undefined || first + last === '') return 'whole-file';
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'whole-file';
  // Without a first number, as in `bytes=-5`, the header asks for the last 5 bytes.
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
