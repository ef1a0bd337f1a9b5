import { accountsDiffer, saysItHappened } from '../claims/agreement/agreement';
import type { Claim, Dataset, Event, Text } from '../claims/model';
import { claimWords } from '../i18n/claim-words';
import type { Words } from '../i18n/words';
import { actorToggles, actorsNamed, togglesOfActors } from './actor-groups';
import { filtersClaims, passesClaimFilter, type Filter } from './filter';
import { inPeriod, type InPeriod } from './period';
import { ranksInTime } from './time-order';

/** An event as told by the claims that pass the filter. */
export interface EventView {
  readonly event: Event;
  /** Its place among all events of the map in time order, from 0. */
  readonly timeRank: number;
  /** The heard claims about it. */
  readonly claims: readonly Claim[];
  /** The actors that the heard claims name as responsible. */
  readonly actors: readonly string[];
  /** Its actor toggles that are on: those of its actors or of its claimants, by the lens. */
  readonly togglesShown: readonly string[];
  /** True if it may be in the period, and may not. */
  readonly maybe: boolean;
  /** True if all claims about it are heard. Only then may the page show its name, targets and number of places. */
  readonly allHeard: boolean;
  /**
   * `filtered`: the filter hides the event. `not-asserted`: the filter lets the event through, but no heard claim says that it
   * happened; the heard claims about it are shown at its site.
   */
  readonly state: 'shown' | 'not-asserted' | 'filtered';
}

/** The view of an event under a filter. */
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

/** The name of an event. Its name in the file rests on all claims, so if some are not heard it is named by its type. */
export function eventName({ event, allHeard }: EventView, words: Words): Text {
  return allHeard
    ? event.name
    : claimWords(words).eventKind(event.sub_event_type ?? event.event_type);
}

/** The claimants of these claims, in the order of the actor toggles. */
export function claimantsOf(dataset: Dataset, claims: readonly Claim[]): readonly string[] {
  const claimants = new Set(claims.map(({ claimant }) => claimant));
  if (claimants.size < 2) return [...claimants];
  return actorToggles(dataset, 'claimant').filter((toggle) => claimants.has(toggle));
}

/** True if the heard claims differ. @param claims All claims about one event, or about one site and no event. */
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
