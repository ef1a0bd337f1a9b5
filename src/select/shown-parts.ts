import {
  accountsDiffer,
  comparedPart,
  saysEventHappened,
  type ClaimFilter,
  type ComparedPart,
} from '../claims/agreement/agreement';
import { eventIdsOf } from '../claims/agreement/event-parts';
import type { Claim, Dataset, Event, Site } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { actorToggleIds, namedActorIdsOf, toggleIdsOfActors } from './actor-groups';
import { claimsAboutSiteOnly, eventsOfClaimAtSite } from './claims-at-site';
import { canHideSingleClaims, passesClaimFilter, type Filter } from './filter';
import { inPeriod, type InPeriod } from './period';

/**
 * `filtered`: the filter hides the event. `not-asserted`: no claim that passes the filter says that the event happened. The
 * page then shows these claims without the event.
 */
export type EventState = 'shown' | 'not-asserted' | 'filtered';

/** The claims of one event that pass the filter, with facts derived from them. Agreements are not included. */
export interface HeardEvent {
  /** The claims about the event that pass the filter. */
  readonly heardClaims: readonly Claim[];
  /** The ids of the actors that these claims name as responsible. */
  readonly namedActorIds: readonly string[];
  /** The ids of the event's toggles that are on. They are actors in the actor lens and claimants in the claimant lens. */
  readonly shownToggleIds: readonly string[];
  readonly whetherInPeriod: InPeriod;
}

/**
 * The events and sites that a filter shows, and the agreements of their accounts. Agreements use only claims that are shown
 * somewhere on the map. The page, the marks, the list and the filter all use this object, so they say the same.
 */
export interface ShownParts {
  readonly heardEvent: (event: Event) => HeardEvent;
  readonly eventState: (event: Event) => EventState;
  /** True if the page may show claims about the site but about no event. */
  readonly isSiteItselfShown: (site: Site) => boolean;
  readonly comparedAtEvent: (event: Event) => ComparedPart;
  /** The agreements of the claims about the site but about no event. */
  readonly comparedAtSiteItself: (site: Site) => ComparedPart;
  readonly doAccountsDifferAtEvent: (event: Event) => boolean;
  readonly doAccountsDifferAtSiteItself: (site: Site) => boolean;
}

/** The shown parts for a filter. Each part is computed on first use and cached with the filter object. */
export function shownPartsOf(dataset: Dataset, filter: Filter): ShownParts {
  return shownPartsOfDataset(dataset)(filter);
}

const shownPartsOfDataset = computeOncePer((dataset: Dataset) =>
  computeOncePer((filter: Filter) => {
    const open = openParts(dataset, filter);
    return filter.isDifferingOnly ? differingParts(dataset, filter, open) : open;
  }),
);

/** The shown parts of a filter that does not hide accounts without differences. */
function openParts(dataset: Dataset, filter: Filter): ShownParts {
  const heardEvent = computeOncePer((event: Event) => heardEventOf(dataset, event, filter));
  const eventState = computeOncePer((event: Event) => openStateOf(heardEvent(event), filter));
  const { lens, hiddenToggleIds, from, to } = filter;
  // These claims have no date. In a period, they are shown only together with an event of the site.
  const isSiteItselfShown = (site: Site): boolean => {
    const named = site.events.map((event) => heardEvent(event).namedActorIds);
    const toggles = named.length === 0 ? toggleIdsOfActors([]) : named.flatMap(toggleIdsOfActors);
    if (lens === 'actor' && toggles.every((toggle) => hiddenToggleIds.has(toggle))) return false;
    if (site.events.some((event) => eventState(event) !== 'filtered')) return true;
    return from === null && to === null;
  };
  return withAgreements(dataset, filter, { heardEvent, eventState, isSiteItselfShown });
}

/** The open parts in which accounts differ. */
function differingParts(dataset: Dataset, filter: Filter, open: ShownParts): ShownParts {
  const eventState = computeOncePer((event: Event): EventState => {
    const state = open.eventState(event);
    return state !== 'filtered' && open.doAccountsDifferAtEvent(event) ? state : 'filtered';
  });
  const isSiteItselfShown = (site: Site): boolean =>
    open.isSiteItselfShown(site) &&
    (site.events.some((event) => eventState(event) !== 'filtered') ||
      open.doAccountsDifferAtSiteItself(site));
  return withAgreements(dataset, filter, {
    heardEvent: open.heardEvent,
    eventState,
    isSiteItselfShown,
  });
}

