import {
  accountsDiffer,
  saysEventHappened,
  type ClaimFilter,
} from '../../src/claims/agreement/agreement';
import { eventIdsOf } from '../../src/claims/agreement/event-parts';
import { uncertainDateRange } from '../../src/claims/edtf/uncertain-date-range';
import type { Claim, Dataset, EdtfText, Event, Site } from '../../src/claims/model';
import { isPlaceDrawable } from '../../src/claims/place';
import { actorToggleIds, namedActorIdsOf, toggleIdsOfActors } from '../../src/select/actor-groups';
import { claimedPlacesOf } from '../../src/select/claimed-places';
import {
  claimsAboutSiteOnly,
  claimsAtSite,
  eventsOfClaimAtSite,
} from '../../src/select/claims-at-site';
import type { EventView } from '../../src/select/event-view';
import { canHideSingleClaims, passesClaimFilter, type Filter } from '../../src/select/filter';
import {
  heardHedgesByActorId,
  hedgesOfAlwaysHedgedActors,
  NO_HEDGES,
} from '../../src/select/hedged-actors';
import { daysOfPeriod, inPeriod, type InPeriod, type Period } from '../../src/select/period';
import type { SiteView } from '../../src/select/site-view';
import { timeRankByEvent } from '../../src/select/time-order';

/**
 * The views of sites, computed from the records one by one, as the rules are written. It keeps nothing and reads no column.
 * It is slow: tests compare with it what the columns give.
 */
export function plainSiteViews(dataset: Dataset, filter: Filter): readonly SiteView[] {
  const open = openRules(dataset, filter);
  const rules = filter.isDifferingOnly ? differingRules(dataset, filter, open) : open;
  return dataset.sites.map((site) => plainSiteView(dataset, site, filter, rules));
}

/** Whether a date is in the period. A text that is not EDTF is `maybe`, or `inside` if the period is open on both sides. */
export function isDateInPeriod(date: EdtfText, period: Period): InPeriod {
  const { from, to } = uncertainDateRange(date).widestRange;
  return inPeriod(from, to, daysOfPeriod(period));
}

type EventState = 'shown' | 'not-asserted' | 'filtered';

/** What a filter does to events and sites. */
interface Rules {
  readonly eventState: (event: Event) => EventState;
  readonly isSiteItselfShown: (site: Site) => boolean;
  readonly doAccountsDifferAtEvent: (event: Event) => boolean;
  readonly doAccountsDifferAtSiteItself: (site: Site) => boolean;
}

function heardClaimsOf(dataset: Dataset, event: Event, filter: Filter): readonly Claim[] {
  const all = dataset.claimsByEventId.get(event.id) ?? [];
  return all.filter((claim) => passesClaimFilter(claim, filter));
}

function namedActorsOf(dataset: Dataset, event: Event, filter: Filter): readonly string[] {
  if (!canHideSingleClaims(filter)) return event.actors;
  return namedActorIdsOf(event, heardClaimsOf(dataset, event, filter));
}

const claimantIdsOf = (dataset: Dataset, claims: readonly Claim[]): readonly string[] =>
  actorToggleIds(dataset, 'claimant').filter((id) => claims.some((one) => one.claimant === id));

function togglesOf(dataset: Dataset, event: Event, filter: Filter): readonly string[] {
  return filter.lens === 'actor'
    ? toggleIdsOfActors(namedActorsOf(dataset, event, filter))
    : claimantIdsOf(dataset, heardClaimsOf(dataset, event, filter));
}

function openRules(dataset: Dataset, filter: Filter): Rules {
  const { lens, hiddenToggleIds, from, to } = filter;
  const isOn = (toggle: string): boolean => !hiddenToggleIds.has(toggle);
  const eventState = (event: Event): EventState => {
    if (isDateInPeriod(event.event_date, filter) === 'outside') return 'filtered';
    if (lens === 'actor' && !togglesOf(dataset, event, filter).some(isOn)) return 'filtered';
    const isAsserted =
      !canHideSingleClaims(filter) || heardClaimsOf(dataset, event, filter).some(saysEventHappened);
    return isAsserted ? 'shown' : 'not-asserted';
  };
  const isSiteItselfShown = ({ events }: Site): boolean => {
    const toggles =
      events.length === 0
        ? toggleIdsOfActors([])
        : events.flatMap((event) => toggleIdsOfActors(namedActorsOf(dataset, event, filter)));
    if (lens === 'actor' && !toggles.some(isOn)) return false;
    if (events.some((event) => eventState(event) !== 'filtered')) return true;
    return from === null && to === null;
  };
  return withAgreements(dataset, filter, { eventState, isSiteItselfShown });
}

function differingRules(dataset: Dataset, filter: Filter, open: Rules): Rules {
  const eventState = (event: Event): EventState => {
    const state = open.eventState(event);
    return state !== 'filtered' && open.doAccountsDifferAtEvent(event) ? state : 'filtered';
  };
  const isSiteItselfShown = (site: Site): boolean =>
    open.isSiteItselfShown(site) &&
    (site.events.some((event) => eventState(event) !== 'filtered') ||
      open.doAccountsDifferAtSiteItself(site));
  return withAgreements(dataset, filter, { eventState, isSiteItselfShown });
}

