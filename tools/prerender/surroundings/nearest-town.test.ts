import { bearing, destination, distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gazetteerOf, readGazetteer, type Town } from './gazetteer';
import { describeNearTown, findNearestTown, octantOf, roundDistance } from './nearest-town';

const GAZETTEER_PATH = new URL('../../../geo/basemap/gazetteer.tsv', import.meta.url).pathname;
const gazetteer = readGazetteer(GAZETTEER_PATH);

const town = (lng: number, lat: number, population = 20_000): Town => ({
  name: 'Town',
  lng,
  lat,
  population,
});
const arbitraryLng = fc.double({ min: -180, max: 180, noNaN: true });
const arbitraryLat = fc.double({ min: -89, max: 89, noNaN: true });
const arbitraryPoint = fc.tuple(arbitraryLng, arbitraryLat);
const arbitraryTowns = fc.array(
  arbitraryPoint.map(([lng, lat]) => town(lng, lat)),
  { minLength: 1, maxLength: 40 },
);
const metresTo = ({ lng, lat }: Town, point: readonly [number, number]) =>
  distance([lng, lat], [...point], { units: 'meters' });

describe('the nearest town', () => {
  it('is that of the least distance of all', () => {
    fc.assert(
      fc.property(arbitraryTowns, arbitraryPoint, (towns, point) => {
        const found = findNearestTown(gazetteerOf(towns), point);
        const least = Math.min(...towns.map((one) => metresTo(one, point)));
        expect(found === null ? NaN : metresTo(found, point)).toBeCloseTo(least, 1);
      }),
    );
  });

  it('is the same one turn around the world further', () => {
    fc.assert(
      fc.property(arbitraryTowns, arbitraryPoint, (towns, [lng, lat]) => {
        const all = gazetteerOf(towns);
        const [one, other] = [
          findNearestTown(all, [lng, lat]),
          findNearestTown(all, [lng + 360, lat]),
        ];
        if (one === null || other === null) throw new Error('no town');
        expect(metresTo(one, [lng, lat])).toBeCloseTo(metresTo(other, [lng, lat]), 1);
      }),
    );
  });

  it('is none without towns', () => {
    expect(findNearestTown(gazetteerOf([]), [0, 0])).toBeNull();
  });

  it.each([
    [56.9, 25.2, 'Fujairah'],
    [43.963, 36.237, 'Erbil'],
    [179.99, -16.6, 'Labasa'],
    [-5.3, 36.0, 'Ceuta'],
  ])('of %d, %d is %s', (lng, lat, name) => {
    const found = findNearestTown(gazetteer, [lng, lat])?.name;
    expect(typeof found === 'object' ? found['en'] : found).toBe(name);
  });
});

describe('what is said of a mark and a town', () => {
  const off = (kilometres: number, degrees: number, population?: number) => {
    const middle = town(40, 30, population);
    const { coordinates } = destination([40, 30], kilometres, degrees).geometry;
    const [lng = 0, lat = 0] = coordinates;
    return (uncertainty: number) => describeNearTown(middle, [lng, lat], uncertainty);
  };

  it('is distance and direction, as exact as the place is known', () => {
    const of = off(41.4, 92);
    expect(of(500)).toEqual({ name: 'Town', metres: 41_000, octant: 2 });
    expect(of(1500)).toMatchObject({ metres: 40_000 });
    expect(of(5000)).toMatchObject({ metres: 40_000 });
    expect(of(9000)).toMatchObject({ metres: 40_000 });
  });

  it.each([
    ['a place that may be as far off as the town', 41.4, 41_400],
    ['a place that may be half as far off', 41.4, 20_000],
    ['a place of which nobody knows where it is', 41.4, Infinity],
    ['an area around the town', 5, 60_000],
  ])('is nothing of %s', (_what, kilometres, uncertainty) => {
    expect(off(kilometres, 10)(uncertainty)).toBeNull();
  });

  it.each([
    ['within the town', 1, undefined, 100],
    ['within a large town', 9, 2_000_000, 100],
    ['at its point', 0, undefined, 0],
    ['beside it, known to 10 km', 12, undefined, 10_000],
  ])('is that it is near, %s', (_what, kilometres, population, uncertainty) => {
    expect(off(kilometres, 10, population)(uncertainty)).toEqual({ name: 'Town' });
  });

  it('never tells a distance if the place may be a third as far off, and never more than was said', () => {
    fc.assert(
      fc.property(
        arbitraryPoint,
        arbitraryPoint,
        fc.double({ min: 0, max: 3_000_000, noNaN: true }),
        ([lng, lat], point, uncertainty) => {
          const middle = town(lng, lat);
          const metres = metresTo(middle, point);
          const said = describeNearTown(middle, point, uncertainty);
          if (said === null) return;
          if (said.metres === undefined) expect(metres + uncertainty).toBeLessThanOrEqual(25_000);
          else {
            expect(uncertainty).toBeLessThanOrEqual(metres / 3);
            expect(Math.abs(said.metres - metres)).toBeLessThanOrEqual(metres / 2);
            const degrees = bearing([lng, lat], [...point]);
            const apart = Math.abs(((degrees - 45 * (said.octant ?? NaN) + 540) % 360) - 180);
            expect(apart).toBeLessThanOrEqual(22.5 + 1e-6);
          }
        },
      ),
    );
  });
});

describe('a rounded distance', () => {
  it('has two significant digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 3000, max: 2e7, noNaN: true }), (metres) => {
        const rounded = roundDistance(metres, 0);
        expect(String(rounded)).toMatch(/^\d\d?0*$/);
        expect(Math.abs(rounded - metres)).toBeLessThanOrEqual(metres * 0.05 + 1);
      }),
    );
  });

  it.each([
    [3449, 0, 3400],
    [99_700, 0, 100_000],
    [1_877_000, 0, 1_900_000],
    [1_877_000, 150_000, 2_000_000],
    [12_000, 4000, 10_000],
  ])('of %d m, known to %d m, is %d m', (metres, uncertainty, expected) => {
    expect(roundDistance(metres, uncertainty)).toBe(expected);
  });
});

it.each([
  [0, 0],
  [44, 1],
  [90, 2],
  [180, 4],
  [-180, 4],
  [-90, 6],
  [-45, 7],
  [-10, 0],
])('a bearing of %d degrees is direction %d', (degrees, octant) => {
  expect(octantOf(degrees)).toBe(octant);
});
