import type { Claim, Dataset, Site } from '../../dataset/model';
import { isWhole, type Shown } from './shown';
import { sitesOfClaim } from './sites-of-claim';

type Places = Map<string, Set<string>>;

const placesOfShown = new WeakMap<Shown, Places>();

/** Puts an actor at a site, and the parties that it is grouped under; a circle of them ends where it was before. */
function put(dataset: Dataset, places: Places, actor: string, site: string): void {
  let id: string | undefined = actor;
  while (id !== undefined) {
    const sites = places.get(id) ?? new Set();
    if (sites.has(site)) return;
    places.set(id, sites.add(site));
    id = dataset.actors.get(id)?.memberOf;
  }
}

/** Those whom a claim names for an event, at the site of that. */
function putNamed(dataset: Dataset, places: Places, claim: Claim, shown: Shown): void {
  if (claim.names === undefined) return;
  for (const id of [claim.event ?? '', ...claim.alsoAbout]) {
    const event = shown.events.has(id) ? dataset.eventById.get(id) : undefined;
    for (const name of claim.names) {
      if (event?.actors.includes(name)) put(dataset, places, name, event.site);
    }
  }
}

function readPlaces(dataset: Dataset, shown: Shown): Places {
  const places: Places = new Map();
  for (const id of shown.claims) {
    const claim = dataset.claimById.get(id);
    if (claim === undefined) continue;
    for (const site of sitesOfClaim(dataset, claim, shown))
      put(dataset, places, claim.claimant, site);
    putNamed(dataset, places, claim, shown);
  }
  for (const id of shown.events) {
    const event = dataset.eventById.get(id);
    if (event === undefined || event.targets.length === 0 || !isWhole(dataset, id, shown)) continue;
    for (const target of event.targets) put(dataset, places, target, event.site);
  }
  return places;
}

/** The sites shown where an actor, or one grouped under it, speaks, is said to have acted or is a target, in the map's order. */
export function sitesOfActor(dataset: Dataset, actor: string, shown: Shown): readonly Site[] {
  const places = placesOfShown.get(shown) ?? readPlaces(dataset, shown);
  placesOfShown.set(shown, places);
  const at = places.get(actor);
  return dataset.sites.filter(({ id }) => at?.has(id) === true && shown.sites.has(id));
}
