import {
  ATTRIBUTIONS,
  NOT_SAID,
  type Claim,
  type Dataset,
  type Event,
  type Site,
} from '../../claims/model';
import { canAccountsDiffer, saysEventHappened } from '../../claims/agreement/agreement';
import { eventIdsOf } from '../../claims/agreement/event-parts';
import { uncertainDateRange } from '../../claims/edtf/uncertain-date-range';
import { computeOncePer } from '../../claims/once-per';
import { actorToggleIds, toggleIdsOfActors } from '../actor-groups';
import { claimsAboutSiteOnly, claimsAtSite } from '../claims-at-site';
import type { Lens } from '../filter';
import { timeRankByEvent } from '../time-order';
import { longestList, rowListsOf, type RowLists } from './row-lists';

/**
 * The members of sites, events and claims that a filter reads, in columns. A row is an index: each kind of record has its
 * own rows, in the order of the file. The events of a site have neighbouring rows.
 */
export interface FilterColumns {
  readonly siteCount: number;
  readonly eventCount: number;
  readonly claimCount: number;
  /** The ids of the actor toggles of each lens. Their rows are the indexes. The actor lens always has `NOT_SAID`. */
  readonly toggleIds: Readonly<Record<Lens, readonly string[]>>;
  readonly notSaidToggle: number;
  /** The most toggles that one event can have. */
  readonly maxTogglesOfEvent: number;

  /** For each site, the row of its first event. One entry more than there are sites. */
  readonly firstEventOfSite: Int32Array;

  /** The first and last day that the date of an event could mean, as serial days. An open end is infinite. */
  readonly firstDayOfEvent: Float64Array;
  readonly lastDayOfEvent: Float64Array;
  /** The claims about an event. */
  readonly claimsOfEvent: RowLists;
  /** The toggles of an event in the actor lens. `NOT_SAID` if no claim names an actor. */
  readonly actorsOfEvent: RowLists;

  /** The index of a claim's attribution in `ATTRIBUTIONS`. */
  readonly attributionOfClaim: Uint8Array;
  /** The toggle of a claim in the claimant lens. */
  readonly claimantOfClaim: Int32Array;
  /** 1 if the claim implies that the event happened. */
  readonly doesClaimAssertEvent: Uint8Array;
  /** The actors that a claim names as responsible, as toggles of the actor lens. */
  readonly actorsOfClaim: RowLists;
  /** The events that a claim is about. */
  readonly eventsOfClaim: RowLists;
  /** The site under whose events or own claims the file lists a claim. */
  readonly siteOfClaim: Int32Array;
  /** 1 if the claim is about no event of its own site, and so about that site itself. */
  readonly isClaimAboutSiteItself: Uint8Array;
  readonly sourceOfClaim: Int32Array;
}

