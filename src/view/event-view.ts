import { saysItHappened } from '../dataset/agreement';
import type { Claim, Dataset, Event } from '../dataset/model';
import { accountsDiffer } from './agreements';
import { isHeard, listensToSome, type Filter } from './filter';
import { actorsNamed, layerIds, layersOfActors } from './layers';
import { placeInPeriod } from './period';
import { ranksInTime } from './time-order';

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
  readonly layersShown: readonly string[];
  /** It may fall in the period, and may not. */
  readonly maybe: boolean;
  /** All that is said about it is heard. Its name, its targets and how many places it had rest on all of that. */
  readonly whole: boolean;
  /** `untold`: nobody who is heard says that it happened; what is said about it all the same stands at its site. */
  readonly state: 'shown' | 'untold' | 'filtered';
}

/** Those who make these claims, in the order of the layers. */
export function speakersOf(dataset: Dataset, claims: readonly Claim[]): readonly string[] {
  const speakers = new Set(claims.map(({ claimant }) => claimant));
  if (speakers.size < 2) return [...speakers];
  return layerIds(dataset, 'claimant').filter((layer) => speakers.has(layer));
}

/** Whether the heard among all claims about one thing differ. */
export function heardDiffer(dataset: Dataset, claims: readonly Claim[], filter: Filter): boolean {
  return accountsDiffer(dataset, claims, (claim) => isHeard(claim, filter));
}

type Told = Omit<EventView, 'state'>;

function stateOf(
  dataset: Dataset,
  told: Told,
  isOutside: boolean,
  filter: Filter,
): EventView['state'] {
  const { event, claims, layersShown } = told;
  if (isOutside) return 'filtered';
  if (filter.lens === 'actor' && layersShown.length === 0) return 'filtered';
  const isTold = !listensToSome(filter) || claims.some(saysItHappened);
  if (!filter.differing) return isTold ? 'shown' : 'untold';
  return isTold && heardDiffer(dataset, dataset.claimsAt.get(event.id) ?? [], filter)
    ? 'shown'
    : 'filtered';
}

export function eventView(dataset: Dataset, event: Event, filter: Filter): EventView {
  const all = dataset.claimsAt.get(event.id) ?? [];
  const inPart = listensToSome(filter);
  const claims = inPart ? all.filter((claim) => isHeard(claim, filter)) : all;
  const actors = inPart ? actorsNamed(event, claims) : event.actors;
  const layers = filter.lens === 'actor' ? layersOfActors(actors) : speakersOf(dataset, claims);
  const place = placeInPeriod(event.event_date, filter);
  const whole = claims.length === all.length;
  const layersShown = layers.filter((layer) => !filter.hidden.has(layer));
  const rank = ranksInTime(dataset).get(event) ?? 0;
  const told = { event, rank, claims, actors, layersShown, maybe: place === 'maybe', whole };
  return { ...told, state: stateOf(dataset, told, place === 'outside', filter) };
}
