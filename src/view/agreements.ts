import { agreementAmong, agreementAt, type Agreement } from '../dataset/agreement';
import type { Dataset, Question } from '../dataset/model';
import { claimsAtSite } from './claims';

type Agreements = ReadonlyMap<Question, Agreement>;

/** How accounts stand to each other, by id: at each event, and of each site itself by the claims about no event of it. */
export interface AgreementsOfMap {
  readonly events: ReadonlyMap<string, Agreements>;
  readonly sites: ReadonlyMap<string, Agreements>;
}

const agreementsOfDataset = new WeakMap<Dataset, AgreementsOfMap>();

function readAgreements(dataset: Dataset): AgreementsOfMap {
  const events = [...dataset.eventById.keys()].map((id) => [id, agreementAt(dataset, id)] as const);
  const sites = dataset.sites.map((site) => {
    const ofSiteItself = claimsAtSite(dataset, site).filter((one) => one.events.length === 0);
    const claims = ofSiteItself.map(({ claim }) => claim);
    return [site.id, agreementAmong(dataset, claims)] as const;
  });
  return { events: new Map(events), sites: new Map(sites) };
}

/** Worked out once a dataset, since every claim of an event that is shown is shown. */
export function agreementsOf(dataset: Dataset): AgreementsOfMap {
  const known = agreementsOfDataset.get(dataset) ?? readAgreements(dataset);
  agreementsOfDataset.set(dataset, known);
  return known;
}

/** Whether accounts differ in answer to any question. */
export function isDiffering(agreements: Agreements | undefined): boolean {
  return [...(agreements?.values() ?? [])].includes('differ');
}
