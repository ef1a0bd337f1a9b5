/** Some bytes of a file, `end` being the last of them. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What the value of a `Range` header asks of a file (RFC 9110, section 14). A header that is not understood is not
 * heeded; of several ranges at once nobody here asks, and a server may send the whole file instead.
 */
export function byteRange(header: string, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header) ?? [];
  if (first === undefined || last === undefined || first + last === '') return 'whole';
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'whole';
  // Without a first one, these are the last so many.
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
}

/** The answer to a request with this `Range` header, made of a whole file. */
export async function partOf(whole: Response, header: string | null): Promise<Response> {
  if (header === null) return whole;
  const body = await whole.blob();
  const range = byteRange(header, body.size);
  const headers = new Headers(whole.headers);
  if (range === 'whole') return new Response(body, { headers });
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
