import { describe, expect, it } from 'vitest';
import type { BasemapName, StaticBasemap } from '../../../src/cartography/svg/static-basemap';
import { drawStaticBasemap } from '../basemap/static-basemap';
import { extentAround } from '../basemap/example-extents';
import type { MapExtent } from '../../../src/cartography/extent';
import { findWidening, hasLandAndName } from './widening';

const ARCHIVE = new URL('../../../public/basemap.pmtiles', import.meta.url).pathname;
const draw = (extent: MapExtent) => drawStaticBasemap(ARCHIVE, extent, 'en');

const basemap = (land: string, ...names: Partial<BasemapName>[]): StaticBasemap => ({
  viewBox: { width: 1000, height: 1000 },
  paths: land === '' ? [] : [{ kind: 'land', d: land }],
  names: names.map((name) => ({
    kind: 'town',
    x: 100,
    y: 500,
    rank: 1,
    name: 'A',
    localName: '',
    ...name,
  })),
});
const HALF = 'M-100-100l600 0 0 1200-600 0z';
const BESIDE = 'M-500-100l400 0 0 1200-400 0z';

describe('a reader sees land and a name', () => {
  it.each([
    ['with both', basemap(HALF, {}), true],
    ['of a sea', basemap(HALF, { kind: 'sea', x: 900 }), true],
    ['not without land', basemap('', {}), false],
    ['not if the land is outside of the extent', basemap(BESIDE, {}), false],
    ['not without a name', basemap(HALF), false],
    ['not if the name is outside', basemap(HALF, { y: 1200 }), false],
    ['not if the name of a town has no room', basemap(HALF, { x: 900 }), false],
    ['not if the mark covers the name', basemap(HALF, { x: 510, y: 510 }), false],
  ])('%s', (_what, drawing, expected) => {
    expect(hasLandAndName(drawing)).toBe(expected);
  });
});

describe('an extent is widened', () => {
  const around =
    (lng: number, lat: number, kilometres: number) =>
    (widening: number): MapExtent =>
      extentAround(lng, lat, kilometres * widening);

  it.each([
    ['off Fujairah', 56.9, 25.2],
    ['in the Red Sea', 39.5, 17.5],
    ['in the desert of Sudan', 24.9, 13.2],
    ['in the Strait of Gibraltar', -5.3, 36],
  ])('%s until land and a name are in it, and no further', async (_where, lng, lat) => {
    const extentAt = around(lng, lat, 5);
    const widening = await findWidening(extentAt, draw);
    expect(widening).toBeGreaterThan(1);
    expect(hasLandAndName(await draw(extentAt(widening)))).toBe(true);
    expect(hasLandAndName(await draw(extentAt(widening / Math.SQRT2)))).toBe(false);
  });

  it('not where both are there', async () => {
    expect(await findWidening(around(44.4, 33.3, 40), draw)).toBe(1);
  });

  it('at most to 60 degrees, where there is nothing', async () => {
    const extentAt = around(-130, -40, 5);
    const widening = await findWidening(extentAt, draw);
    expect(extentAt(widening).width).toBeLessThanOrEqual(1 / 6);
    expect(extentAt(widening).width).toBeGreaterThan(1 / 9);
  });

  it('never if it shows the world already', async () => {
    expect(await findWidening(() => ({ x: 0, y: 0, width: 1, height: 1 }), draw)).toBe(1);
  });
});
