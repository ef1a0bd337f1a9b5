import { embeddedBasemap, type Basemap } from './basemap';
import type { SiteBasemap } from '../../cartography/site-basemap';

/** The basemap that the live map needs, and the reader's language. */
export interface BasemapRequest {
  /** The base URL of this map's website. */
  readonly baseUrl: string;
  /** The publisher's basemap; null for the embedded basemap. */
  readonly siteBasemap: SiteBasemap | null;
  /** The reader's language (BCP 47). */
  readonly language: string;
}

/**
 * Loads the basemap. Only pages with a publisher's basemap load the code for it.
 * @throws if that code or the basemap's layers cannot be fetched.
 */
export async function loadBasemap(request: BasemapRequest): Promise<Basemap> {
  const { baseUrl, siteBasemap, language } = request;
  if (siteBasemap === null)
    return embeddedBasemap(new URL('basemap.pmtiles', baseUrl).href, language);
  const { loadOwnBasemap } = await import('./own-basemap');
  return loadOwnBasemap(siteBasemap, baseUrl, language);
}
