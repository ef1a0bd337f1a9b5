import type { OpenedArchive, ShapesByLayer } from './opened-archive.ts';
import { intersectBoxes, type Box, type DrawingViewport } from './view.ts';

/** A tile, its place in the drawing, and the box in which no other tile is drawn. */
export interface PlacedTile {
  readonly shapes: ShapesByLayer;
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly ownBox: Box;
}

interface FoundTile {
  readonly shapes: ShapesByLayer;
  readonly zoom: number;
}

/**
 * The shapes of a tile. If the archive lacks the tile, takes the deepest tile above it: outside of the region, archives
 * have fewer zooms.
 */
async function findNearestTile(
  archive: OpenedArchive,
  zoom: number,
  column: number,
  row: number,
): Promise<FoundTile | null> {
  for (let level = zoom; level >= 0; level -= 1) {
    const up = zoom - level;
    const shapes = await archive.readTile(level, column >> up, row >> up);
    if (shapes !== undefined) return { shapes, zoom: level };
  }
  return null;
}

const integersBetween = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** The tiles that cover the drawing, row by row from the north-west. East of 180°, the tiles of the west follow. */
export async function placeTiles(
  archive: OpenedArchive,
  { extent, worldWidth, zoom: mapZoom, drawnBox }: DrawingViewport,
): Promise<readonly PlacedTile[]> {
  const zoom = Math.min(Math.floor(mapZoom), archive.deepestZoom);
  const count = 2 ** zoom;
  const across = (units: number) => Math.floor((extent.x + units / worldWidth) * count);
  const down = (units: number) => Math.floor((extent.y + units / worldWidth) * count);
  const left = (column: number, level: number) => (column / 2 ** level - extent.x) * worldWidth;
  const top = (row: number, level: number) => (row / 2 ** level - extent.y) * worldWidth;
  const rows = integersBetween(
    Math.max(0, down(drawnBox.top)),
    Math.min(count - 1, down(drawnBox.bottom)),
  );
  const columns = integersBetween(across(drawnBox.left), across(drawnBox.right));
  const tiles: PlacedTile[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const held = await findNearestTile(archive, zoom, ((column % count) + count) % count, row);
      const own = intersectBoxes(drawnBox, {
        left: left(column, zoom),
        top: top(row, zoom),
        right: left(column + 1, zoom),
        bottom: top(row + 1, zoom),
      });
      if (held === null || own === null) continue;
      const up = zoom - held.zoom;
      tiles.push({
        shapes: held.shapes,
        left: left(column >> up, held.zoom),
        top: top(row >> up, held.zoom),
        side: worldWidth / 2 ** held.zoom,
        ownBox: own,
      });
    }
  }
  return tiles;
}
