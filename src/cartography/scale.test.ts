import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOfExtent, type MapExtent } from './extent';
import { scaleOf } from './scale';

const arbitraryExtent = fc
  .tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    fc.double({ min: 1e-6, max: 0.03, noNaN: true }),
  )
  .map(([x, y, side]): MapExtent => ({ x, y, width: side, height: side }));

describe('a scale bar', () => {
  it('is as long as it says, in the middle of the extent', () => {
    fc.assert(
      fc.property(arbitraryExtent, (extent) => {
        const scale = scaleOf(extent, 0.2);
        const [west, south, , north] = boundsOfExtent(extent);
        const lat = (south + north) / 2;
        const east = west + 360 * extent.width * (scale?.share ?? NaN);
        const metres = distance([west, lat], [east, lat], { units: 'meters' });
        // The sphere of turf has another radius than that of Web Mercator, by a thousandth.
        expect(metres / (scale?.metres ?? NaN)).toBeCloseTo(1, 2);
      }),
    );
  });

  it('is round, and at most as long as is allowed, but no shorter than two fifths of that', () => {
    fc.assert(
      fc.property(arbitraryExtent, (extent) => {
        const { metres = NaN, share = NaN } = scaleOf(extent, 0.2) ?? {};
        expect(metres.toPrecision(1)).toMatch(/^[125]|^0\.0*[125]/);
        expect(share).toBeLessThanOrEqual(0.2 + 1e-9);
        expect(share).toBeGreaterThan(0.2 * 0.399);
      }),
    );
  });

  it('is left out of a map on which the scale varies too much', () => {
    expect(scaleOf({ x: 0, y: 0.2, width: 0.6, height: 0.6 }, 0.2)).toBeNull();
  });
});
