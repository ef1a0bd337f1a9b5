import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { fileSite, point, tinyMap } from '../../tests/support/map-files';
import { boundsOfSite, boundsOfSites, type Bounds } from './bounds';
import { boundsOfExtent, mapExtentOf, zoomOfExtent } from './extent';

const CLOSE = 1e-9;

function holds([west, south, east, north]: Bounds, inner: Bounds): boolean {
  return (
    west <= inner[0] + CLOSE &&
    south <= inner[1] + CLOSE &&
    east >= inner[2] - CLOSE &&
    north >= inner[3] - CLOSE
  );
}

describe('a frame', () => {
  it('is a square that holds all of a site, or of every site', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        for (const site of [null, ...dataset.sites]) {
          const frame = mapExtentOf(dataset, site);
          const inner = (site && boundsOfSite(site, dataset)) ?? boundsOfSites(dataset);
          const inMercator = inner !== null && Math.max(-inner[1], inner[3]) < 85;
          if (inMercator) expect(holds(boundsOfExtent(frame), inner)).toBe(true);
          expect(frame.width).toBe(frame.height);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows a place known to the metre with its surroundings', () => {
    const known = tinyMap({}, [fileSite('near', [], { coordinateUncertaintyInMeters: 1 })]);
    expect(zoomOfExtent(mapExtentOf(known, null), 600)).toBeCloseTo(11, 9);
  });

  it('is wider around the same middle, where the build says so', () => {
    const dataset = tinyMap({}, [
      fileSite('ship'),
      fileSite('other', [], { geometry: point([1, 2]) }),
    ]);
    const [ship = null, other = null] = dataset.sites;
    const surroundings = new Map([
      ['ship', { widening: 4 }],
      ['', { widening: 2 }],
    ]);
    const wide = { ...dataset, surroundings };
    const [before, after] = [mapExtentOf(dataset, ship), mapExtentOf(wide, ship)];
    expect(after.width / before.width).toBeCloseTo(4, 9);
    expect(after.x + after.width / 2).toBeCloseTo(before.x + before.width / 2, 12);
    expect(after.y + after.height / 2).toBeCloseTo(before.y + before.height / 2, 12);
    expect(mapExtentOf(wide, other)).toEqual(mapExtentOf(dataset, other));
    expect(mapExtentOf(wide, null).width / mapExtentOf(dataset, null).width).toBeCloseTo(2, 9);
  });

  it('is that of all sites for one of no place, and of the world where no site has any', () => {
    const nowhere = tinyMap({}, [fileSite('region', [], { geometry: null })]);
    expect(boundsOfExtent(mapExtentOf(nowhere, nowhere.sites[0] ?? null))[0]).toBeCloseTo(-180, 6);
    const map = tinyMap({}, [fileSite('near', []), fileSite('region', [], { geometry: null })]);
    expect(mapExtentOf(map, map.siteById.get('region') ?? null)).toEqual(mapExtentOf(map, null));
  });

  it('is finite for a site at the end of the map', () => {
    const map = tinyMap({}, [fileSite('north', [], { geometry: point([0, 84.5]) })]);
    expect(Object.values(mapExtentOf(map, null)).every(Number.isFinite)).toBe(true);
  });

  it('is of no size beyond its zoom', () => {
    const frame = { x: 0, y: 0, width: 1, height: 1 };
    expect(zoomOfExtent(frame, 512)).toBe(0);
    expect(zoomOfExtent(frame, 1024)).toBe(1);
  });
});
