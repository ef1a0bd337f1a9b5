import { comparedPart, type ComparedPart } from '../claims/agreement/agreement';
import type { Claim, Dataset, Event, Site } from '../claims/model';
import { claimsAboutSiteOnly } from './claims-at-site';
import type { Filter } from './filter';
import { shownRowsOf } from './shown-rows';
import { NOT_ASSERTED } from './table/filtered-rows';

/** What a filter shows of events and sites, and the agreements of their accounts. */
export interface ShownParts {
  /** True if claims about the event pass the filter, but none of them says that it happened. */
  readonly isEventNotAsserted: (event: Event) => boolean;
  /** True if the page may show claims about the site but about no event. */
  readonly isSiteItselfShown: (site: Site) => boolean;
  readonly comparedAtEvent: (event: Event) => ComparedPart;
  /** The agreements of the claims about the site but about no event. */
  readonly comparedAtSiteItself: (site: Site) => ComparedPart;
  readonly doAccountsDifferAtEvent: (event: Event) => boolean;
}

/** The shown parts for a filter. Agreements use only claims that are shown somewhere on the map. */
export function shownPartsOf(dataset: Dataset, filter: Filter): ShownParts {
  const rows = shownRowsOf(dataset, filter);
  const { rowOfSite, rowOfEvent, rowOfClaim } = rows.columns;
  const rowOf = ({ id }: Event): number => rowOfEvent.get(id) ?? -1;
  const isClaimShown = ({ id }: Claim): boolean =>
    rows.isClaimShown[rowOfClaim.get(id) ?? -1] === 1;
  return {
    isEventNotAsserted: (event) => rows.eventStates[rowOf(event)] === NOT_ASSERTED,
    isSiteItselfShown: ({ id }) => rows.isSiteItselfShown[rowOfSite.get(id) ?? -1] === 1,
    comparedAtEvent: ({ id }) =>
      comparedPart(dataset, dataset.claimsByEventId.get(id) ?? [], isClaimShown),
    comparedAtSiteItself: (site) =>
      comparedPart(dataset, claimsAboutSiteOnly(site, dataset), isClaimShown),
    doAccountsDifferAtEvent: (event) => rows.doAccountsDifferAtEvent[rowOf(event)] === 1,
  };
}
