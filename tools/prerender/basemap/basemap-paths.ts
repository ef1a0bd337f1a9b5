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

/** The style's layers that have a kind. Their order is the order of drawing. */
const KINDS: Readonly<Record<string, BasemapPathKind>> = {
  land: 'land',
  rivers: 'river',
  lakes: 'lake',
  'governorate-borders': 'governorate-border',
  borders: 'border',
  'disputed-borders': 'disputed-border',
};

/** How far neighbouring tiles' areas overlap, in parts of a tile: half of what a tile holds beyond its edge. */
const OVERLAP = 1 / 128;

/** How far a line's ends on either side of a tile's edge may be apart, in parts of a tile: four steps of its grid. */
const REACH = 1 / 1024;

/** How far a line may be moved by what is left out of it, in units: two CSS pixels where the map is 700 high, and more where it is faint. */
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

/** Land, water and lines, bottom to top, as the live map's style has them. */
export function basemapPaths(tiles: readonly PlacedTile[], view: View): readonly BasemapPath[] {
  return landLayers(BASEMAP_COLOURS.light).flatMap((layer) => {
    const kind = KINDS[layer.id];
    if (kind === undefined) return [];
    const d = dataOf(layer, tiles, view, TOLERANCES[kind] ?? TOLERANCE);
    return d === '' ? [] : [{ kind, d }];
  });
}
