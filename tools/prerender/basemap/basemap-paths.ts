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

/** Kinds of paths by the id of their style layer. Other layers are not drawn. */
const KIND_BY_LAYER: Readonly<Record<string, BasemapPathKind>> = {
  land: 'land',
  rivers: 'river',
  lakes: 'lake',
  'governorate-borders': 'governorate-border',
  borders: 'border',
  'disputed-borders': 'disputed-border',
};

/** Overlap of areas in neighbouring tiles, as a share of a tile: half of the data that a tile holds beyond its edge. */
const TILE_OVERLAP = 1 / 128;

/** Greatest gap between a line's ends on either side of a tile's edge, as a share of a tile: four steps of its grid. */
const LINE_END_GAP = 1 / 1024;

/**
 * How far simplifying may move a line, in units: two CSS pixels if the map is 700 pixels high. Faint lines may move
 * more.
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

/** The land, water and borders as paths, in the drawing order of the live map's style. */
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
