import { geoIdentity, geoStream } from 'd3-geo';
import type { MultiLineString, Polygon } from 'geojson';
import type { TileShape } from './opened-archive.ts';
import type { PlacedTile } from './placed-tiles.ts';
import type { Box } from './view.ts';

export type Point = readonly [x: number, y: number];

/** Clips the lines or rings of a shape to a box, in the drawing's units. Rings keep their direction. */
export function clipShape(shape: TileShape, tile: PlacedTile, box: Box): Point[][] {
  const coordinates = shape.lines.map((line) => line.map(([x, y]) => [x, y]));
  const geometry: MultiLineString | Polygon =
    shape.type === 3 ? { type: 'Polygon', coordinates } : { type: 'MultiLineString', coordinates };
  const parts: Point[][] = [];
  const projection = geoIdentity()
    .scale(tile.side)
    .translate([tile.left, tile.top])
    .clipExtent([
      [box.left, box.top],
      [box.right, box.bottom],
    ]);
  const nothing = () => undefined;
  geoStream(
    geometry,
    projection.stream({
      lineStart: () => parts.push([]),
      point: (x, y) => parts.at(-1)?.push([x, y]),
      lineEnd: nothing,
      polygonStart: nothing,
      polygonEnd: nothing,
    }),
  );
  return parts;
}
