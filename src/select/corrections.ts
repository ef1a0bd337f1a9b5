import { compareEdtf } from '../claims/edtf/order';
import type { Correction, Dataset, Site } from '../claims/model';

/**
 * The corrections for a page, latest first. The page of a site has those of the site and of the whole map. Other pages have
 * all corrections.
 * @param site The site of the page. Null for the page of the whole map.
 */
export function correctionsOf({ corrections }: Dataset, site: Site | null): readonly Correction[] {
  return corrections
    .filter((correction) => site === null || (correction.site ?? site.id) === site.id)
    .toSorted((a, b) => compareEdtf(b.date, a.date));
}
