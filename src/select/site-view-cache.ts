import { claimsBearingOn } from '../claims/agreement/agreement';
import { ATTRIBUTIONS, NOT_SAID, type Claim, type Dataset, type Site } from '../claims/model';
import { claimsAtSite } from './claims-at-site';
import { speakersOf } from './event-view';
import type { Filter, Lens } from './filter';
import { actorToggles } from './actor-groups';
import { placing, type InPeriod } from './period';
import { togglesAtSite, siteView, type SiteView } from './site-view';

/** What is remembered of one site: a view for each state of what matters to it. */
type Views = Map<number | string, SiteView>;

/** How many views of a site are remembered, and of how many kinds of filter: a reader goes to and fro between few. */
const VIEWS_MAX = 6;
const KINDS_MAX = 4;
/** A number holds so many switches, and beside them so many events' places in time. */
const SWITCHES_MAX = 30;
const EVENTS_MAX = 14;
const PLACES: readonly InPeriod[] = ['inside', 'maybe', 'outside'];

/** Every claim on which it depends how a site is shown: those of its page, those that are linked to them, and those that state a distance. */
function claimsThatMatter(dataset: Dataset, site: Site): readonly Claim[] {
  const ofPage = claimsAtSite(dataset, site).map(({ claim }) => claim);
  const ofRings = site.rings.flatMap(({ claim }) => dataset.claimById.get(claim) ?? []);
  return [...claimsBearingOn(dataset, ofPage), ...ofRings];
}

/** The layers on which it depends how a site is shown. Where few are heard, nobody may be said to have acted. */
function togglesThatMatter(dataset: Dataset, site: Site, lens: Lens): readonly string[] {
  if (lens === 'claimant') return speakersOf(dataset, claimsThatMatter(dataset, site));
  return [...new Set([...togglesAtSite(dataset, site, lens), NOT_SAID])];
}

/** The layers that matter to a site, each a bit where a number can hold those of the map. */
type Switches = readonly string[] | number;

interface LensSwitches {
  /** The bit of each layer; null where a number cannot hold them. */
  readonly bits: ReadonlyMap<string, number> | null;
  /** For each site, in the file's order. */
  readonly bySite: readonly Switches[];
}

const switchesOfDataset = new WeakMap<Dataset, Partial<Record<Lens, LensSwitches>>>();

function numberOf(layers: Iterable<string>, bits: ReadonlyMap<string, number>): number {
  let number = 0;
  for (const layer of layers) number += bits.get(layer) ?? 0;
  return number;
}

function readSwitches(dataset: Dataset, lens: Lens): LensSwitches {
  const ids = actorToggles(dataset, lens);
  const bits = ids.length > SWITCHES_MAX ? null : new Map(ids.map((id, index) => [id, 2 ** index]));
  const bySite = dataset.sites.map((site) => {
    const layers = togglesThatMatter(dataset, site, lens);
    return bits === null ? layers : numberOf(layers, bits);
  });
  return { bits, bySite };
}

function switchesOf(dataset: Dataset, lens: Lens): LensSwitches {
  const byLens = switchesOfDataset.get(dataset) ?? {};
  switchesOfDataset.set(dataset, byLens);
  return (byLens[lens] ??= readSwitches(dataset, lens));
}

/** Tells of each site all of a filter on which it depends how that is shown, what is the same for every site aside. */
function keysOf(dataset: Dataset, filter: Filter): (site: Site, index: number) => number | string {
  const { lens, hidden } = filter;
  const { bits, bySite } = switchesOf(dataset, lens);
  const off = bits === null ? 0 : numberOf(hidden, bits);
  const place = placing(filter);
  const inTime = filter.from !== null || filter.to !== null;
  return (site, index) => {
    const mine = bySite[index] ?? 0;
    const switched =
      typeof mine === 'number' ? mine & off : mine.filter((layer) => hidden.has(layer)).join();
    if (!inTime) return switched;
    if (typeof switched === 'string' || site.events.length > EVENTS_MAX)
      return `${switched} ${site.events.map(({ event_date }) => place(event_date)).join()}`;
    let key = switched;
    for (const { event_date } of site.events)
      key = key * PLACES.length + PLACES.indexOf(place(event_date));
    return key;
  };
}

/** What of a filter is the same for every site. */
function kindOf({ lens, differing, attributionsHidden, from, to }: Filter): string {
  const attributions = ATTRIBUTIONS.filter((one) => attributionsHidden.has(one));
  return [lens, differing, from !== null || to !== null, attributions].join(';');
}

function remembered<K, V>(all: Map<K, V>, most: number, key: K, make: () => V): V {
  const known = all.get(key);
  if (known !== undefined) return known;
  const [oldest] = all.keys();
  if (oldest !== undefined && all.size >= most) all.delete(oldest);
  const made = make();
  all.set(key, made);
  return made;
}

const viewsOfDataset = new WeakMap<Dataset, Map<string, readonly Views[]>>();

/** The sites as a filter shows them. One that a change does not touch is the very view that it was: nothing of it is worked out or drawn anew. */
export function siteViews(dataset: Dataset, filter: Filter): readonly SiteView[] {
  const kinds = viewsOfDataset.get(dataset) ?? new Map<string, readonly Views[]>();
  viewsOfDataset.set(dataset, kinds);
  const bySite = remembered(kinds, KINDS_MAX, kindOf(filter), () =>
    dataset.sites.map((): Views => new Map()),
  );
  const keyOf = keysOf(dataset, filter);
  return dataset.sites.map((site, index) =>
    remembered(bySite[index] ?? (new Map() as Views), VIEWS_MAX, keyOf(site, index), () =>
      siteView(dataset, site, filter),
    ),
  );
}
