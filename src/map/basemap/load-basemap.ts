import { embeddedBasemap, type Basemap } from './basemap';
import type { SiteBasemap } from '../../cartography/site-basemap';

/** Which basemap the live map is to have. */
export interface BasemapRequest {
  /** The base URL of this map's website. */
  readonly baseUrl: string;
  /** The basemap that the publisher has given; null for the embedded one. */
  readonly siteBasemap: SiteBasemap | null;
  /** The reader's language (BCP 47). */
  readonly language: string;
}

/**
 * Loads the basemap. The code for a basemap of the publisher's comes only to pages that have one.
 * @throws if that code or the basemap's layers cannot be fetched.
 */
export async function loadBasemap(request: BasemapRequest): Promise<Basemap> {
  const { baseUrl, siteBasemap, language } = request;
  if (siteBasemap === null)
    return embeddedBasemap(new URL('basemap.pmtiles', baseUrl).href, language);
  const { loadOwnBasemap } = await import('./own-basemap');
  return loadOwnBasemap(siteBasemap, baseUrl, language);
}
