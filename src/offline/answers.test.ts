import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isDataFile,
  isUsable,
  requestedByteRange,
  respondNetworkFirst,
  rangeResponse,
} from './answers';

const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Uint8Array.from(array));
const offset = fc.nat(50);

async function answerTo(file: Uint8Array<ArrayBuffer>, range: string) {
  const response = await rangeResponse(new Response(file, { headers: { etag: '"a"' } }), range);
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, body: [...body] };
}

describe('the answer to a range request', () => {
  it('has the bytes from start to end', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, offset, fc.option(offset), async (file, start, end) => {
        fc.pre(end === null || end >= start);
        const part = file.slice(start, end === null ? undefined : end + 1);
        const { status, headers, body } = await answerTo(file, `bytes=${start}-${end ?? ''}`);
        if (part.length === 0) {
          expect([status, headers.get('content-range')]).toEqual([416, `bytes */${file.length}`]);
          return;
        }
        expect(status).toBe(206);
        expect(body).toEqual([...part]);
        const last = start + part.length - 1;
        expect(headers.get('content-range')).toBe(`bytes ${start}-${last}/${file.length}`);
        expect(headers.get('content-length')).toBe(String(part.length));
        expect(headers.get('etag')).toBe('"a"');
      }),
    );
  });

  it('has the last bytes of the file', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, offset, async (file, length) => {
        const part = length === 0 ? [] : [...file.slice(-length)];
        const { status, body } = await answerTo(file, `bytes=-${length}`);
        expect(status).toBe(part.length === 0 ? 416 : 206);
        if (status === 206) expect(body).toEqual(part);
      }),
    );
  });

  it('is the whole file without a header', async () => {
    const file = new Response('claims');
    expect(await rangeResponse(file, null)).toBe(file);
  });

  it.each([
    'bytes=-',
    'bytes=5-2',
    'bytes=0-1,3-4',
    'bytes=a-b',
    'bytes 0-1',
    'lines=0-1',
    'bytes=1.5-2',
    '',
  ])('is the whole file for "%s", which is not a range', async (range) => {
    expect(await answerTo(Uint8Array.of(1, 2, 3), range)).toMatchObject({
      status: 200,
      body: [1, 2, 3],
    });
  });

  it('ends with the file, even if the header asks for more', () => {
    expect(requestedByteRange(`BYTES=1-${'9'.repeat(400)}`, 3)).toEqual({
      firstByte: 1,
      lastByte: 2,
    });
    expect(requestedByteRange(`bytes=-${'9'.repeat(400)}`, 3)).toEqual({
      firstByte: 0,
      lastByte: 2,
    });
    expect(requestedByteRange(`bytes=${'9'.repeat(400)}-`, 3)).toBe('unsatisfiable');
  });
});

const fromNetwork = new Response('new');
const fromCache = new Response('old');
const cached = () => Promise.resolve(fromCache);
const nothing = () => Promise.resolve(undefined);
const fails = () => Promise.reject(new TypeError('no network'));
const responseAfter = (milliseconds: number) =>
  new Promise<Response>((resolve) => {
    setTimeout(() => {
      resolve(fromNetwork);
    }, milliseconds);
  });

async function answer(network: Promise<Response>, lookUp: typeof nothing | typeof cached) {
  const answered = respondNetworkFirst(network, lookUp, 3000);
  answered.catch(() => undefined);
  await vi.runAllTimersAsync();
  return answered;
}

describe('the network-first answer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the network’s if it comes in time', async () => {
    expect(await answer(responseAfter(2999), cached)).toEqual({
      response: fromNetwork,
      origin: 'network',
    });
  });

  it('is the cached one if the network is slow', async () => {
    expect(await answer(responseAfter(3001), cached)).toEqual({
      response: fromCache,
      origin: 'cache',
    });
  });

  it('is the cached one at once if the network fails', async () => {
    const { response } = await respondNetworkFirst(fails(), cached, 3000);
    expect(response).toBe(fromCache);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('is the network’s, however slow, if nothing is cached', async () => {
    expect(await answer(responseAfter(60_000), nothing)).toMatchObject({ response: fromNetwork });
  });

  it('is the cached one if the server has an error', async () => {
    const serverError = new Response('', { status: 503 });
    expect(await answer(Promise.resolve(serverError), cached)).toMatchObject({
      response: fromCache,
    });
    expect(await answer(Promise.resolve(serverError), nothing)).toMatchObject({
      response: serverError,
    });
  });

  it.each([400, 403, 407, 408, 425, 429, 500, 503, 511])(
    'is the cached one if the network answers %d, which says nothing about the page',
    async (status) => {
      const refusal = new Response('', { status });
      expect(await answer(Promise.resolve(refusal), cached)).toMatchObject({ origin: 'cache' });
      expect(await answer(Promise.resolve(refusal), nothing)).toMatchObject({ response: refusal });
    },
  );

  it('is the cached one for a response of type error, and the network’s for a redirect', () => {
    expect(isUsable(Response.error())).toBe(false);
    expect(isUsable({ type: 'opaqueredirect', status: 0 })).toBe(true);
    expect(isUsable(Response.redirect('https://example.org/a/'))).toBe(true);
  });

  it.each([401, 404, 410, 451])('is the network’s if it answers %d', async (status) => {
    const gone = new Response('', { status });
    expect(await answer(Promise.resolve(gone), cached)).toMatchObject({ response: gone });
  });

  it('to a request for data is no web page', () => {
    const typed = (type: string) => new Response('', { headers: { 'content-type': type } });
    expect(isDataFile(typed('application/geo+json'))).toBe(true);
    expect(isDataFile(typed('text/html; charset=utf-8'))).toBe(false);
    expect(isDataFile(new Response('', { status: 404 }))).toBe(false);
  });

  it('fails if the network fails and nothing is cached', async () => {
    await expect(answer(fails(), nothing)).rejects.toThrow('no network');
  });
});
