import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { ABU_KAMAL, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import type { FileSite } from '../claims/check/schema';
import { nearestCopy } from './antimeridian';
import { boundsOfSite, boundsOfSites, type Bounds } from './bounds';
import { deriveView, NO_CHOICE } from '../select/derive';
import { sceneOf } from './scene';

/** Every corner that is drawn of a site. */
function corners(coordinates: unknown): readonly (readonly [number, number])[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === 'number'
    ? [coordinates as unknown as [number, number]]
    : coordinates.flatMap(corners);
}

/** By what share of their size bounds fall short of a point: a disc of corners has no exact edge. */
function shortfall(
  [west, south, east, north]: Bounds,
  [lng, lat]: readonly [number, number],
): number {
  const copy = nearestCopy(lng, (west + east) / 2);
  const across = Math.max(west - copy, copy - east, 0) / (east - west);
  const up = Math.max(south - lat, lat - north, 0) / (north - south);
  return Math.max(across, up);
}

function boundsOf(more: Parameters<typeof fileSite>[2]): Bounds | null {
  const dataset = tinyMap({ army: null }, [
    fileSite('border', [fileEvent('strike', ['army'])], more),
  ]);
  const [site] = dataset.sites;
  return site === undefined ? null : boundsOfSite(site, dataset);
}

const square: FileSite['geometry'] & object = {
  type: 'Polygon',
  coordinates: [
    [
      [40, 33],
      [42, 33],
      [42, 34],
      [40, 34],
      [40, 33],
    ],
  ],
};

describe('what the camera has to show of a site', () => {
  it('holds all that is drawn of it: the disc or the area, and the distances that claims state', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const scene = sceneOf(dataset, deriveView(dataset, NO_CHOICE), 'en');
        const drawn = [
          ...[...scene.footprints.features, ...scene.claimedLines].flatMap(
            ({ geometry, properties }) =>
              properties.siteIds.split(' ').map((id) => [id, geometry.coordinates] as const),
          ),
          ...scene.rings.features.map(
            ({ geometry, properties }) => [properties.siteId, geometry.coordinates] as const,
          ),
          ...[...scene.marks, ...scene.claimedPoints].flatMap((at) =>
            ('siteIds' in at ? at.siteIds : at.siteId)
              .split(' ')
              .map((id) => [id, [at.lng, at.lat]] as const),
          ),
        ];
        for (const [id, coordinates] of drawn) {
          const site = dataset.siteById.get(id);
          const bounds = site === undefined ? null : boundsOfSite(site, dataset);
          if (bounds === null) throw new Error(`${id} is drawn and has no bounds`);
          for (const corner of corners(coordinates))
            expect(shortfall(bounds, corner)).toBeLessThan(0.01);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is no wider than the disc', () => {
    const [west, south, east, north] = boundsOf({ coordinateUncertaintyInMeters: 111_195 }) ?? [];
    expect((north ?? 0) - (south ?? 0)).toBeCloseTo(2, 2);
    expect((east ?? 0) - (west ?? 0)).toBeCloseTo(2 / Math.cos((ABU_KAMAL[1] * Math.PI) / 180), 2);
  });

  it('reaches around a point whose radius is unknown', () => {
    const bounds = boundsOf({ where_prec: 5 });
    expect(bounds?.[0]).toBeLessThan(ABU_KAMAL[0]);
    expect(bounds?.[3]).toBeGreaterThan(ABU_KAMAL[1]);
  });

  it.each([[[40, 33, 42, 34]], [[0, 0, 1, 1]], [[40, 33, 0, 42, 34, 100]]])(
    'is worked out from the shape, though the file calls its bounds %j',
    (bbox) => {
      expect(boundsOf({ geometry: { ...square, bbox }, where_prec: 4 })).toEqual([40, 33, 42, 34]);
    },
  );

  it('is nothing for a site of no one place', () => {
    expect(boundsOf({ geometry: null })).toBeNull();
    expect(boundsOfSites(tinyMap({}, []))).toBeNull();
  });

  it('of several holds each of them', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const whole = boundsOfSites(dataset);
        const each = dataset.sites
          .map((site) => boundsOfSite(site, dataset))
          .filter((bounds) => bounds !== null);
        expect(whole === null).toBe(each.length === 0);
        if (whole === null) return;
        const [west, south, east, north] = whole;
        expect(south).toBe(Math.min(...each.map((bounds) => bounds[1])));
        expect(north).toBe(Math.max(...each.map((bounds) => bounds[3])));
        for (const [from, , to] of each) {
          const middle = nearestCopy((from + to) / 2, (west + east) / 2);
          expect(Math.abs(middle - (west + east) / 2)).toBeLessThanOrEqual(
            (east - west) / 2 + 1e-9,
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});
