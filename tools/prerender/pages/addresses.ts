import type { Claim, Dataset } from '../../../src/claims/model.ts';
import { isWebAddress } from '../../../src/claims/text.ts';
import { pagePath, type SiteUrl } from '../../../src/features/page-head/page-paths.ts';
import { homeFrom, partOfClaim } from '../../../src/prerender/written-pages.ts';

export type SiteUrlResult =
  { readonly ok: true; readonly siteUrl: SiteUrl } | { readonly ok: false; readonly error: string };

/**
 * Reads the address of the site, with which every absolute link begins, or returns a fault.
 * @param name The name of the setting, as the publisher wrote it.
 */
export function readSiteUrl(setting: string | undefined, name = 'SITE_URL'): SiteUrlResult {
  const text = setting?.trim() ?? '';
  if (text === '') return { ok: true, siteUrl: null };
  const error = siteUrlFaultOf(text);
  if (error !== null) return { ok: false, error: `${name} is ${JSON.stringify(text)}: ${error}` };
  const { href } = new URL(text);
  return { ok: true, siteUrl: href.endsWith('/') ? href : `${href}/` };
}

/** A sentence that says why a text is not the address of a site's folder. Null if it is. */
export function siteUrlFaultOf(text: string): string | null {
  if (!isWebAddress(text)) return 'write an address that begins with https:// or http://.';
  if (text.includes('?'))
    return 'an address of a folder has no query; leave out the “?” and the rest.';
  if (text.includes('#'))
    return 'an address of a folder has no fragment; leave out the “#” and the rest.';
  const { username, password, pathname } = new URL(text);
  if (username + password !== '') return 'it would publish a name or a password; leave them out.';
  if (/\.html?$/i.test(pathname))
    return 'write the address of the folder, without the file’s name.';
  return null;
}

/** Paths relative to the build's output folder. */
export const MAP_FILE_PATH = 'data/map.geojson';
export const SITEMAP_PATH = 'sitemap.xml';

/**
 * The path of a claim, on the page of its own site and in the part that contains it. Other pages may show the claim
 * too.
 */
export const claimPath = (dataset: Dataset, claim: Pick<Claim, 'siteId' | 'id'>): string =>
  `${pagePath(claim.siteId, partOfClaim(dataset, claim))}#${claim.id}`;

/**
 * Makes a function from paths to addresses. They are absolute if `siteUrl` is known. Otherwise, they are relative to the page
 * at `fromPath`: `./…` on the overview, `../../…` on a site's page.
 */
export function createAddressOf(fromPath: string, siteUrl: SiteUrl): (path: string) => string {
  return (path) => (siteUrl ?? homeFrom(fromPath)) + path;
}
