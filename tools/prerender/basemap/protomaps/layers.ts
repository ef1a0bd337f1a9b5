import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { layers as protomapsLayers } from '@protomaps/basemaps';
import type { Theme } from '../../../../src/cartography/palette.ts';
import { flavorOf } from './flavor.ts';
import { styleNamesAsEmbeddedBasemap } from './names.ts';
import { airportDots, airportNames, townDots } from './points.ts';
import { styleShapesAsEmbeddedBasemap } from './shapes.ts';

/** The deepest zoom of the live map. */
const DEEPEST_VIEW = 14;
/**
 * The style layers that draw Protomaps' schema in our palette, from bottom to top, with names last. The `metadata` of a
 * names layer says how to write its names. The live map then adds the text in the reader's language.
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

/**
 * True for road shields and road arrows, which are pictures of a sprite. Town layers use a sprite too, but stay for
 * their names.
 */
const needsSprite = ({ id }: LayerSpecification): boolean =>
  id === 'roads_shields' || id === 'roads_oneway';
