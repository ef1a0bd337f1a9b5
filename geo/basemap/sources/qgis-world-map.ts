import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, LineString, MultiLineString, MultiPolygon } from 'geojson';
import { outputOfProgram } from './commands';

const CACHE_FOLDER = join(import.meta.dirname, '../../../.cache/basemap');
const GEOPACKAGE_PATH = 'usr/share/qgis/resources/data/world_map.gpkg';

export interface AreaProperties {
  readonly name: string | null;
  readonly adm0_a3: string;
}
export interface DisputeProperties {
  readonly name: string;
  readonly adm0_left: string;
}

/**
 * The path of Natural Earth's 1:10m areas in Debian's package `qgis-common`. Unpacks the package into the cache folder if it is
 * not installed.
 */
function findGeopackage(): string {
  const installed = join('/', GEOPACKAGE_PATH);
  if (existsSync(installed)) return installed;
  const unpacked = join(CACHE_FOLDER, GEOPACKAGE_PATH);
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(CACHE_FOLDER, { recursive: true });
  execFileSync('apt-get', ['download', 'qgis-common'], { cwd: CACHE_FOLDER, stdio: 'ignore' });
  const archive = readdirSync(CACHE_FOLDER).find((file) => file.startsWith('qgis-common_'));
  if (archive === undefined)
    throw new Error(`apt-get downloaded no qgis-common into ${CACHE_FOLDER}`);
  execFileSync('dpkg-deb', ['-x', archive, '.'], { cwd: CACHE_FOLDER });
  return unpacked;
}

function readGeopackageLayer(name: string, where?: string): unknown {
  const filter = where === undefined ? [] : ['-where', where];
  const args = ['-f', 'GeoJSON', '/vsistdout/', findGeopackage(), name, ...filter];
  return JSON.parse(outputOfProgram('ogr2ogr', args, 'gdal-bin'));
}

/** First-level administrative areas. @param countries ISO 3166-1 alpha-3 codes. */
export function readAdministrativeAreas(
  countries: readonly string[],
): FeatureCollection<MultiPolygon, AreaProperties> {
  const list = countries.map((code) => `'${code}'`).join(', ');
  return readGeopackageLayer('states_provinces', `adm0_a3 IN (${list})`) as FeatureCollection<
    MultiPolygon,
    AreaProperties
  >;
}

/** Disputed borders and other lines between claimed areas. */
export function readDisputedLines(): FeatureCollection<
  LineString | MultiLineString,
  DisputeProperties
> {
  return readGeopackageLayer('disputed_borders') as ReturnType<typeof readDisputedLines>;
}
