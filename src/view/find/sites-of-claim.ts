import type { Claim, Dataset } from '../../dataset/model';
import { eventsOfClaimAt } from '../claims';
import type { Shown } from './shown';

/** The sites on whose pages a claim stands, as far as they are shown; those first where what it is about is shown too. */
export function sitesOfClaim(dataset: Dataset, claim: Claim, shown: Shown): readonly string[] {
  const elsewhere = claim.alsoAbout.map((id) => dataset.eventById.get(id)?.site);
  const sites = [...new Set([claim.site, ...elsewhere])]
    .filter((site) => site !== undefined)
    .filter((site) => shown.sites.has(site));
  if (sites.length < 2) return sites;
  const isSure = (site: string): boolean => {
    const events = eventsOfClaimAt(dataset, claim, site);
    return events.length === 0 || events.some(({ id }) => shown.events.has(id));
  };
  return [...sites.filter(isSure), ...sites.filter((site) => !isSure(site))];
}