/** The columns of a dataset, with the records that the rows stand for. */
export interface ClaimTable extends FilterColumns {
  readonly sites: readonly Site[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly rowOfSite: ReadonlyMap<string, number>;
  readonly rowOfEvent: ReadonlyMap<string, number>;
  readonly rowOfClaim: ReadonlyMap<string, number>;
  readonly timeRankOfEvent: Int32Array;
  /** The claims on the page of a site, in the order of the page. */
  readonly claimsOfSite: RowLists;
  /** The toggles of each lens that the events and claims of a site can have, on or off. */
  readonly togglesOfSite: Readonly<Record<Lens, RowLists>>;
  /** The claims that state the radius of a site's rings. */
  readonly ringClaimsOfSite: RowLists;
  /** 1 if a claim on the page of the site has a hedge. */
  readonly hasSiteHedges: Uint8Array;
  /** 1 if a claim on the page of the site states a place. */
  readonly hasSiteClaimedPlaces: Uint8Array;
  /** The events whose accounts could differ under some filter. */
  readonly comparedEvents: Int32Array;
  /** The sites at which accounts of the site itself could differ under some filter. */
  readonly comparedSites: Int32Array;
}

export const claimTableOf = computeOncePer((dataset: Dataset): ClaimTable => {
  const { sites } = dataset;
  const events = sites.flatMap((site) => site.events);
  const claims = [...dataset.claimById.values()];
  const rowOfSite = rowsById(sites);
  const rowOfEvent = rowsById(events);
  const rowOfClaim = rowsById(claims);
  const actorIds = actorToggleIds(dataset, 'actor');
  const toggleIds = {
    actor: actorIds.includes(NOT_SAID) ? actorIds : [...actorIds, NOT_SAID],
    claimant: actorToggleIds(dataset, 'claimant'),
  };
  const rowOfActor = rowsOf(toggleIds.actor);
  const rowOfClaimant = rowsOf(toggleIds.claimant);
  const rowOfSource = rowsOf([...dataset.sourceById.keys()]);
  const timeRanks = timeRankByEvent(dataset);
  const ranges = events.map(({ event_date }) => uncertainDateRange(event_date).widestRange);
  const claimsOfEventId = (id: string): readonly Claim[] => dataset.claimsByEventId.get(id) ?? [];
  const rowsOfClaims = (some: readonly Claim[]): number[] => knownRows(rowOfClaim, some.map(idOf));
  const claimsOfEvent = rowListsOf(events, ({ id }) => rowsOfClaims(claimsOfEventId(id)));
  const actorsOfEvent = rowListsOf(events, ({ actors }) =>
    knownRows(rowOfActor, toggleIdsOfActors(actors)),
  );
  return {
    sites,
    events,
    claims,
    rowOfSite,
    rowOfEvent,
    rowOfClaim,
    siteCount: sites.length,
    eventCount: events.length,
    claimCount: claims.length,
    toggleIds,
    notSaidToggle: rowOfActor.get(NOT_SAID) ?? 0,
    firstEventOfSite: rowListsOf(sites, (site) => site.events.map(() => 0)).starts,
    firstDayOfEvent: Float64Array.from(ranges, ({ from }) => from),
    lastDayOfEvent: Float64Array.from(ranges, ({ to }) => to),
    timeRankOfEvent: Int32Array.from(events, (event) => timeRanks.get(event) ?? 0),
    claimsOfEvent,
    actorsOfEvent,
    maxTogglesOfEvent: Math.max(1, longestList(claimsOfEvent), longestList(actorsOfEvent)),
    attributionOfClaim: Uint8Array.from(claims, (claim) => ATTRIBUTIONS.indexOf(claim.attribution)),
    claimantOfClaim: Int32Array.from(claims, (claim) => rowOfClaimant.get(claim.claimant) ?? 0),
    doesClaimAssertEvent: Uint8Array.from(claims, (claim) => Number(saysEventHappened(claim))),
    actorsOfClaim: rowListsOf(claims, (claim) => knownRows(rowOfActor, claim.namedActorIds ?? [])),
    eventsOfClaim: rowListsOf(claims, (claim) => knownRows(rowOfEvent, eventIdsOf(claim))),
    siteOfClaim: Int32Array.from(claims, (claim) => rowOfSite.get(claim.siteId) ?? 0),
    isClaimAboutSiteItself: Uint8Array.from(claims, (claim) =>
      Number(!eventIdsOf(claim).some((id) => dataset.eventById.get(id)?.siteId === claim.siteId)),
    ),
    sourceOfClaim: Int32Array.from(claims, (claim) => rowOfSource.get(claim.source) ?? 0),
    claimsOfSite: rowListsOf(sites, (site) =>
      rowsOfClaims(claimsAtSite(site, dataset).map(({ claim }) => claim)),
    ),
    togglesOfSite: {
      // `NOT_SAID` is always included, because the heard claims may name no actor.
      actor: rowListsOf(sites, (site) =>
        knownRows(rowOfActor, [...new Set([...site.events.flatMap((e) => e.actors), NOT_SAID])]),
      ),
      claimant: rowListsOf(sites, (site) =>
        knownRows(rowOfClaimant, [
          ...new Set(claimsAtSite(site, dataset).map(({ claim }) => claim.claimant)),
        ]),
      ),
    },
    ringClaimsOfSite: rowListsOf(sites, (site) =>
      knownRows(
        rowOfClaim,
        site.rings.map(({ claim }) => claim),
      ),
    ),
    hasSiteHedges: Uint8Array.from(sites, (site) =>
      Number(claimsAtSite(site, dataset).some(({ claim }) => claim.hedge !== undefined)),
    ),
    hasSiteClaimedPlaces: Uint8Array.from(sites, (site) =>
      Number(claimsAtSite(site, dataset).some(({ claim }) => claim.place !== undefined)),
    ),
    comparedEvents: rowsWhere(events, ({ id }) => canAccountsDiffer(dataset, claimsOfEventId(id))),
    comparedSites: rowsWhere(sites, (site) =>
      canAccountsDiffer(dataset, claimsAboutSiteOnly(site, dataset)),
    ),
  };
});

interface WithId {
  readonly id: string;
}

const idOf = ({ id }: WithId): string => id;

const rowsOf = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, row) => [id, row]));

const rowsById = (records: readonly WithId[]): ReadonlyMap<string, number> =>
  rowsOf(records.map(idOf));

/** The rows of these ids. An id that the table does not have is left out. */
const knownRows = (rowById: ReadonlyMap<string, number>, ids: readonly string[]): number[] =>
  ids.map((id) => rowById.get(id)).filter((row) => row !== undefined);

const rowsWhere = <Item>(items: readonly Item[], isWanted: (item: Item) => boolean): Int32Array =>
  Int32Array.from(items.flatMap((item, row) => (isWanted(item) ? [row] : [])));
