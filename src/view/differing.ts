import { agreementAmong, eventsThatDiffer } from '../dataset/agreement';
import type { Dataset } from '../dataset/model';
import { claimsAtSite } from './claims';

/** Where accounts differ, by id: the events, and the sites of which claims about no event do. */
export interface Differing {
  readonly events: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
}

const differingOfDataset = new WeakMap<Dataset, Differing>();

function readDiffering(dataset: Dataset): Differing {
  const sites = dataset.sites.filter((site) => {
    const ofSiteItself = claimsAtSite(dataset, site).filter(({ events }) => events.length === 0);
    const claims = ofSiteItself.map(({ claim }) => claim);
    return [...agreementAmong(dataset, claims).values()].includes('differ');
  });
  return {
    events: new Set(eventsThatDiffer(dataset)),
    sites: new Set(sites.map((site) => site.id)),
  };
}

/** Worked out once a dataset, since every claim of an event that is shown is shown. */
export function differingIn(dataset: Dataset): Differing {
  const known = differingOfDataset.get(dataset) ?? readDiffering(dataset);
  differingOfDataset.set(dataset, known);
  return known;
}
