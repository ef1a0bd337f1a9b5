import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { landLayers } from '../../../src/map/basemap/land-layers.ts';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import { clipShape } from './clipped.ts';
import type { BasemapPathKind, BasemapPath } from '../../../src/cartography/svg/static-basemap.ts';
import { joinLines } from './joined-lines.ts';
import { linesPathData, ringsPathData } from './path-data.ts';
import type { PlacedTile } from './placed-tiles.ts';
import { shapesShownByLayer } from './shown-layers.ts';
import { simplifyLine, simplifyRing } from './simplified.ts';
import { growBox, intersectBoxes, type DrawingViewport } from './view.ts';

/** Key: id of a style layer. Value: the kind of its paths. All other layers are not drawn. */
const KIND_BY_LAYER: Readonly<Record<string, BasemapPathKind>> = {
  land: 'land',
  rivers: 'river',
  lakes: 'lake',
  'governorate-borders': 'governorate-border',
  borders: 'border',
  'disputed-borders': 'disputed-border',
};

/**
 * How far areas of neighbouring tiles overlap, as a share of a tile's side. Tiles hold data for twice this distance.
 */
const TILE_OVERLAP = 1 / 128;

/**
 * Largest gap between two ends of a line at a tile's edge, as a share of the tile's side: four steps of the tile's
 * grid.
 */
const LINE_END_GAP = 1 / 1024;

/**
 * How far simplifying may move a line, in units of the drawing. 3 units are two CSS pixels if the map is 700 pixels
 * high. `TOLERANCE_BY_KIND` has larger values for faint lines.
 */
const LINE_TOLERANCE = 3;
const TOLERANCE_BY_KIND: Partial<Readonly<Record<BasemapPathKind, number>>> = {
  'governorate-border': 5,
};

function pathDataOf(
  layer: LayerSpecification,
  tiles: readonly PlacedTile[],
  view: DrawingViewport,
  tolerance: number,
): string {
  const shown = shapesShownByLayer(layer, tiles, view.zoom);
  if (layer.type !== 'fill') {
    const lines = shown.flatMap(({ shape, tile }) =>
      clipShape(shape, tile, tile.ownBox).map((points) => ({
        points,
        endTolerance: tile.side * LINE_END_GAP,
      })),
    );
    return linesPathData(joinLines(lines).map((line) => simplifyLine(line, tolerance)));
  }
  const rings = shown.flatMap(({ shape, tile }) => {
    const box = intersectBoxes(view.drawnBox, growBox(tile.ownBox, tile.side * TILE_OVERLAP));
    return box === null ? [] : clipShape(shape, tile, box);
  });
  return ringsPathData(rings.map((ring) => simplifyRing(ring, tolerance)));
}

/** The paths of land, water and borders, in the drawing order of the live map's style. */
export function drawBasemapPaths(
  tiles: readonly PlacedTile[],
  view: DrawingViewport,
): readonly BasemapPath[] {
  return landLayers(BASEMAP_COLOURS.light).flatMap((layer) => {
    const kind = KIND_BY_LAYER[layer.id];
    if (kind === undefined) return [];
    const d = pathDataOf(layer, tiles, view, TOLERANCE_BY_KIND[kind] ?? LINE_TOLERANCE);
    return d === '' ? [] : [{ kind, d }];
  });
}
