import type { Claim, Event, TranslatableText } from '../claims/model';
import { claimWords } from '../i18n/claim-words';
import type { SharedWords } from '../i18n/words';
import { namedActorIdsOf } from './actor-groups';
import { canHideSingleClaims } from './filter';
import { heardHedgesByActorId, type HedgesByActorId } from './hedged-actors';
import type { ShownRows } from './shown-rows';
import { shownTogglesOf } from './table/filtered-rows';

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
}

/** The view of the event in a row of the table. */
export function eventViewAt(rows: ShownRows, row: number): EventView {
  const { dataset, filter, columns, isClaimHeard } = rows;
  const event = columns.events[row];
  if (event === undefined) throw new Error(`the table has no event ${row}`);
  const all = dataset.claimsByEventId.get(event.id) ?? [];
  const isPartial = canHideSingleClaims(filter);
  const heardClaims = isPartial
    ? all.filter(({ id }) => isClaimHeard[columns.rowOfClaim.get(id) ?? -1] === 1)
    : all;
  const toggles = new Int32Array(columns.maxTogglesOfEvent);
  const toggleCount = shownTogglesOf(rows, row, toggles);
  return {
    event,
    timeRank: columns.timeRankOfEvent[row] ?? 0,
    heardClaims,
    namedActorIds: isPartial ? namedActorIdsOf(event, heardClaims) : event.actors,
    hedgesByActorId: heardHedgesByActorId(all, heardClaims),
    shownToggleIds: toggleIdsAt(rows, toggles.subarray(0, toggleCount)),
    isMaybeInPeriod: rows.isEventMaybeInPeriod[row] === 1,
    isEveryClaimHeard: heardClaims.length === all.length,
  };
}

/** The ids of toggles of the filter's lens. */
export function toggleIdsAt(
  { columns, filter }: Pick<ShownRows, 'columns' | 'filter'>,
  toggles: Iterable<number>,
): readonly string[] {
  return Array.from(toggles, (toggle) => columns.toggleIds[filter.lens][toggle] ?? '');
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
