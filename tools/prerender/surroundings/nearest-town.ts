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
  let [nearest, least] = [-1, Infinity];
  for (let index = 0; index < towns.length; index += 1) {
    const dx = (spherePoints[3 * index] ?? NaN) - x;
    const dy = (spherePoints[3 * index + 1] ?? NaN) - y;
    const dz = (spherePoints[3 * index + 2] ?? NaN) - z;
    // The straight way through the sphere is the shorter, the shorter the way along it.
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared < least) [nearest, least] = [index, squared];
  }
  return towns[nearest] ?? null;
}

/** A direction is told only if the place can lie no farther from the mark than this share of the distance. */
const MAX_UNCERTAIN_SHARE = 1 / 3;
/** A place is near a town if all of it lies within this distance of the town, in metres. */
const NEAR_METRES = 25_000;
/** The least and greatest distance from its middle at which a town is taken to end, in metres. */
const TOWN_RADIUS = { least: 3000, most: 15_000 } as const;
const PEOPLE_OF_SQUARE_KILOMETRE = 4000;

/**
 * How far a town reaches, in metres: about as far as a disc with room for its people. The gazetteer has only its middle.
 */
function radiusOfTown({ population }: Town): number {
  const radius = 1000 * Math.sqrt(population / PEOPLE_OF_SQUARE_KILOMETRE / Math.PI);
  return Math.min(TOWN_RADIUS.most, Math.max(TOWN_RADIUS.least, radius));
}

/**
 * What can be said of a mark and a town without knowing the place better than the map does: distance and direction, or that
 * the mark is near the town. Null if nothing can be said.
 * @param uncertainty How far from the mark the place can lie, in metres; `Infinity` if nobody knows.
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
 * The distance with two significant digits, or with one if that is as far as the place is known. The result is never 0.
 * @param metres More than 0.
 */
export function roundDistance(metres: number, uncertainty: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const steps = [0.1, 0.5, 1].map((share) => share * power);
  const step = steps.find((one) => one >= uncertainty) ?? power;
  return Math.round(Math.max(1, Math.round(metres / step)) * step);
}

/** The direction nearest to a bearing in degrees, as its number: 0 is north, 1 north-east, and so on to 7. */
export const octantOf = (degrees: number): number => (Math.round(degrees / 45) + 8) % 8;
