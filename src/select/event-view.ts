import { saysItHappened } from '../claims/agreement/agreement';
import type { Claim, Dataset, Event, Text } from '../claims/model';
import { accountsDiffer } from '../claims/agreement/cached-agreement';
import { passesClaimFilter, filtersClaims, type Filter } from './filter';
import { actorsNamed, actorToggles, togglesOfActors } from './actor-groups';
import { inPeriod } from './period';
import { ranksInTime } from './time-order';
import { claimWords } from '../i18n/claim-words';
import type { Words } from '../i18n/words';

/** An event, as those tell it whom the reader listens to. */
export interface EventView {
  readonly event: Event;
  /** Its place among all events of the map in the order of time. */
  readonly rank: number;
  /** What is heard about it. */
  readonly claims: readonly Claim[];
  /** Whom that names as having done it. */
  readonly actors: readonly string[];
  /** Its layers in the lens, who acted or who speaks of it, that are not switched off. */
  readonly togglesShown: readonly string[];
  /** It may fall in the period, and may not. */
  readonly maybe: boolean;
  /** All that is said about it is heard. Its name, its targets and how many places it had rest on all of that. */
  readonly allHeard: boolean;
  /** `untold`: nobody who is heard says that it happened; what is said about it all the same stands at its site. */
  readonly state: 'shown' | 'untold' | 'filtered';
}

/** Those who make these claims, in the order of the layers. */
export function speakersOf(dataset: Dataset, claims: readonly Claim[]): readonly string[] {
  const speakers = new Set(claims.map(({ claimant }) => claimant));
  if (speakers.size < 2) return [...speakers];
  return actorToggles(dataset, 'claimant').filter((layer) => speakers.has(layer));
}

/** Whether the heard among all claims about one thing differ. */
export function heardDiffer(dataset: Dataset, claims: readonly Claim[], filter: Filter): boolean {
  return accountsDiffer(dataset, claims, (claim) => passesClaimFilter(claim, filter));
}

type Told = Omit<EventView, 'state'>;

function stateOf(
  dataset: Dataset,
  told: Told,
  isOutside: boolean,
  filter: Filter,
): EventView['state'] {
  const { event, claims, togglesShown } = told;
  if (isOutside) return 'filtered';
  if (filter.lens === 'actor' && togglesShown.length === 0) return 'filtered';
  const isTold = !filtersClaims(filter) || claims.some(saysItHappened);
  if (!filter.differing) return isTold ? 'shown' : 'untold';
  return isTold && heardDiffer(dataset, dataset.claimsAt.get(event.id) ?? [], filter)
    ? 'shown'
    : 'filtered';
}

export function eventView(dataset: Dataset, event: Event, filter: Filter): EventView {
  const all = dataset.claimsAt.get(event.id) ?? [];
  const inPart = filtersClaims(filter);
  const claims = inPart ? all.filter((claim) => passesClaimFilter(claim, filter)) : all;
  const actors = inPart ? actorsNamed(event, claims) : event.actors;
  const layers = filter.lens === 'actor' ? togglesOfActors(actors) : speakersOf(dataset, claims);
  const place = inPeriod(event.event_date, filter);
  const allHeard = claims.length === all.length;
  const togglesShown = layers.filter((layer) => !filter.hidden.has(layer));
  const rank = ranksInTime(dataset).get(event) ?? 0;
  const told = { event, rank, claims, actors, togglesShown, maybe: place === 'maybe', allHeard };
  return { ...told, state: stateOf(dataset, told, place === 'outside', filter) };
}

/** What an event is called. Its name in the file draws on all that is said about it; where only a part is heard, no more than its kind is told. */
export function eventName({ event, allHeard }: EventView, words: Words): Text {
  return allHeard
    ? event.name
    : claimWords(words).eventKind(event.sub_event_type ?? event.event_type);
}
