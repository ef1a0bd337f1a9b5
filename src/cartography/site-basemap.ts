/** A data source of the basemap, which the map credits. */
export interface Credit {
  readonly name: string;
  readonly url?: string;
}

/** The basemap that a publisher has given to a site. The build writes it into each page, for the live map. */
export interface SiteBasemap {
  /** An archive in the site, vector tiles in Protomaps' schema, or pictures. */
  readonly kind: 'archive' | 'vector' | 'raster';
  /** The path of the archive in the site; or the URL of a tile, with `{z}`, `{x}` and `{y}` in it. */
  readonly address: string;
  /** The deepest zoom that has tiles. */
  readonly deepestZoom: number;
  readonly credits: readonly Credit[];
}

/** The path of the archive that a publisher has given. Browsers do not keep it offline: it may be large. */
export const OWN_ARCHIVE_PATH = 'basemap/own.pmtiles';
/** The path of the layers that draw Protomaps' schema: an object with the layers of each theme. */
export const OWN_LAYERS_PATH = 'basemap/layers.json';

/** The basemap that the build has written into the page's body; null for the embedded one. */
export function siteBasemapOf({ basemap }: DOMStringMap): SiteBasemap | null {
  return basemap === undefined ? null : (JSON.parse(basemap) as SiteBasemap);
}
