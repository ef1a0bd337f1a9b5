import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../cartography/palette';
import { basemapLayers } from './layers';
import { DEEPEST_ZOOM } from './tile-json';

/** The basemap as the live map needs it. */
export interface Basemap {
  readonly source: SourceSpecification;
  /** The style layers from bottom to top, names last. All layers use the source `basemap`. */
  readonly layers: (theme: Theme) => readonly LayerSpecification[];
  /** The archive that MapLibre's worker reads, and its deepest zoom. Null if a tile host serves the tiles. */
  readonly archive: { readonly url: string; readonly deepestZoom: number } | null;
}

export const archiveSource = (url: string): SourceSpecification => ({
  type: 'vector',
  url: `pmtiles://${url}`,
});

/** The basemap of every site whose publisher gives no other basemap. */
export const embeddedBasemap = (url: string, language: string): Basemap => ({
  source: archiveSource(url),
  layers: (theme) => basemapLayers(theme, language),
  archive: { url, deepestZoom: DEEPEST_ZOOM },
});
