import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHAPE_PATHS } from '../cartography/symbols';
import { ACTOR_HUES } from '../claims/presentation';
import {
  haloImageId,
  leaderImageId,
  markImageId,
  parseMarkImageId,
  type MarkLook,
} from './mark-images';

const symbol = fc.record(
  {
    shape: fc.constantFrom(...(Object.keys(SHAPE_PATHS) as (keyof typeof SHAPE_PATHS)[])),
    hue: fc.constantFrom(...ACTOR_HUES),
    isHedged: fc.constant(true as const),
  },
  { requiredKeys: ['shape', 'hue'] },
);
const look: fc.Arbitrary<MarkLook> = fc.record({
  symbols: fc.array(symbol, { maxLength: 4 }),
  hasDifferingAccounts: fc.boolean(),
  isMaybeInPeriod: fc.boolean(),
});

describe('the picture of a mark', () => {
  it('is drawn from its id alone', () => {
    fc.assert(
      fc.property(look, (one) => {
        expect(parseMarkImageId(markImageId(one))).toEqual(one);
      }),
    );
  });

  it('is shared by marks that look the same, and by no others', () => {
    fc.assert(
      fc.property(look, look, fc.tuple(symbol), (a, b, one) => {
        const isSame = JSON.stringify(a) === JSON.stringify(b);
        expect(markImageId(a) === markImageId(b)).toBe(isSame);
        const elsewhere = { ...a, siteId: 'elsewhere', dx: 12, dy: -7, isRadiusUnknown: true };
        expect(markImageId(elsewhere)).toBe(markImageId(a));
        expect(markImageId({ ...a, hasDifferingAccounts: !a.hasDifferingAccounts })).not.toBe(
          markImageId(a),
        );
        expect(markImageId({ ...a, isMaybeInPeriod: !a.isMaybeInPeriod })).not.toBe(markImageId(a));
        const [{ shape, hue, isHedged }] = one;
        const dashedOtherwise = isHedged ? { shape, hue } : { shape, hue, isHedged: true as const };
        expect(markImageId({ ...a, symbols: [dashedOtherwise] })).not.toBe(
          markImageId({ ...a, symbols: one }),
        );
      }),
    );
  });

  it('is another than that of its halo, which depends on the number of symbols', () => {
    fc.assert(
      fc.property(look, look, (a, b) => {
        expect(haloImageId(a)).not.toBe(markImageId(a));
        expect(haloImageId(a) === haloImageId(b)).toBe(a.symbols.length === b.symbols.length);
      }),
    );
  });
});

describe('the picture of a leader line', () => {
  it.each<readonly [dx: number, dy: number, id: string | null]>([
    [30, 40, 'leader|50'],
    [-30, -40, 'leader|50'],
    [3, 0, 'leader|3'],
    [2, 2, null],
    [0, 0, null],
  ])('of a mark that was moved by %d, %d is %s', (dx, dy, id) => {
    expect(leaderImageId({ dx, dy })).toBe(id);
  });
});
