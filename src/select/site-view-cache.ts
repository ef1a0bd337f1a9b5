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
 * The views of all sites for a filter, in the order of the file. A site that a new filter does not affect keeps its view
 * object, so it is not derived or drawn again.
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

/** The cached views of one site. The key is the part of the filter that affects the site. */
type SiteViewCache = Map<SiteViewKey, SiteView>;
/** A number if possible, because a `Map` finds numbers faster than strings. */
type SiteViewKey = number | string;

/** The most cached views of one site. Readers switch between only a few filters. */
const MAX_VIEWS_OF_SITE = 6;
/** The most shared keys (`sharedKeyOf`) with cached views. */
const MAX_SHARED_KEYS = 4;
/** The most toggles that fit into a numeric key, with one bit each. */
const MAX_TOGGLES_IN_KEY = 30;
/** The most events whose position in the period fits into a numeric key. */
const MAX_EVENTS_IN_KEY = 14;
const IN_PERIOD_VALUES: readonly InPeriod[] = ['inside', 'maybe', 'outside'];

/** The cache of each site. The key of the outer map is a shared key (`sharedKeyOf`). */
const siteCachesBySharedKey = computeOncePer<Dataset, [], Map<string, readonly SiteViewCache[]>>(
  () => new Map(),
);

/** Returns the cached value of a key, or makes it. A cache with `most` values first drops the oldest one. */
function getOrMake<K, V>(cache: Map<K, V>, most: number, key: K, make: () => V): V {
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const [oldest] = cache.keys();
  if (oldest !== undefined && cache.size >= most) cache.delete(oldest);
  const made = make();
  cache.set(key, made);
  return made;
}

/** The part of a filter that affects all sites equally, as one string. */
function sharedKeyOf({ lens, isDifferingOnly, hiddenAttributions, from, to }: Filter): string {
  const attributions = ATTRIBUTIONS.filter((one) => hiddenAttributions.has(one));
  return [lens, isDifferingOnly, from !== null || to !== null, attributions].join(';');
}

/**
 * Returns a function that makes the key of a site: its hidden toggles, and the position of each event in the period. The
 * key includes all sites whose claims can change an agreement at the site.
 */
function makeSiteKeyFunction(
  dataset: Dataset,
  filter: Filter,
): (site: Site, index: number) => SiteViewKey {
  const { lens, hiddenToggleIds } = filter;
  const { bitByToggleId, togglesBySite } = affectingTogglesOf(dataset, lens);
  const hiddenBits = bitByToggleId === null ? 0 : sumOfBits(hiddenToggleIds, bitByToggleId);
  const whetherInPeriod = makeInPeriodTest(filter);
  const hasPeriod = filter.from !== null || filter.to !== null;
  const keyOfGroup = (group: readonly Site[], toggles: number | readonly string[]) => {
    const hiddenHere =
      typeof toggles === 'number'
        ? toggles & hiddenBits
        : toggles.filter((toggle) => hiddenToggleIds.has(toggle)).join();
    if (!hasPeriod) return hiddenHere;
    const dates = group.flatMap(({ events }) => events.map(({ event_date }) => event_date));
    if (typeof hiddenHere === 'string' || dates.length > MAX_EVENTS_IN_KEY)
      return `${hiddenHere} ${dates.map(whetherInPeriod).join()}`;
    return dates.reduce(
      (key, date) =>
        key * IN_PERIOD_VALUES.length + IN_PERIOD_VALUES.indexOf(whetherInPeriod(date)),
      hiddenHere,
    );
  };
  const groupBySite = linkedSitesOf(dataset);
  const keyByGroup = new Map<readonly Site[], SiteViewKey>();
  return (site, index) => {
    const group = groupBySite.get(site) ?? [site];
    const known = keyByGroup.get(group);
    if (known !== undefined) return known;
    const key = keyOfGroup(group, togglesBySite[index] ?? 0);
    if (group.length > 1) keyByGroup.set(group, key);
    return key;
  };
}

