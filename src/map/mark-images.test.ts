import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisplacedMark } from '../cartography/labels/displace-marks';
import { HUES, SHAPES } from '../cartography/symbols';
import { haloImageId, markImageId } from './mark-images';

const symbol = fc.record({
  shape: fc.constantFrom(...(Object.keys(SHAPES) as (keyof typeof SHAPES)[])),
  hue: fc.constantFrom(...HUES),
});
const mark: fc.Arbitrary<DisplacedMark> = fc.record({
  site: fc.string(),
  lng: fc.nat(),
  lat: fc.nat(),
  label: fc.string(),
  localLabel: fc.string(),
  symbols: fc.array(symbol, { minLength: 1, maxLength: 3 }),
  differs: fc.boolean(),
  maybe: fc.boolean(),
  radiusUnknown: fc.boolean(),
  dx: fc.integer({ min: -3, max: 3 }),
  dy: fc.integer({ min: -3, max: 3 }),
});

/** All that can be seen of a mark's picture. */
const seen = ({ symbols, differs, maybe, radiusUnknown, dx, dy }: DisplacedMark): string =>
  JSON.stringify({ symbols, differs, maybe, radiusUnknown, dx, dy });

describe('the picture of a mark', () => {
  it('is shared by marks that look the same, and by no others', () => {
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        const isSame = seen(a) === seen(b);
        expect(markImageId(a, 'light') === markImageId(b, 'light')).toBe(isSame);
        expect(markImageId({ ...a, site: b.site, label: b.label }, 'light')).toBe(
          markImageId(a, 'light'),
        );
        expect(markImageId({ ...a, dx: a.dx + 1 }, 'light')).not.toBe(markImageId(a, 'light'));
        expect(markImageId({ ...a, differs: !a.differs }, 'light')).not.toBe(
          markImageId(a, 'light'),
        );
      }),
    );
  });

  it('is another in the dark, and than its halo', () => {
    fc.assert(
      fc.property(mark, (one) => {
        const ids = (['light', 'dark'] as const).flatMap((theme) => [
          markImageId(one, theme),
          haloImageId(one, theme),
        ]);
        expect(new Set(ids).size).toBe(4);
      }),
    );
  });
});
