import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRange, partOf } from './byte-range';

const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Uint8Array.from(array));
const place = fc.nat(50);

async function asked(file: Uint8Array<ArrayBuffer>, range: string) {
  const response = await partOf(new Response(file, { headers: { etag: '"a"' } }), range);
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, body: [...body] };
}

describe('a part of a file', () => {
  it('is what a slice of it is', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, place, fc.option(place), async (file, start, end) => {
        fc.pre(end === null || end >= start);
        const part = file.slice(start, end === null ? undefined : end + 1);
        const { status, headers, body } = await asked(file, `bytes=${start}-${end ?? ''}`);
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

  it('is what a slice from its end is', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, place, async (file, length) => {
        const part = length === 0 ? [] : [...file.slice(-length)];
        const { status, body } = await asked(file, `bytes=-${length}`);
        expect(status).toBe(part.length === 0 ? 416 : 206);
        if (status === 206) expect(body).toEqual(part);
      }),
    );
  });

  it('is all of it where nobody asks for less', async () => {
    const whole = new Response('claims');
    expect(await partOf(whole, null)).toBe(whole);
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
  ])('is all of it for "%s", which is no range', async (range) => {
    expect(await asked(Uint8Array.of(1, 2, 3), range)).toMatchObject({
      status: 200,
      body: [1, 2, 3],
    });
  });

  it('ends where the file ends, however far it is asked to go', () => {
    expect(byteRange(`BYTES=1-${'9'.repeat(400)}`, 3)).toEqual({ start: 1, end: 2 });
    expect(byteRange(`bytes=-${'9'.repeat(400)}`, 3)).toEqual({ start: 0, end: 2 });
    expect(byteRange(`bytes=${'9'.repeat(400)}-`, 3)).toBe('unsatisfiable');
  });
});