/**
 * For each site whose claims are linked with other sites: all sites of its group, including itself. Sites are in one
 * group if a claim at one can change an agreement at the other, directly or through further sites.
 */
const linkedSitesOf = computeOncePer((dataset: Dataset): ReadonlyMap<Site, readonly Site[]> => {
  const groupBySite = new Map<Site, Set<Site>>();
  for (const site of dataset.sites) {
    const linked = claimsAffectingSite(dataset, site).flatMap((claim) => sitesOf(dataset, claim));
    const groups = new Set([site, ...linked].map((one) => groupBySite.get(one) ?? new Set([one])));
    const [largest] = [...groups].sort((a, b) => b.size - a.size);
    if (largest === undefined) continue;
    for (const group of groups) for (const one of group) largest.add(one);
    for (const one of largest) groupBySite.set(one, largest);
  }
  const groups = new Map([...groupBySite.values()].map((group) => [group, [...group]]));
  return new Map([...groupBySite].map(([site, group]) => [site, groups.get(group) ?? [site]]));
});

/** The sites that show a claim: its own site, and the sites of the events in its `alsoAbout`. */
function sitesOf(dataset: Dataset, { siteId, alsoAbout }: Claim): readonly Site[] {
  const ids = [siteId, ...alsoAbout.map((id) => dataset.eventById.get(id)?.siteId ?? siteId)];
  return [...new Set(ids)].flatMap((id) => dataset.siteById.get(id) ?? []);
}

interface AffectingToggles {
  /** The bit of each toggle in a numeric key. The key is the toggle's id. Null if there are more toggles than bits. */
  readonly bitByToggleId: ReadonlyMap<string, number> | null;
  /**
   * For each site in the order of the file: the toggles that affect it. It is the sum of their bits, or their ids if
   * `bitByToggleId` is null.
   */
  readonly togglesBySite: readonly (number | readonly string[])[];
}

/** The toggles that affect the view of each site. All sites of one group have the same toggles. */
const affectingTogglesOf = computeOncePerLens((dataset, lens): AffectingToggles => {
  const ids = actorToggleIds(dataset, lens);
  const bitByToggleId =
    ids.length > MAX_TOGGLES_IN_KEY ? null : new Map(ids.map((id, index) => [id, 2 ** index]));
  const own = new Map(
    dataset.sites.map((site) => [site, toggleIdsAffectingSite(dataset, site, lens)]),
  );
  const groupBySite = linkedSitesOf(dataset);
  const togglesOfGroup = computeOncePer((group: readonly Site[]) => {
    const toggles = [...new Set(group.flatMap((site) => own.get(site) ?? []))];
    return bitByToggleId === null ? toggles : sumOfBits(toggles, bitByToggleId);
  });
  const togglesBySite = dataset.sites.map((site) =>
    togglesOfGroup(groupBySite.get(site) ?? [site]),
  );
  return { bitByToggleId, togglesBySite };
});

function sumOfBits(toggles: Iterable<string>, bits: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const toggle of toggles) sum += bits.get(toggle) ?? 0;
  return sum;
}

/**
 * The ids of the toggles that affect a site. In the actor lens they include `NOT_SAID`, because the shown claims may
 * name no actor.
 */
function toggleIdsAffectingSite(dataset: Dataset, site: Site, lens: Lens): readonly string[] {
  if (lens === 'claimant') return claimantIdsOf(dataset, claimsAffectingSite(dataset, site));
  return [...new Set([...toggleIdsAtSite(dataset, site, lens), NOT_SAID])];
}

/** The claims on the site's page, the claims linked with them, and the claims that state the radius of a ring. */
function claimsAffectingSite(dataset: Dataset, site: Site): readonly Claim[] {
  const ofPage = claimsAtSite(site, dataset).map(({ claim }) => claim);
  const ofRings = site.rings.flatMap(({ claim }) => dataset.claimById.get(claim) ?? []);
  return [...claimsThatAffectAgreement(dataset, ofPage), ...ofRings];
}