function withAgreements(
  dataset: Dataset,
  filter: Filter,
  rules: Pick<Rules, 'eventState' | 'isSiteItselfShown'>,
): Rules {
  const isEventLeft = (id: string): boolean => {
    const event = dataset.eventById.get(id);
    return event !== undefined && rules.eventState(event) !== 'filtered';
  };
  const isShownSomewhere = (claim: Claim): boolean => {
    if (eventIdsOf(claim).some(isEventLeft)) return true;
    const site = dataset.siteById.get(claim.siteId);
    return (
      site !== undefined &&
      eventsOfClaimAtSite(dataset, claim, site.id).length === 0 &&
      rules.isSiteItselfShown(site)
    );
  };
  const passes: ClaimFilter = (claim) =>
    passesClaimFilter(claim, filter) && isShownSomewhere(claim);
  return {
    ...rules,
    doAccountsDifferAtEvent: ({ id }) =>
      accountsDiffer(dataset, dataset.claimsByEventId.get(id) ?? [], passes),
    doAccountsDifferAtSiteItself: (site) =>
      accountsDiffer(dataset, claimsAboutSiteOnly(site, dataset), passes),
  };
}

function plainEventView(dataset: Dataset, event: Event, filter: Filter): EventView {
  const all = dataset.claimsByEventId.get(event.id) ?? [];
  const heardClaims = heardClaimsOf(dataset, event, filter);
  return {
    event,
    timeRank: timeRankByEvent(dataset).get(event) ?? 0,
    heardClaims,
    namedActorIds: namedActorsOf(dataset, event, filter),
    hedgesByActorId: heardHedgesByActorId(all, heardClaims),
    shownToggleIds: togglesOf(dataset, event, filter).filter(
      (toggle) => !filter.hiddenToggleIds.has(toggle),
    ),
    isMaybeInPeriod: isDateInPeriod(event.event_date, filter) === 'maybe',
    isEveryClaimHeard: heardClaims.length === all.length,
  };
}

function plainSiteView(dataset: Dataset, site: Site, filter: Filter, rules: Rules): SiteView {
  const { lens, hiddenToggleIds } = filter;
  const isHeard = (claim: Claim): boolean => passesClaimFilter(claim, filter);
  const views = site.events.map((event) => plainEventView(dataset, event, filter));
  const isLeft = (event: Event): boolean => rules.eventState(event) !== 'filtered';
  const shownEvents = views.filter(({ event }) => rules.eventState(event) === 'shown');
  const all = claimsAtSite(site, dataset);
  const showsItself = rules.isSiteItselfShown(site);
  const claims = all
    .filter(({ events }) => (events.length === 0 ? showsItself : events.some(isLeft)))
    .map(({ claim }) => claim)
    .filter(isHeard);
  const ownClaims = claims.filter(({ siteId }) => siteId === site.id);
  const isShown =
    shownEvents.length > 0 ||
    claims.length > 0 ||
    (showsItself && lens === 'actor' && all.length === 0 && site.events.length === 0);
  const eventsOfToggles = shownEvents.length > 0 ? shownEvents : views;
  const togglesOfViews = (some: readonly EventView[]): readonly string[] =>
    some.length === 0
      ? toggleIdsOfActors([])
      : [...new Set(some.flatMap(({ namedActorIds }) => toggleIdsOfActors(namedActorIds)))];
  const shownToggles =
    lens === 'claimant' ? claimantIdsOf(dataset, claims) : togglesOfViews(eventsOfToggles);
  const allToggles =
    lens === 'claimant'
      ? claimantIdsOf(
          dataset,
          all.map(({ claim }) => claim),
        )
      : togglesOfViews(views);
  const claimedPlaces = isPlaceDrawable(site) ? claimedPlacesOf(dataset, claims) : [];
  const countByToggle = new Map<string, number>();
  for (const id of shownEvents.flatMap(({ shownToggleIds }) => shownToggleIds))
    countByToggle.set(id, (countByToggle.get(id) ?? 0) + 1);
  const [first, last] = [shownEvents[0], shownEvents.at(-1)];
  return {
    site,
    isShown,
    hasDifferingAccounts:
      site.events.some((event) => isLeft(event) && rules.doAccountsDifferAtEvent(event)) ||
      (showsItself && rules.doAccountsDifferAtSiteItself(site)),
    counts: {
      eventCount: shownEvents.length,
      maybeEventCount: shownEvents.filter(({ isMaybeInPeriod }) => isMaybeInPeriod).length,
      claimCount: ownClaims.length,
      eventCountByToggleId: countByToggle,
    },
    shownToggleIds: isShown ? shownToggles.filter((toggle) => !hiddenToggleIds.has(toggle)) : [],
    hiddenToggleIds: allToggles.filter((toggle) => hiddenToggleIds.has(toggle)),
    hedgesByToggleId: lens === 'claimant' ? NO_HEDGES : hedgesOfAlwaysHedgedActors(eventsOfToggles),
    shownEvents,
    hiddenEvents: site.events.filter((event) => rules.eventState(event) !== 'shown'),
    shownEventSpan: first && last ? [first.event, last.event] : [],
    ownClaims,
    sharedClaims: claims.filter(({ siteId }) => siteId !== site.id),
    hiddenClaimCount: all.length - claims.length,
    isEveryClaimHeard: all.every(({ claim }) => isHeard(claim)),
    heardRings: site.rings.filter((ring) => {
      const claim = dataset.claimById.get(ring.claim);
      return claim !== undefined && isHeard(claim);
    }),
    claimedPlaces,
    isEveryPlaceHidden:
      claimedPlaces.length === 0 &&
      isPlaceDrawable(site) &&
      all.some(({ claim: { place } }) => place !== undefined && isPlaceDrawable(place)),
  };
}
