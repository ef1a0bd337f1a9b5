import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../view/palette';
import { groundLayers } from './ground-layers';
import { nameLayers } from './name-layers';
import { BASEMAP_COLOURS } from './palette';

/** Every layer of the basemap, bottom to top: the order is the order of drawing. All read the source `basemap`. */
export function basemapLayers(theme: Theme, language: string): LayerSpecification[] {
  const colours = BASEMAP_COLOURS[theme];
  return [...groundLayers(colours), ...nameLayers(colours, language)];
}
