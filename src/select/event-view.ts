import { accountsDiffer, saysItHappened } from '../claims/agreement/agreement';
import type { Claim, Dataset, Event, Text } from '../claims/model';
import { claimWords } from '../i18n/claim-words';
import type { Words } from '../i18n/words';
import { actorToggles, actorsNamed, togglesOfActors } from './actor-groups';
import { filtersClaims, passesClaimFilter, type Filter } from './filter';
import { inPeriod, type InPeriod } from './period';
import { ranksInTime } from './time-order';

/** An event with only the claims that pass the filter. */
export interface EventView {
  readonly event: Event;
  /** The index of the event among all events of the map in time order. */
  readonly timeRank: number;
  /** The claims about the event that pass the filter. */
  readonly claims: readonly Claim[];
  /** The ids of the actors that the claims passing the filter name as responsible. */
  readonly actors: readonly string[];
  /**
   * The ids of the event's actor toggles that are on. In the actor lens they are its actors, in the claimant lens its claimants.
   */
  readonly togglesShown: readonly string[];
  /** True if the event's date may be inside or outside the period. */
  readonly maybe: boolean;
  /**
   * True if all claims about the event pass the filter. Only then may the page show the event's name, targets and number of
   * places.
   */
  readonly allHeard: boolean;
  /**
   * `filtered`: the filter hides the event. `not-asserted`: no claim that passes the filter says that the event happened, so only
   * its site shows these claims.
   */
  readonly state: 'shown' | 'not-asserted' | 'filtered';
}

/** The view of an event for a filter. */
export function eventView(dataset: Dataset, event: Event, filter: Filter): EventView {
  const all = dataset.claimsByEvent.get(event.id) ?? [];
  const isPartial = filtersClaims(filter);
  const claims = isPartial ? all.filter((claim) => passesClaimFilter(claim, filter)) : all;
  const actors = isPartial ? actorsNamed(event, claims) : event.actors;
  const toggles = filter.lens === 'actor' ? togglesOfActors(actors) : claimantsOf(dataset, claims);
  const togglesShown = toggles.filter((toggle) => !filter.hidden.has(toggle));
  const whetherInPeriod = inPeriod(event.event_date, filter);
  return {
    event,
    timeRank: ranksInTime(dataset).get(event) ?? 0,
    claims,
    actors,
    togglesShown,
    maybe: whetherInPeriod === 'maybe',
    allHeard: claims.length === all.length,
    state: stateOf(dataset, { event, claims, togglesShown, whetherInPeriod }, filter),
  };
}

/**
 * The name of an event. An event with hidden claims gets the name of its type, because its own name may repeat a hidden claim.
 */
export function eventName({ event, allHeard }: EventView, words: Words): Text {
  return allHeard
    ? event.name
    : claimWords(words).eventKind(event.sub_event_type ?? event.event_type);
}

/** The ids of the claimants of these claims, in the order of the actor toggles. */
export function claimantsOf(dataset: Dataset, claims: readonly Claim[]): readonly string[] {
  const claimants = new Set(claims.map(({ claimant }) => claimant));
  if (claimants.size < 2) return [...claimants];
  return actorToggles(dataset, 'claimant').filter((toggle) => claimants.has(toggle));
}

/**
 * True if the accounts that pass the filter differ.
 * @param claims All claims about one event, or all claims about one site and no event.
 */
export function heardAccountsDiffer(
  dataset: Dataset,
  claims: readonly Claim[],
  filter: Filter,
): boolean {
  return accountsDiffer(dataset, claims, (claim) => passesClaimFilter(claim, filter));
}

interface EventParts extends Pick<EventView, 'event' | 'claims' | 'togglesShown'> {
  readonly whetherInPeriod: InPeriod;
}

function stateOf(
  dataset: Dataset,
  { event, claims, togglesShown, whetherInPeriod }: EventParts,
  filter: Filter,
): EventView['state'] {
  if (whetherInPeriod === 'outside') return 'filtered';
  if (filter.lens === 'actor' && togglesShown.length === 0) return 'filtered';
  const isAsserted = !filtersClaims(filter) || claims.some(saysItHappened);
  if (!filter.differing) return isAsserted ? 'shown' : 'not-asserted';
  const all = dataset.claimsByEvent.get(event.id) ?? [];
  return isAsserted && heardAccountsDiffer(dataset, all, filter) ? 'shown' : 'filtered';
}
