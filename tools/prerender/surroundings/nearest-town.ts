import { bearing, distance } from '@turf/turf';
import type { NearTown } from '../../../src/claims/model.ts';
import type { LngLat } from '../../../src/claims/place.ts';
import { spherePointOf, type Gazetteer, type Town } from './gazetteer.ts';

/** The town whose point is nearest to a point; null if the gazetteer is empty. */
export function findNearestTown(
  { towns, spherePoints }: Gazetteer,
  [lng, lat]: Readonly<LngLat>,
): Town | null {
  const [x, y, z] = spherePointOf(lng, lat);
  let [nearest, leastDistance] = [-1, Infinity];
  for (let index = 0; index < towns.length; index += 1) {
    const dx = (spherePoints[3 * index] ?? NaN) - x;
    const dy = (spherePoints[3 * index + 1] ?? NaN) - y;
    const dz = (spherePoints[3 * index + 2] ?? NaN) - z;
    // Compares straight distances through the sphere, because they have the same order as distances along its surface.
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared < leastDistance) [nearest, leastDistance] = [index, squared];
  }
  return towns[nearest] ?? null;
}

/** Largest uncertainty of a place for which a direction is stated, as a share of its distance from the town. */
const MAX_UNCERTAIN_SHARE = 1 / 3;
/** A place is near a town if the whole place is within this distance of the town, in metres. */
const NEAR_METRES = 25_000;
/** Smallest and largest radius that is assumed for a town, in metres. */
const TOWN_RADIUS = { least: 3000, most: 15_000 } as const;
const PEOPLE_OF_SQUARE_KILOMETRE = 4000;

/** The radius of a town, in metres, estimated from its population: the gazetteer has only the town's middle. */
function radiusOfTown({ population }: Town): number {
  const radius = 1000 * Math.sqrt(population / PEOPLE_OF_SQUARE_KILOMETRE / Math.PI);
  return Math.min(TOWN_RADIUS.most, Math.max(TOWN_RADIUS.least, radius));
}

/**
 * States the distance and direction from a town to a mark, or that the mark is near the town. It is never more precise
 * than the map. Null if neither can be stated.
 * @param uncertainty How far the place can be from the mark, in metres; `Infinity` if unknown.
 */
export function describeNearTown(
  town: Town,
  [lng, lat]: Readonly<LngLat>,
  uncertainty: number,
): NearTown | null {
  const { name } = town;
  const metres = distance([town.lng, town.lat], [lng, lat], { units: 'meters' });
  const isOutside = metres > radiusOfTown(town);
  if (isOutside && uncertainty <= metres * MAX_UNCERTAIN_SHARE)
    return {
      name,
      metres: roundDistance(metres, uncertainty),
      octant: octantOf(bearing([town.lng, town.lat], [lng, lat])),
    };
  return metres + uncertainty <= NEAR_METRES ? { name } : null;
}

/**
 * Rounds a distance to two significant digits, or to one digit if the place is less certain. The result is never 0.
 * @param metres More than 0.
 * @param uncertainty How far the place can be from the mark, in metres.
 */
export function roundDistance(metres: number, uncertainty: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const steps = [0.1, 0.5, 1].map((share) => share * power);
  const step = steps.find((one) => one >= uncertainty) ?? power;
  return Math.round(Math.max(1, Math.round(metres / step)) * step);
}

/** The number of the direction nearest to a bearing in degrees: 0 is north, 1 north-east, and so on up to 7. */
export const octantOf = (degrees: number): number => (Math.round(degrees / 45) + 8) % 8;
