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
 * The views of all sites for a filter, in the order of the file. A site that a new filter does not affect keeps its view object.
 * No code then derives or draws the site again.
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

/** The views of one site. The key is the part of the filter that affects the site. */
type SiteCache = Map<SiteKey, SiteView>;
/** A number if the key fits in one, because numbers are faster. */
type SiteKey = number | string;

/** How many views the cache keeps for each site, and how many shared keys. Readers switch between only a few filters. */
const VIEWS_MAX = 6;
const FILTERS_MAX = 4;
/** The most toggles whose bits fit in a numeric key, and the most events whose place in the period fits. */
const TOGGLES_MAX = 30;
const EVENTS_MAX = 14;
const IN_PERIOD: readonly InPeriod[] = ['inside', 'maybe', 'outside'];

/** The caches of all sites, for each shared key. */
const cachesOf = oncePer<Dataset, [], Map<string, readonly SiteCache[]>>(() => new Map());

/** The value of a key. Makes the value if it is missing, and drops the oldest entry if the cache is full. */
function cachedOrMade<K, V>(cache: Map<K, V>, most: number, key: K, make: () => V): V {
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const [oldest] = cache.keys();
  if (oldest !== undefined && cache.size >= most) cache.delete(oldest);
  const made = make();
  cache.set(key, made);
  return made;
}

/** The part of a filter that affects all sites in the same way. */
function sharedKey({ lens, differing, attributionsHidden, from, to }: Filter): string {
  const attributions = ATTRIBUTIONS.filter((one) => attributionsHidden.has(one));
  return [lens, differing, from !== null || to !== null, attributions].join(';');
}

/** Returns a function that makes the key of a site: its hidden toggles, and for each event whether it is in the period. */
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
  /** The bit of each toggle. Null if there are more toggles than a number has bits for. */
  readonly bits: ReadonlyMap<string, number> | null;
  /** The toggles of each site, in the order of the file: the sum of their bits, or their ids if there are too many toggles. */
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

/**
 * The ids of the toggles that affect a site. In the actor lens they include `NOT_SAID`, because the claims left by the filter may
 * name no actor.
 */
function togglesAffecting(dataset: Dataset, site: Site, lens: Lens): readonly string[] {
  if (lens === 'claimant') return claimantsOf(dataset, claimsAffecting(dataset, site));
  return [...new Set([...togglesAtSite(dataset, site, lens), NOT_SAID])];
}

/** The claims on the page of the site, the claims linked to them, and the claims that state a ring's radius. */
function claimsAffecting(dataset: Dataset, site: Site): readonly Claim[] {
  const ofPage = claimsAtSite(site, dataset).map(({ claim }) => claim);
  const ofRings = site.rings.flatMap(({ claim }) => dataset.claimById.get(claim) ?? []);
  return [...claimsThatAffectAgreement(dataset, ofPage), ...ofRings];
}