type PartsWithoutAgreements = Pick<ShownParts, 'heardEvent' | 'eventState' | 'isSiteItselfShown'>;

function withAgreements(
  dataset: Dataset,
  filter: Filter,
  parts: PartsWithoutAgreements,
): ShownParts {
  const isSiteItselfShown = computeOncePer(parts.isSiteItselfShown);
  const isEventShown = (id: string): boolean => {
    const event = dataset.eventById.get(id);
    return event !== undefined && parts.eventState(event) !== 'filtered';
  };
  const isShownSomewhere = (claim: Claim): boolean => {
    if (eventIdsOf(claim).some(isEventShown)) return true;
    const site = dataset.siteById.get(claim.siteId);
    return (
      site !== undefined &&
      eventsOfClaimAtSite(dataset, claim, site.id).length === 0 &&
      isSiteItselfShown(site)
    );
  };
  const isShownAmong =
    (here: (claim: Claim) => boolean): ClaimFilter =>
    (claim) =>
      passesClaimFilter(claim, filter) && (here(claim) || isShownSomewhere(claim));
  const atEvent = ({ id }: Event) =>
    [
      dataset.claimsByEventId.get(id) ?? [],
      isShownAmong((claim) => claim.eventId === id || claim.alsoAbout.includes(id)),
    ] as const;
  const atSiteItself = (site: Site) =>
    [
      claimsAboutSiteOnly(site, dataset),
      isShownAmong(
        (claim) =>
          claim.siteId === site.id && eventsOfClaimAtSite(dataset, claim, site.id).length === 0,
      ),
    ] as const;
  return {
    ...parts,
    isSiteItselfShown,
    comparedAtEvent: (event) => comparedPart(dataset, ...atEvent(event)),
    comparedAtSiteItself: (site) => comparedPart(dataset, ...atSiteItself(site)),
    doAccountsDifferAtEvent: (event) => accountsDiffer(dataset, ...atEvent(event)),
    doAccountsDifferAtSiteItself: (site) => accountsDiffer(dataset, ...atSiteItself(site)),
  };
}

function heardEventOf(dataset: Dataset, event: Event, filter: Filter): HeardEvent {
  const all = dataset.claimsByEventId.get(event.id) ?? [];
  const isPartial = canHideSingleClaims(filter);
  const heardClaims = isPartial ? all.filter((claim) => passesClaimFilter(claim, filter)) : all;
  const namedActorIds = isPartial ? namedActorIdsOf(event, heardClaims) : event.actors;
  const toggles =
    filter.lens === 'actor'
      ? toggleIdsOfActors(namedActorIds)
      : claimantIdsOf(dataset, heardClaims);
  return {
    heardClaims,
    namedActorIds,
    shownToggleIds: toggles.filter((toggle) => !filter.hiddenToggleIds.has(toggle)),
    whetherInPeriod: inPeriod(event.event_date, filter),
  };
}

function openStateOf(
  { heardClaims, shownToggleIds, whetherInPeriod }: HeardEvent,
  filter: Filter,
): EventState {
  if (whetherInPeriod === 'outside') return 'filtered';
  if (filter.lens === 'actor' && shownToggleIds.length === 0) return 'filtered';
  const isAsserted = !canHideSingleClaims(filter) || heardClaims.some(saysEventHappened);
  return isAsserted ? 'shown' : 'not-asserted';
}

/** The ids of the claimants of these claims, in the order of the actor toggles. */
export function claimantIdsOf(dataset: Dataset, claims: readonly Claim[]): readonly string[] {
  const claimants = new Set(claims.map(({ claimant }) => claimant));
  if (claimants.size < 2) return [...claimants];
  // A map can have thousands of claimants, but an event has few. Sorting the few is faster than filtering the thousands.
  const rank = claimantRanks(dataset);
  return [...claimants].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

const claimantRanks = computeOncePer(
  (dataset: Dataset): ReadonlyMap<string, number> =>
    new Map(actorToggleIds(dataset, 'claimant').map((id, index) => [id, index])),
);
