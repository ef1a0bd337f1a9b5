import { nameLayers } from '../../../src/map/basemap/name-layers.ts';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type { BasemapName } from '../../../src/cartography/svg/static-basemap.ts';
import { estimateNameBox } from './name-box.ts';
import type { PlacedTile } from './placed-tiles.ts';
import { shapesShownByLayer, layerTextReader } from './shown-layers.ts';
import { growBox, intersectBoxes, type Box, type DrawingViewport } from './view.ts';

/** Key: id of a style layer. Value: the kind of its names. Names of all other layers are not drawn. */
const KIND_BY_LAYER: Readonly<Record<string, BasemapName['kind']>> = {
  'country-names': 'country',
  'sea-names': 'sea',
  'town-names': 'town',
  'small-country-names': 'country',
};

const MAX_NAMES = 24;
/** Clear space between two names, in units. */
const NAME_CLEARANCE = 8;

const boxHolds = ({ left, top, right, bottom }: Box, x: number, y: number) =>
  x >= left && x < right && y >= top && y < bottom;

/**
 * The names that may be drawn, best first. Sorted by style layer (upper layers first), then by rank, then by distance
 * to the middle of the extent.
 */
function rankedNames(
  tiles: readonly PlacedTile[],
  view: DrawingViewport,
  language: string,
): readonly BasemapName[] {
  const middle = [view.width / 2, view.height / 2] as const;
  const away = ({ x, y }: BasemapName) => Math.hypot(x - middle[0], y - middle[1]);
  return nameLayers(BASEMAP_COLOURS.light, language)
    .toReversed()
    .flatMap((layer) => {
      const kind = KIND_BY_LAYER[layer.id];
      if (kind === undefined) return [];
      const text = layerTextReader(layer);
      const names = shapesShownByLayer(layer, tiles, view.zoom).flatMap(({ shape, tile }) => {
        const [[point] = []] = shape.lines;
        const [name = '', localName = ''] = text(shape);
        if (point === undefined || name === '') return [];
        const [x, y] = [tile.left + point[0] * tile.side, tile.top + point[1] * tile.side];
        // Skips a point outside of the tile, because tiles hold data a little beyond their edge.
        if (!boxHolds(tile.ownBox, x, y)) return [];
        const rank = Number(shape.properties['rank'] ?? 9);
        return [{ kind, x, y, rank, name, localName: localName === name ? '' : localName }];
      });
      return names.toSorted((one, other) => one.rank - other.rank || away(one) - away(other));
    });
}

/** Chooses names whose boxes do not overlap. Looks in the extent and in a third of its size on each side. */
export function chooseBasemapNames(
  tiles: readonly PlacedTile[],
  view: DrawingViewport,
  language: string,
): readonly BasemapName[] {
  const { width, height } = view;
  const around: Box = {
    left: -width / 3,
    top: -height / 3,
    right: width + width / 3,
    bottom: height + height / 3,
  };
  const chosen: BasemapName[] = [];
  for (const name of rankedNames(tiles, view, language)) {
    if (chosen.length === MAX_NAMES) break;
    if (!boxHolds(around, name.x, name.y)) continue;
    const box = growBox(estimateNameBox(name), NAME_CLEARANCE / 2);
    const meets = (other: BasemapName) =>
      intersectBoxes(box, growBox(estimateNameBox(other), NAME_CLEARANCE / 2)) !== null;
    if (chosen.some(meets)) continue;
    chosen.push({ ...name, x: Math.round(name.x), y: Math.round(name.y) });
  }
  return chosen;
}
