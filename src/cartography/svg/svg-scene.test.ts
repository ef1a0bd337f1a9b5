import { describe, expect, it } from 'vitest';
import { fileSite, point, tinyMap } from '../../../tests/support/map-files';
import { deriveView, NO_CHOICE } from '../../select/derive';
import { mapExtentOf } from '../extent';
import { sceneOf } from '../scene';
import { svgMarks, svgScene } from './svg-scene';

const map = tinyMap({}, [
  fileSite('here', [], { geometry: point([44, 36]) }),
  fileSite('far', [], { geometry: point([60, 30]) }),
]);
const scene = sceneOf(map, deriveView(map, NO_CHOICE), 'en');

describe('the marks of an SVG map', () => {
  const idsSeenIn = (id: string | null): readonly string[] => {
    const extent = mapExtentOf(map, map.siteById.get(id ?? '') ?? null);
    return svgMarks(scene, extent, 3, extent)
      .filter(({ isSeen }) => isSeen)
      .map(({ mark }) => mark.siteId);
  };

  it('are all seen on the map of all sites', () => {
    expect(idsSeenIn(null)).toEqual(['here', 'far']);
  });

  it('beyond its edge are not seen', () => {
    expect(idsSeenIn('here')).toEqual(['here']);
  });
});

const ARCS = /^M[-\d.]+ [-\d.]+a([\d.]+) ([\d.]+) 0 1 0 [\d.]+ 0a\1 \2 0 1 0 -[\d.]+ 0z$/;

/** The path of the footprint of one site, on the page of the site. */
function footprintOf(site: ReturnType<typeof fileSite>): string {
  const map = tinyMap({}, [site]);
  const scene = sceneOf(map, deriveView(map, NO_CHOICE), 'en');
  const [footprint] = svgScene(scene, mapExtentOf(map, map.sites[0] ?? null)).footprints;
  return footprint?.d ?? '';
}

it('a disc is two arcs, as wide as high', () => {
  const [, radiusX = NaN, radiusY = NaN] =
    ARCS.exec(footprintOf(fileSite('disc', [], { coordinateUncertaintyInMeters: 20_000 })))?.map(
      Number,
    ) ?? [];
  expect(radiusX).toBeGreaterThan(50);
  expect(Math.abs(radiusX - radiusY)).toBeLessThanOrEqual(0.5);
});

it.each([
  ['a square, whose corners are on a circle', 4],
  ['an octagon', 8],
])('%s keeps its corners', (_what, corners) => {
  const ring = Array.from({ length: corners + 1 }, (_, corner) => {
    const turn = (2 * Math.PI * (corner % corners)) / corners;
    return [41 + Math.cos(turn) / Math.cos(0.6), 34.4 + Math.sin(turn)].map((degrees) =>
      Number(degrees.toFixed(6)),
    );
  });
  const d = footprintOf(
    fileSite('area', [], { geometry: { type: 'Polygon', coordinates: [ring] }, where_prec: 3 }),
  );
  expect(d).toMatch(/^M[^a]+z$/);
  expect(d.match(/-?[\d.]+/g)?.length).toBeGreaterThanOrEqual(2 * corners);
});
