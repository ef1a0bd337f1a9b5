import type { Dataset } from '../../dataset/model';

/** The ids of what a download holds: what the reader's filters show, or everything. */
export interface Selection {
  readonly sites: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

export function everythingOf({ siteById, eventById, claimById }: Dataset): Selection {
  return {
    sites: new Set(siteById.keys()),
    events: new Set(eventById.keys()),
    claims: new Set(claimById.keys()),
  };
}

/** Whether nothing of the map is left out. */
export function isEverything(dataset: Dataset, { sites, events, claims }: Selection): boolean {
  const { siteById, eventById, claimById } = dataset;
  return (
    [...siteById.keys()].every((id) => sites.has(id)) &&
    [...eventById.keys()].every((id) => events.has(id)) &&
    [...claimById.keys()].every((id) => claims.has(id))
  );
}
