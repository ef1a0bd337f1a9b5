import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS, Refusal } from './content';
import { refuseLargeEntries, unpacked, zipEntriesOf } from './zip';

const WORDS = strToU8('the same words '.repeat(40));
const zip = zipSync({ 'a.txt': WORDS, 'folder/b.txt': strToU8('b') });
const [first, second] = zipEntriesOf(zip);

/** A zip whose directory declares another size for its first part. */
function declaring(bytes: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  view.setUint32(directory + 24, bytes, true);
  return copy;
}

const declaredEntry = (bytes: number) => {
  const copy = declaring(bytes);
  const [entry] = zipEntriesOf(copy);
  if (entry === undefined) throw new Error('the zip has no parts');
  return { copy, entry };
};

describe('a zip', () => {
  it('names its parts, and unpacks them', () => {
    expect([first?.name, second?.name]).toEqual(['a.txt', 'folder/b.txt']);
    expect(first && unpacked(zip, first, LIMITS)).toEqual(WORDS);
  });

  it('with stored parts is read too', () => {
    const stored = zipSync({ 'a.txt': WORDS }, { level: 0 });
    const [entry] = zipEntriesOf(stored);
    expect(entry && unpacked(stored, entry, LIMITS)).toEqual(WORDS);
  });

  it('is refused if it declares more than the limit, which is named', () => {
    const limits = { ...LIMITS, bytes: 500 };
    expect(() => refuseLargeEntries(zipEntriesOf(zip), limits)).toThrow(/more than 500 bytes/);
  });

  it('is refused if a part unpacks out of proportion', () => {
    const limits = { ...LIMITS, proportion: 2, freeBytes: 100 };
    expect(() => refuseLargeEntries(zipEntriesOf(zip), limits)).toThrow(/2 times its packed size/);
    expect(() =>
      refuseLargeEntries(zipEntriesOf(zip), { ...limits, freeBytes: 1000 }),
    ).not.toThrow();
  });

  it.each([10, 599])('is refused if a part is larger than the %s bytes it declares', (bytes) => {
    const { copy, entry } = declaredEntry(bytes);
    expect(() => unpacked(copy, entry, LIMITS)).toThrow(/larger than this zip declares/);
  });

  it('is refused if a part is smaller than it declares', () => {
    const { copy, entry } = declaredEntry(700);
    expect(() => unpacked(copy, entry, LIMITS)).toThrow(/damaged/);
  });

  it('counts real sizes of larger parts too, while they grow', () => {
    const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index * 31) >>> 7);
    const large = zipSync({ 'a.bin': noise });
    const [entry] = zipEntriesOf(large);
    if (entry === undefined) throw new Error('the zip has no parts');
    expect(unpacked(large, entry, LIMITS)).toEqual(noise);
    expect(() => unpacked(large, { ...entry, declaredBytes: 150_000 }, LIMITS)).toThrow(/larger/);
  });

  it('is refused where it breaks off, and nothing else is thrown', () => {
    expect(() => zipEntriesOf(zip.subarray(0, zip.length - 30))).toThrow(Refusal);
    fc.assert(
      fc.property(fc.nat({ max: zip.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const changed = zip.slice();
        changed[at] = byte;
        try {
          for (const entry of zipEntriesOf(changed)) unpacked(changed, entry, LIMITS);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 500 },
    );
  });
});
