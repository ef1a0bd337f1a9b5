import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeJson } from './json-text';

describe('JSON that may stand in a page', () => {
  it('has no sign that means something there', () => {
    expect(safeJson({ a: '</script><!-- & \u2028\u2029' })).toBe(
      String.raw`{"a":"\u003c/script\u003e\u003c!-- \u0026 \u2028\u2029"}`,
    );
  });

  it('is read as what it was written from', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (value) => {
        const json = safeJson(value);
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual({ ...value });
      }),
    );
  });

  it('has no half of a pair', () => {
    expect(safeJson({ a: '\uD800 \uD83D\uDE00 \uDE00' })).toBe('{"a":"\uFFFD 😀 \uFFFD"}');
  });
});
