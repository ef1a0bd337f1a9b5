import { nameLayers } from '../../../src/map/basemap/name-layers.ts';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type { BasemapName } from '../../../src/cartography/svg/static-basemap.ts';
import { nameBox } from './name-box.ts';
import type { PlacedTile } from './placed-tiles.ts';
import { shownBy, textOf } from './shown-layers.ts';
import { grown, sharedBox, type Box, type View } from './view.ts';

/** Kinds of names by the id of their style layer. Other layers of names are not drawn. */
const KINDS: Readonly<Record<string, BasemapName['kind']>> = {
  'country-names': 'country',
  'sea-names': 'sea',
  'town-names': 'town',
  'small-country-names': 'country',
};

const NAMES_MAX = 24;
/** Clear space between two names, in units. */
const APART = 8;

const holds = ({ left, top, right, bottom }: Box, x: number, y: number) =>
  x >= left && x < right && y >= top && y < bottom;

/** The names that may be drawn, best first: by upper layer, then rank, then distance to the middle. */
function candidates(
  tiles: readonly PlacedTile[],
  view: View,
  language: string,
): readonly BasemapName[] {
  const middle = [view.width / 2, view.height / 2] as const;
  const away = ({ x, y }: BasemapName) => Math.hypot(x - middle[0], y - middle[1]);
  return nameLayers(BASEMAP_COLOURS.light, language)
    .toReversed()
    .flatMap((layer) => {
      const kind = KINDS[layer.id];
      if (kind === undefined) return [];
      const text = textOf(layer);
      const names = shownBy(layer, tiles, view.zoom).flatMap(({ shape, tile }) => {
        const [[point] = []] = shape.lines;
        const [name = '', localName = ''] = text(shape);
        if (point === undefined || name === '') return [];
        const [x, y] = [tile.left + point[0] * tile.side, tile.top + point[1] * tile.side];
        // Skips a point outside of the tile, because tiles hold data a little beyond their edge.
        if (!holds(tile.own, x, y)) return [];
        const rank = Number(shape.properties['rank'] ?? 9);
        return [{ kind, x, y, rank, name, localName: localName === name ? '' : localName }];
      });
      return names.toSorted((one, other) => one.rank - other.rank || away(one) - away(other));
    });
}

/** Chooses names that do not touch each other, within the extent and a third around it. */
export function basemapNames(
  tiles: readonly PlacedTile[],
  view: View,
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
  for (const name of candidates(tiles, view, language)) {
    if (chosen.length === NAMES_MAX) break;
    if (!holds(around, name.x, name.y)) continue;
    const box = grown(nameBox(name), APART / 2);
    const meets = (other: BasemapName) => sharedBox(box, grown(nameBox(other), APART / 2)) !== null;
    if (chosen.some(meets)) continue;
    chosen.push({ ...name, x: Math.round(name.x), y: Math.round(name.y) });
  }
  return chosen;
}
