import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, LineString, MultiLineString, MultiPolygon } from 'geojson';
import { commandOutput } from './commands';

const CACHE = join(import.meta.dirname, '../../../.cache/basemap');
const GEOPACKAGE = 'usr/share/qgis/resources/data/world_map.gpkg';

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
function geopackage(): string {
  const installed = join('/', GEOPACKAGE);
  if (existsSync(installed)) return installed;
  const unpacked = join(CACHE, GEOPACKAGE);
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(CACHE, { recursive: true });
  execFileSync('apt-get', ['download', 'qgis-common'], { cwd: CACHE, stdio: 'ignore' });
  const archive = readdirSync(CACHE).find((file) => file.startsWith('qgis-common_'));
  if (archive === undefined) throw new Error(`apt-get downloaded no qgis-common into ${CACHE}`);
  execFileSync('dpkg-deb', ['-x', archive, '.'], { cwd: CACHE });
  return unpacked;
}

function layer(name: string, where?: string): unknown {
  const filter = where === undefined ? [] : ['-where', where];
  const args = ['-f', 'GeoJSON', '/vsistdout/', geopackage(), name, ...filter];
  return JSON.parse(commandOutput('ogr2ogr', args, 'gdal-bin'));
}

/** First-level administrative areas. @param countries ISO 3166-1 alpha-3 codes. */
export function administrativeAreas(
  countries: readonly string[],
): FeatureCollection<MultiPolygon, AreaProperties> {
  const list = countries.map((code) => `'${code}'`).join(', ');
  return layer('states_provinces', `adm0_a3 IN (${list})`) as FeatureCollection<
    MultiPolygon,
    AreaProperties
  >;
}

/** Disputed borders and other lines between claimed areas. */
export function disputedLines(): FeatureCollection<
  LineString | MultiLineString,
  DisputeProperties
> {
  return layer('disputed_borders') as ReturnType<typeof disputedLines>;
}
