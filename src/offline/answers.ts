/** An answer to a request, and whether it came from the network or the cache. */
export interface Answer {
  readonly response: Response;
  readonly from: 'network' | 'cache';
}

/**
 * The network's answer. If the network fails, or the server has an error, or no answer begins within `timeout` milliseconds, the
 * cached answer.
 * @throws the error of the network if it fails and nothing is cached.
 */
export async function networkFirst(
  network: Promise<Response>,
  cached: () => Promise<Response | undefined>,
  timeout: number,
): Promise<Answer> {
  // A server error is no use to the reader. "Not found" is an answer, though: the page is gone.
  const usable = network.then(
    (response) => (response.status < 500 ? response : null),
    () => null,
  );
  const quick = await Promise.race([usable, nullAfter(timeout)]);
  if (quick !== null) return { response: quick, from: 'network' };
  const response = await cached();
  if (response !== undefined) return { response, from: 'cache' };
  return { response: await network, from: 'network' };
}

/** The answer to a request with this `Range` header, cut from the whole file. Without a header, the whole file. */
export async function rangeResponse(file: Response, header: string | null): Promise<Response> {
  if (header === null) return file;
  const body = await file.blob();
  const range = byteRange(header, body.size);
  const headers = new Headers(file.headers);
  if (range === 'whole-file') return new Response(body, { headers });
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${body.size}`);
    return new Response(null, { status: 416, statusText: 'Range Not Satisfiable', headers });
  }
  const { start, end } = range;
  headers.set('content-range', `bytes ${start}-${end}/${body.size}`);
  headers.set('content-length', String(end - start + 1));
  return new Response(body.slice(start, end + 1), {
    status: 206,
    statusText: 'Partial Content',
    headers,
  });
}

/** Bytes of a file, `start` and `end` included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes that a `Range` header asks for (RFC 9110, section 14), in a file of `size` bytes. An invalid header asks for the whole
 * file. So does a header with several ranges: a server may ignore it, and this site never sends one.
 */
export function byteRange(
  header: string,
  size: number,
): ByteRange | 'whole-file' | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header) ?? [];
  if (first === undefined || last === undefined || first + last === '') return 'whole-file';
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'whole-file';
  // `bytes=-5` asks for the last 5 bytes.
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
}

function nullAfter(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, milliseconds);
  });
}
