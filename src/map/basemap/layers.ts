import type { Theme } from '../../cartography/palette';
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { landLayers } from './land-layers';
import { nameLayers } from './name-layers';

/** The basemap's colours. They are pale, so that only the marks stand out. */
export interface BasemapColours {
  readonly land: string;
  readonly water: string;
  readonly river: string;
  readonly border: string;
  readonly governorateBorder: string;
  readonly countryName: string;
  readonly governorateName: string;
  readonly townName: string;
  readonly waterName: string;
}

export const BASEMAP_COLOURS = {
  light: {
    land: '#f5f1e8',
    water: '#d5dfe3',
    river: '#a9bec8',
    border: '#9a9284',
    governorateBorder: '#d3cbbb',
    countryName: '#6f685b',
    governorateName: '#7f7768',
    townName: '#57524a',
    waterName: '#56727f',
  },
  dark: {
    land: '#222528',
    water: '#2d3a42',
    river: '#435966',
    border: '#73726b',
    governorateBorder: '#3b3f41',
    countryName: '#a39e92',
    governorateName: '#87837a',
    townName: '#bdb8ac',
    waterName: '#8ea9b6',
  },
} as const satisfies Record<Theme, BasemapColours>;

/** All layers of the basemap, from bottom to top. All use the source `basemap`. */
export function basemapLayers(theme: Theme, language: string): LayerSpecification[] {
  const colours = BASEMAP_COLOURS[theme];
  return [...landLayers(colours), ...nameLayers(colours, language)];
}
