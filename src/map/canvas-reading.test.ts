import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsPainted, paintedValues } from './canvas-reading';

const { length } = paintedValues();

describe('what a browser reads from a canvas is as painted', () => {
  it('if it is the same', () => {
    expect(isAsPainted(paintedValues())).toBe(true);
  });

  it('if the browser changes the lowest bits', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: -2, max: 2 })), (changes) => {
        const changed = paintedValues().map((value) => value + Number(changes.next().value));
        expect(isAsPainted(changed)).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});

describe('what a browser reads from a canvas is not as painted', () => {
  it('if all of it is noise', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (noise) => {
        expect(isAsPainted(paintedValues().map(() => Number(noise.next().value)))).toBe(false);
      }),
      { numRuns: 5 },
    );
  });

  it.each([
    ['white', 255],
    ['black', 0],
  ])('if all of it is %s', (_name, value) => {
    expect(isAsPainted(new Uint8ClampedArray(length).fill(value))).toBe(false);
  });

  it('if one row in eight is noise', () => {
    const striped = paintedValues().map((value, at) =>
      Math.floor(at / 256) % 8 === 0 ? (value + 128) % 256 : value,
    );
    expect(isAsPainted(striped)).toBe(false);
  });

  it('if nothing is read', () => {
    expect(isAsPainted([])).toBe(false);
  });
});
