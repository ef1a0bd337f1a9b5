import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { landLayers } from '../../../src/map/basemap/land-layers.ts';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import { clipped } from './clipped.ts';
import type { BasemapPathKind, BasemapPath } from '../../../src/cartography/svg/static-basemap.ts';
import { joinedLines } from './joined-lines.ts';
import { linesData, ringsData } from './path-data.ts';
import type { PlacedTile } from './placed-tiles.ts';
import { shownBy } from './shown-layers.ts';
import { simplifiedLine, simplifiedRing } from './simplified.ts';
import { grown, sharedBox, type View } from './view.ts';

/** Kinds of paths by the id of their style layer. Other layers are not drawn. */
const KINDS: Readonly<Record<string, BasemapPathKind>> = {
  land: 'land',
  rivers: 'river',
  lakes: 'lake',
  'governorate-borders': 'governorate-border',
  borders: 'border',
  'disputed-borders': 'disputed-border',
};

/** Overlap of areas in neighbouring tiles, as a share of a tile: half of the data that a tile holds beyond its edge. */
const OVERLAP = 1 / 128;

/** Greatest gap between a line's ends on either side of a tile's edge, as a share of a tile: four steps of its grid. */
const REACH = 1 / 1024;

/**
 * How far simplifying may move a line, in units: two CSS pixels if the map is 700 pixels high. Faint lines may move
 * more.
 */
const TOLERANCE = 3;
const TOLERANCES: Partial<Readonly<Record<BasemapPathKind, number>>> = { 'governorate-border': 5 };

function dataOf(
  layer: LayerSpecification,
  tiles: readonly PlacedTile[],
  view: View,
  tolerance: number,
): string {
  const shown = shownBy(layer, tiles, view.zoom);
  if (layer.type !== 'fill') {
    const lines = shown.flatMap(({ shape, tile }) =>
      clipped(shape, tile, tile.own).map((points) => ({ points, reach: tile.side * REACH })),
    );
    return linesData(joinedLines(lines).map((line) => simplifiedLine(line, tolerance)));
  }
  const rings = shown.flatMap(({ shape, tile }) => {
    const box = sharedBox(view.drawn, grown(tile.own, tile.side * OVERLAP));
    return box === null ? [] : clipped(shape, tile, box);
  });
  return ringsData(rings.map((ring) => simplifiedRing(ring, tolerance)));
}

/** The land, water and borders as paths, in the drawing order of the live map's style. */
export function basemapPaths(tiles: readonly PlacedTile[], view: View): readonly BasemapPath[] {
  return landLayers(BASEMAP_COLOURS.light).flatMap((layer) => {
    const kind = KINDS[layer.id];
    if (kind === undefined) return [];
    const d = dataOf(layer, tiles, view, TOLERANCES[kind] ?? TOLERANCE);
    return d === '' ? [] : [{ kind, d }];
  });
}
