import { Resvg } from '@resvg/resvg-js';
import { geoGraticule, geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { landOf, worldAt50m } from '../../geo/basemap/sources/natural-earth';

const TILE_SIZE = 256;
/** Pixels around a tile that are drawn too, so that a wide line along its edge is whole. */
const MARGIN = 16;

const LAND: FeatureCollection = { type: 'FeatureCollection', features: [...landOf(worldAt50m)] };
const DEGREES = geoGraticule().step([1, 1]).precision(30)();

const tilesByPath = new Map<string, Uint8Array>();

/**
 * A tile of a made-up host, as a PNG: land, shallow water and a line at each degree, in the colours of sea charts. It
 * looks unlike the embedded basemap, so that a picture shows whose ground it is.
 * @param path The path of its address, such as `/7/58/51.png`.
 * @returns null if the path is no tile's.
 */
export function madeUpTile(path: string): Uint8Array | null {
  const drawn = tilesByPath.get(path) ?? drawTile(path);
  if (drawn !== null) tilesByPath.set(path, drawn);
  return drawn;
}

function drawTile(path: string): Uint8Array | null {
  const [, zoom, x, y] = (/^\/(\d+)\/(\d+)\/(\d+)\.png$/.exec(path) ?? []).map(Number);
  if (zoom === undefined || x === undefined || y === undefined) return null;
  const worldSize = TILE_SIZE * 2 ** zoom;
  const projection = geoMercator()
    .scale(worldSize / (2 * Math.PI))
    // Lines stay straight, because adding points to them takes most of the time.
    .precision(0)
    .translate([worldSize / 2 - x * TILE_SIZE, worldSize / 2 - y * TILE_SIZE])
    .clipExtent([
      [-MARGIN, -MARGIN],
      [TILE_SIZE + MARGIN, TILE_SIZE + MARGIN],
    ]);
  const shape = geoPath(projection).digits(1);
  const [land, degrees] = [shape(LAND) ?? '', shape(DEGREES) ?? ''];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE_SIZE}" height="${TILE_SIZE}">
    <rect width="100%" height="100%" fill="#cfe6f2"/>
    <path d="${land}" fill="none" stroke="#9fcbe4" stroke-width="20" stroke-linejoin="round"/>
    <path d="${land}" fill="#efdca0" stroke="#8b7536"/>
    <path d="${degrees}" fill="none" stroke="#5b7f95" stroke-width="0.5"/>
  </svg>`;
  return new Resvg(svg).render().asPng();
}
