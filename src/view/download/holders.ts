import type { Claim, Dataset } from '../../dataset/model';
import type { Selection } from './selection';

/** Where a claim stands in a part of the map: in an event, or else in its site. */
export interface Holder {
  readonly site: string;
  readonly event: string | null;
}

/** By claim id, in the map's order: an event that is left out gives its claims to another that they are about. */
export function holdersOf(dataset: Dataset, selection: Selection): ReadonlyMap<string, Holder> {
  const selected = [...dataset.claimById.values()].filter(({ id }) => selection.claims.has(id));
  return new Map(selected.map((claim) => [claim.id, holderOf(dataset, selection, claim)]));
}

function holderOf(dataset: Dataset, selection: Selection, claim: Claim): Holder {
  const { site, event } = claim;
  const staysPut = event === null ? selection.sites.has(site) : selection.events.has(event);
  if (staysPut) return { site, event };
  const next = claim.alsoAbout.find((id) => selection.events.has(id));
  const other = next === undefined ? undefined : dataset.eventById.get(next);
  return other === undefined ? { site, event: null } : { site: other.site, event: other.id };
}
