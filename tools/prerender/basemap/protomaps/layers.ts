import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { layers as protomapsLayers } from '@protomaps/basemaps';
import type { Theme } from '../../../../src/cartography/palette.ts';
import { flavorOf } from './flavor.ts';
import { styleNamesAsEmbeddedBasemap } from './names.ts';
import { airportDots, airportNames, townDots } from './points.ts';
import { styleShapesAsEmbeddedBasemap } from './shapes.ts';

/** The live map does not zoom in further. */
const DEEPEST_VIEW = 14;
/**
 * The layers that draw Protomaps' schema in our palette, from bottom to top, names last. A layer of names says in its
 * `metadata` how they are written; the live map adds their text in the reader's language.
 */
export function protomapsLayersOf(theme: Theme): readonly LayerSpecification[] {
  const drawn = protomapsLayers('basemap', flavorOf(theme), { lang: 'en' })
    .filter((layer) => (layer.minzoom ?? 0) <= DEEPEST_VIEW && !needsSprite(layer))
    .map((layer) =>
      layer.type === 'symbol'
        ? styleNamesAsEmbeddedBasemap(layer, theme)
        : styleShapesAsEmbeddedBasemap(layer, theme),
    );
  const isName = (layer: LayerSpecification): boolean => layer.type === 'symbol';
  return [
    ...drawn.filter((layer) => !isName(layer)),
    airportDots(theme),
    townDots(theme),
    airportNames(theme),
    ...drawn.filter(isName),
  ];
}

/** Shields of roads and arrows on them are pictures of a sprite. Towns have a name too, which stays. */
const needsSprite = ({ id }: LayerSpecification): boolean =>
  id === 'roads_shields' || id === 'roads_oneway';
