import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../../cartography/palette';
import { basemapLayers } from './layers';
import { DEEPEST_ZOOM } from './tile-json';

/** What the live map needs to know of its basemap. */
export interface Basemap {
  readonly source: SourceSpecification;
  /** The layers from bottom to top, names last. All read the source `basemap`. */
  readonly layers: (theme: Theme) => readonly LayerSpecification[];
  /** The archive that MapLibre's worker reads, and its deepest zoom; null if the tiles come from a tile host. */
  readonly archive: { readonly url: string; readonly deepestZoom: number } | null;
}

export const archiveSource = (url: string): SourceSpecification => ({
  type: 'vector',
  url: `pmtiles://${url}`,
});

/** The basemap that every site has unless its publisher gives another one. */
export const embeddedBasemap = (url: string, language: string): Basemap => ({
  source: archiveSource(url),
  layers: (theme) => basemapLayers(theme, language),
  archive: { url, deepestZoom: DEEPEST_ZOOM },
});
