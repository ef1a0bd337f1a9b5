import { claimsThatAffectAgreement } from '../claims/agreement/agreement';
import { ATTRIBUTIONS, NOT_SAID, type Claim, type Dataset, type Site } from '../claims/model';
import { oncePer } from '../claims/once-per';
import { actorToggles } from './actor-groups';
import { claimsAtSite } from './claims-at-site';
import { claimantsOf } from './event-view';
import { oncePerLens, type Filter, type Lens } from './filter';
import { inPeriodTest, type InPeriod } from './period';
import { siteView, togglesAtSite, type SiteView } from './site-view';

/**
 * The views of all sites under a filter, in the order of the file. If a change of the filter does not affect a site, its view is
 * the same object as before, so that nothing is derived or drawn again for it.
 */
export function siteViews(dataset: Dataset, filter: Filter): readonly SiteView[] {
  const caches = cachedOrMade(cachesOf(dataset), FILTERS_MAX, sharedKey(filter), () =>
    dataset.sites.map((): SiteCache => new Map()),
  );
  const keyOf = siteKeys(dataset, filter);
  return dataset.sites.map((site, index) =>
    cachedOrMade(caches[index] ?? (new Map() as SiteCache), VIEWS_MAX, keyOf(site, index), () =>
      siteView(dataset, site, filter),
    ),
  );
}

/** The views of one site, by the part of the filter that affects it. */
type SiteCache = Map<SiteKey, SiteView>;
/** A number if it can hold the key, since numbers are faster. */
type SiteKey = number | string;

/** How many views of a site are kept, and for how many shared keys: readers switch between few. */
const VIEWS_MAX = 6;
const FILTERS_MAX = 4;
/** A numeric key can hold the bits of this many toggles, and whether this many events are in the period. */
const TOGGLES_MAX = 30;
const EVENTS_MAX = 14;
const IN_PERIOD: readonly InPeriod[] = ['inside', 'maybe', 'outside'];

/** For each shared key, the caches of all sites. */
const cachesOf = oncePer<Dataset, [], Map<string, readonly SiteCache[]>>(() => new Map());

/** The entry of the key, made if it is missing. The cache drops its oldest entry when it is full. */
function cachedOrMade<K, V>(cache: Map<K, V>, most: number, key: K, make: () => V): V {
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const [oldest] = cache.keys();
  if (oldest !== undefined && cache.size >= most) cache.delete(oldest);
  const made = make();
  cache.set(key, made);
  return made;
}

/** The part of a filter that affects all sites alike. */
function sharedKey({ lens, differing, attributionsHidden, from, to }: Filter): string {
  const attributions = ATTRIBUTIONS.filter((one) => attributionsHidden.has(one));
  return [lens, differing, from !== null || to !== null, attributions].join(';');
}

/** A function that returns the key of a site: its hidden toggles, and for each of its events whether it is in the period. */
function siteKeys(dataset: Dataset, filter: Filter): (site: Site, index: number) => SiteKey {
  const { lens, hidden } = filter;
  const { bits, bySite } = affectingToggles(dataset, lens);
  const hiddenBits = bits === null ? 0 : bitsOf(hidden, bits);
  const whetherInPeriod = inPeriodTest(filter);
  const hasPeriod = filter.from !== null || filter.to !== null;
  return (site, index) => {
    const toggles = bySite[index] ?? 0;
    const hiddenHere =
      typeof toggles === 'number'
        ? toggles & hiddenBits
        : toggles.filter((toggle) => hidden.has(toggle)).join();
    if (!hasPeriod) return hiddenHere;
    const dates = site.events.map(({ event_date }) => event_date);
    if (typeof hiddenHere === 'string' || dates.length > EVENTS_MAX)
      return `${hiddenHere} ${dates.map(whetherInPeriod).join()}`;
    return dates.reduce(
      (key, date) => key * IN_PERIOD.length + IN_PERIOD.indexOf(whetherInPeriod(date)),
      hiddenHere,
    );
  };
}

interface AffectingToggles {
  /** The bit of each toggle; null if the map has too many toggles for a number. */
  readonly bits: ReadonlyMap<string, number> | null;
  /** For each site, in the order of the file: its toggles as bits, or their ids if there are too many. */
  readonly bySite: readonly (number | readonly string[])[];
}

/** The toggles that affect the view of each site. */
const affectingToggles = oncePerLens((dataset, lens): AffectingToggles => {
  const ids = actorToggles(dataset, lens);
  const bits = ids.length > TOGGLES_MAX ? null : new Map(ids.map((id, index) => [id, 2 ** index]));
  const bySite = dataset.sites.map((site) => {
    const toggles = togglesAffecting(dataset, site, lens);
    return bits === null ? toggles : bitsOf(toggles, bits);
  });
  return { bits, bySite };
});

function bitsOf(toggles: Iterable<string>, bits: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const toggle of toggles) sum += bits.get(toggle) ?? 0;
  return sum;
}

/** In the actor lens this includes `NOT_SAID`: while some claims are not heard, the others may name no actor. */
function togglesAffecting(dataset: Dataset, site: Site, lens: Lens): readonly string[] {
  if (lens === 'claimant') return claimantsOf(dataset, claimsAffecting(dataset, site));
  return [...new Set([...togglesAtSite(dataset, site, lens), NOT_SAID])];
}

/** The claims on the page of the site, those linked to them, and those that state the distance of a ring. */
function claimsAffecting(dataset: Dataset, site: Site): readonly Claim[] {
  const ofPage = claimsAtSite(site, dataset).map(({ claim }) => claim);
  const ofRings = site.rings.flatMap(({ claim }) => dataset.claimById.get(claim) ?? []);
  return [...claimsThatAffectAgreement(dataset, ofPage), ...ofRings];
}
