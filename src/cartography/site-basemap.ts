/** A data source of the basemap, which the map credits. */
export interface Credit {
  readonly name: string;
  readonly url?: string;
}

/** The publisher's basemap. The build writes it into each page, for the live map. */
export interface SiteBasemap {
  /** An archive in the site; vector tiles in Protomaps' schema; or tiles that are pictures. */
  readonly kind: 'archive' | 'vector' | 'raster';
  /** The path of the archive in the site, or the URL of the tiles with `{z}`, `{x}` and `{y}` in it. */
  readonly address: string;
  /** The deepest zoom that has tiles. */
  readonly deepestZoom: number;
  readonly credits: readonly Credit[];
}

/** The path of the publisher's archive. Browsers do not keep it offline, because it may be large. */
export const OWN_ARCHIVE_PATH = 'basemap/own.pmtiles';
/** The path of the file with the style layers that draw Protomaps' schema. Key: theme. Value: its layers. */
export const OWN_LAYERS_PATH = 'basemap/layers.json';

/** The basemap that the build has written into the page's body; null for the embedded basemap. */
export function siteBasemapOf({ basemap }: DOMStringMap): SiteBasemap | null {
  return basemap === undefined ? null : (JSON.parse(basemap) as SiteBasemap);
}
