import { accountsDiffer, saysEventHappened } from '../claims/agreement/agreement';
import type { Claim, Dataset, Event, TranslatableText } from '../claims/model';
import { claimWords } from '../i18n/claim-words';
import type { SharedWords } from '../i18n/words';
import { actorToggleIds, namedActorIdsOf, toggleIdsOfActors } from './actor-groups';
import { canHideSingleClaims, passesClaimFilter, type Filter } from './filter';
import { heardHedgesByActorId, type HedgesByActorId } from './hedged-actors';
import { inPeriod, type InPeriod } from './period';
import { timeRankByEvent } from './time-order';

/** An event with only the claims that pass the filter. */
export interface EventView {
  readonly event: Event;
  /** The index of the event among all events of the map in time order. */
  readonly timeRank: number;
  /** The claims about the event that pass the filter. */
  readonly heardClaims: readonly Claim[];
  /** The ids of the actors whom the claims that pass the filter name as responsible. */
  readonly namedActorIds: readonly string[];
  /** The actors among them whom these claims name only with a hedge, each with the claimants' own words. */
  readonly hedgesByActorId: HedgesByActorId;
  /**
   * The ids of the event's toggles that are on. The toggles are its actors in the actor lens, and its claimants in the
   * claimant lens.
   */
  readonly shownToggleIds: readonly string[];
  /** True if the event's date could mean days inside the period and days outside it. */
  readonly isMaybeInPeriod: boolean;
  /**
   * True if all claims about the event pass the filter. Only then may the page show the event's name, targets and number of
   * places.
   */
  readonly isEveryClaimHeard: boolean;
  /**
   * `filtered`: the filter hides the event. `not-asserted`: no claim that passes the filter says that the event
   * happened. The page then shows these claims without the event.
   */
  readonly filterState: 'shown' | 'not-asserted' | 'filtered';
}

/** The view of an event for a filter. */
export function eventView(dataset: Dataset, event: Event, filter: Filter): EventView {
  const all = dataset.claimsByEventId.get(event.id) ?? [];
  const isPartial = canHideSingleClaims(filter);
  const heardClaims = isPartial ? all.filter((claim) => passesClaimFilter(claim, filter)) : all;
  const namedActorIds = isPartial ? namedActorIdsOf(event, heardClaims) : event.actors;
  const toggles =
    filter.lens === 'actor'
      ? toggleIdsOfActors(namedActorIds)
      : claimantIdsOf(dataset, heardClaims);
  const shownToggleIds = toggles.filter((toggle) => !filter.hiddenToggleIds.has(toggle));
  const whetherInPeriod = inPeriod(event.event_date, filter);
  return {
    event,
    timeRank: timeRankByEvent(dataset).get(event) ?? 0,
    heardClaims,
    namedActorIds,
    hedgesByActorId: heardHedgesByActorId(all, heardClaims),
    shownToggleIds,
    isMaybeInPeriod: whetherInPeriod === 'maybe',
    isEveryClaimHeard: heardClaims.length === all.length,
    filterState: filterStateOf(
      dataset,
      { event, heardClaims, shownToggleIds, whetherInPeriod },
      filter,
    ),
  };
}

/**
 * The name of an event. An event with hidden claims gets the name of its type, because its own name may repeat a hidden claim.
 */
export function eventName(
  { event, isEveryClaimHeard }: EventView,
  words: SharedWords,
): TranslatableText {
  return isEveryClaimHeard
    ? event.name
    : claimWords(words).eventKind(event.sub_event_type ?? event.event_type);
}

/** The ids of the claimants of these claims, in the order of the actor toggles. */
export function claimantIdsOf(dataset: Dataset, claims: readonly Claim[]): readonly string[] {
  const claimants = new Set(claims.map(({ claimant }) => claimant));
  if (claimants.size < 2) return [...claimants];
  return actorToggleIds(dataset, 'claimant').filter((toggle) => claimants.has(toggle));
}

/**
 * True if the accounts that pass the filter differ.
 * @param claims All claims about one event, or all claims about one site that concern no event.
 */
export function heardAccountsDiffer(
  dataset: Dataset,
  claims: readonly Claim[],
  filter: Filter,
): boolean {
  return accountsDiffer(dataset, claims, (claim) => passesClaimFilter(claim, filter));
}

interface EventStateInputs extends Pick<EventView, 'event' | 'heardClaims' | 'shownToggleIds'> {
  readonly whetherInPeriod: InPeriod;
}

function filterStateOf(
  dataset: Dataset,
  { event, heardClaims, shownToggleIds, whetherInPeriod }: EventStateInputs,
  filter: Filter,
): EventView['filterState'] {
  if (whetherInPeriod === 'outside') return 'filtered';
  if (filter.lens === 'actor' && shownToggleIds.length === 0) return 'filtered';
  const isAsserted = !canHideSingleClaims(filter) || heardClaims.some(saysEventHappened);
  if (!filter.isDifferingOnly) return isAsserted ? 'shown' : 'not-asserted';
  const all = dataset.claimsByEventId.get(event.id) ?? [];
  return isAsserted && heardAccountsDiffer(dataset, all, filter) ? 'shown' : 'filtered';
}
