import { claimsThatAffectAgreement } from '../claims/agreement/agreement';
import { ATTRIBUTIONS, NOT_SAID, type Claim, type Dataset, type Site } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { actorToggleIds } from './actor-groups';
import { claimsAtSite } from './claims-at-site';
import { computeOncePerLens, type Filter, type Lens } from './filter';
import { makeInPeriodTest, type InPeriod } from './period';
import { claimantIdsOf } from './shown-parts';
import { siteView, toggleIdsAtSite, type SiteView } from './site-view';

/**
 * The views of all sites for a filter, in the order of the file. If a new filter does not affect a site, the site keeps
 * its view object. No code then derives or draws the site again.
 */
export function siteViews(dataset: Dataset, filter: Filter): readonly SiteView[] {
  const caches = getOrMake(
    siteCachesBySharedKey(dataset),
    MAX_SHARED_KEYS,
    sharedKeyOf(filter),
    () => dataset.sites.map((): SiteViewCache => new Map()),
  );
  const keyOf = makeSiteKeyFunction(dataset, filter);
  return dataset.sites.map((site, index) =>
    getOrMake(
      caches[index] ?? (new Map() as SiteViewCache),
      MAX_VIEWS_OF_SITE,
      keyOf(site, index),
      () => siteView(dataset, site, filter),
    ),
  );
}

/** The views of one site. The key is the part of the filter that affects the site. */
type SiteViewCache = Map<SiteViewKey, SiteView>;
/** A number where possible, because a `Map` finds a number faster than a string. */
type SiteViewKey = number | string;

/** The cache keeps at most this many views of a site. Readers switch between only a few filters. */
const MAX_VIEWS_OF_SITE = 6;
/** The cache keeps views for at most this many shared keys (`sharedKeyOf`). */
const MAX_SHARED_KEYS = 4;
/** A numeric key has bits for at most this many toggles. */
const MAX_TOGGLES_IN_KEY = 30;
/** A numeric key can tell for at most this many events whether they are in the period. */
const MAX_EVENTS_IN_KEY = 14;
const IN_PERIOD_VALUES: readonly InPeriod[] = ['inside', 'maybe', 'outside'];

/** For each shared key (`sharedKeyOf`), the cache of each site. */
const siteCachesBySharedKey = computeOncePer<Dataset, [], Map<string, readonly SiteViewCache[]>>(
  () => new Map(),
);

/**
 * Returns the cached value of a key, or makes the value. If the cache already holds `most` values, drops the oldest one
 * first.
 */
function getOrMake<K, V>(cache: Map<K, V>, most: number, key: K, make: () => V): V {
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const [oldest] = cache.keys();
  if (oldest !== undefined && cache.size >= most) cache.delete(oldest);
  const made = make();
  cache.set(key, made);
  return made;
}

/** The part of a filter that affects all sites in the same way, as one string. */
function sharedKeyOf({ lens, isDifferingOnly, hiddenAttributions, from, to }: Filter): string {
  const attributions = ATTRIBUTIONS.filter((one) => hiddenAttributions.has(one));
  return [lens, isDifferingOnly, from !== null || to !== null, attributions].join(';');
}

/** Returns a function that makes the key of a site: its hidden toggles, and for each event whether it is in the period. */
function makeSiteKeyFunction(
  dataset: Dataset,
  filter: Filter,
): (site: Site, index: number) => SiteViewKey {
  const { lens, hiddenToggleIds } = filter;
  const { bitByToggleId, togglesBySite } = affectingTogglesOf(dataset, lens);
  const hiddenBits = bitByToggleId === null ? 0 : sumOfBits(hiddenToggleIds, bitByToggleId);
  const whetherInPeriod = makeInPeriodTest(filter);
  const hasPeriod = filter.from !== null || filter.to !== null;
  return (site, index) => {
    const toggles = togglesBySite[index] ?? 0;
    const hiddenHere =
      typeof toggles === 'number'
        ? toggles & hiddenBits
        : toggles.filter((toggle) => hiddenToggleIds.has(toggle)).join();
    if (!hasPeriod) return hiddenHere;
    const dates = site.events.map(({ event_date }) => event_date);
    if (typeof hiddenHere === 'string' || dates.length > MAX_EVENTS_IN_KEY)
      return `${hiddenHere} ${dates.map(whetherInPeriod).join()}`;
    return dates.reduce(
      (key, date) =>
        key * IN_PERIOD_VALUES.length + IN_PERIOD_VALUES.indexOf(whetherInPeriod(date)),
      hiddenHere,
    );
  };
}

interface AffectingToggles {
  /** For each toggle id, the bit of the toggle in a numeric key. Null if there are more toggles than bits. */
  readonly bitByToggleId: ReadonlyMap<string, number> | null;
  /**
   * For each site, in the order of the file, the toggles that affect it: the sum of their bits, or their ids if
   * `bitByToggleId` is null.
   */
  readonly togglesBySite: readonly (number | readonly string[])[];
}

/** The toggles that affect the view of each site. */
const affectingTogglesOf = computeOncePerLens((dataset, lens): AffectingToggles => {
  const ids = actorToggleIds(dataset, lens);
  const bitByToggleId =
    ids.length > MAX_TOGGLES_IN_KEY ? null : new Map(ids.map((id, index) => [id, 2 ** index]));
  const togglesBySite = dataset.sites.map((site) => {
    const toggles = toggleIdsAffectingSite(dataset, site, lens);
    return bitByToggleId === null ? toggles : sumOfBits(toggles, bitByToggleId);
  });
  return { bitByToggleId, togglesBySite };
});

function sumOfBits(toggles: Iterable<string>, bits: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const toggle of toggles) sum += bits.get(toggle) ?? 0;
  return sum;
}

/**
 * The ids of the toggles that affect a site. In the actor lens they include `NOT_SAID`, because the claims left by the filter may
 * name no actor.
 */
function toggleIdsAffectingSite(dataset: Dataset, site: Site, lens: Lens): readonly string[] {
  if (lens === 'claimant') return claimantIdsOf(dataset, claimsAffectingSite(dataset, site));
  return [...new Set([...toggleIdsAtSite(dataset, site, lens), NOT_SAID])];
}

/** The claims on the page of the site, the claims linked to them, and the claims that state a ring's radius. */
function claimsAffectingSite(dataset: Dataset, site: Site): readonly Claim[] {
  const ofPage = claimsAtSite(site, dataset).map(({ claim }) => claim);
  const ofRings = site.rings.flatMap(({ claim }) => dataset.claimById.get(claim) ?? []);
  return [...claimsThatAffectAgreement(dataset, ofPage), ...ofRings];
}
