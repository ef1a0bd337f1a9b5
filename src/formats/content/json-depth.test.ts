import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNestedDeeper } from './json-depth';

/** How deep a value is, by following it. */
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;

it('law: it is the depth of the value, whatever stands in its texts', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.nat({ max: 8 }), (text, most) => {
      expect(isNestedDeeper(text, most)).toBe(depthOf(JSON.parse(text)) > most);
    }),
  );
});

it('reads texts with quotes and backslashes', () => {
  expect(isNestedDeeper(String.raw`["\\", "[[[", "\"[[["]`, 1)).toBe(false);
  expect(isNestedDeeper('"[', 0)).toBe(false);
});

it('counts any depth', () => {
  expect(isNestedDeeper('['.repeat(1_000_000), 128)).toBe(true);
});
