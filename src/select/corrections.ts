import { compareEdtf } from '../claims/edtf/order';
import type { Correction, Dataset, Site } from '../claims/model';

/**
 * The corrections that concern a page, latest first: of a site those of the site and of the whole map, else all.
 * @param site The site of the page; null for the map as a whole.
 */
export function correctionsOf({ corrections }: Dataset, site: Site | null): readonly Correction[] {
  return corrections
    .filter((correction) => site === null || (correction.site ?? site.id) === site.id)
    .toSorted((a, b) => compareEdtf(b.date, a.date));
}
