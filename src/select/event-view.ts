import type { Claim, Dataset, Event, TranslatableText } from '../claims/model';
import { claimWords } from '../i18n/claim-words';
import type { SharedWords } from '../i18n/words';
import type { Filter } from './filter';
import { heardHedgesByActorId, type HedgesByActorId } from './hedged-actors';
import { shownPartsOf, type EventState } from './shown-parts';
import { timeRankByEvent } from './time-order';

/** An event with only its claims that pass the filter. */
export interface EventView {
  readonly event: Event;
  /** The index of the event among all events of the map in time order. */
  readonly timeRank: number;
  /** The claims about the event that pass the filter. */
  readonly heardClaims: readonly Claim[];
  /** The ids of the actors that these claims name as responsible. */
  readonly namedActorIds: readonly string[];
  /** Those of the named actors that these claims name only with a hedge, with the hedges. */
  readonly hedgesByActorId: HedgesByActorId;
  /**
   * The ids of the event's toggles that are on. In the actor lens, toggles are the event's actors; in the claimant lens, its
   * claimants.
   */
  readonly shownToggleIds: readonly string[];
  /** True if only some of the days that the date could mean are in the period. */
  readonly isMaybeInPeriod: boolean;
  /**
   * True if all claims about the event pass the filter. Only then may the page show the event's name, targets and number of
   * places, because these can repeat any claim.
   */
  readonly isEveryClaimHeard: boolean;
  readonly filterState: EventState;
}

/** The view of an event for a filter. */
export function eventView(dataset: Dataset, event: Event, filter: Filter): EventView {
  const all = dataset.claimsByEventId.get(event.id) ?? [];
  const parts = shownPartsOf(dataset, filter);
  const { heardClaims, namedActorIds, shownToggleIds, whetherInPeriod } = parts.heardEvent(event);
  return {
    event,
    timeRank: timeRankByEvent(dataset).get(event) ?? 0,
    heardClaims,
    namedActorIds,
    hedgesByActorId: heardHedgesByActorId(all, heardClaims),
    shownToggleIds,
    isMaybeInPeriod: whetherInPeriod === 'maybe',
    isEveryClaimHeard: heardClaims.length === all.length,
    filterState: parts.eventState(event),
  };
}

/**
 * The name of an event. If some of its claims are hidden, it is the name of its type: the event's own name may repeat a
 * hidden claim.
 */
export function eventName(
  { event, isEveryClaimHeard }: EventView,
  words: SharedWords,
): TranslatableText {
  return isEveryClaimHeard
    ? event.name
    : claimWords(words).eventKind(event.sub_event_type ?? event.event_type);
}
