import { claimsBearingOn } from '../dataset/agreement';
import { ATTRIBUTIONS, NOT_SAID, type Claim, type Dataset, type Site } from '../dataset/model';
import { claimsAtSite } from './claims';
import { speakersOf } from './event-view';
import type { Filter } from './filter';
import { layerIds } from './layers';
import { placeInPeriod } from './period';
import { layersAtSite, siteView, type SiteView } from './site-view';

const layersOfSites = new WeakMap<Site, Map<Filter['lens'], readonly string[]>>();
const viewsOfSites = new WeakMap<Site, Map<string, SiteView>>();
/** How many views of a site are remembered: a reader goes to and fro between few. */
const VIEWS_MAX = 6;
const NUMBER_BITS = 30;

/** Every claim on which it depends how a site is shown: those of its page, those that are linked to them, and those that state a distance. */
function claimsThatMatter(dataset: Dataset, site: Site): readonly Claim[] {
  const ofPage = claimsAtSite(dataset, site).map(({ claim }) => claim);
  const ofRings = site.rings.flatMap(({ claim }) => dataset.claimById.get(claim) ?? []);
  return [...claimsBearingOn(dataset, ofPage), ...ofRings];
}

/** The layers on which it depends how a site is shown. Where few are heard, nobody may be said to have acted. */
function layersThatMatter(dataset: Dataset, site: Site, filter: Filter): readonly string[] {
  const byLens = layersOfSites.get(site) ?? new Map<Filter['lens'], readonly string[]>();
  const known = byLens.get(filter.lens);
  if (known !== undefined) return known;
  const layers =
    filter.lens === 'claimant'
      ? speakersOf(dataset, claimsThatMatter(dataset, site))
      : [...new Set([...layersAtSite(dataset, site, filter), NOT_SAID])];
  layersOfSites.set(site, byLens.set(filter.lens, layers));
  return layers;
}

/** What of a filter is the same for every site. */
function commonKey({ lens, differing, attributionsHidden, from, to }: Filter): string {
  const attributions = ATTRIBUTIONS.filter((one) => attributionsHidden.has(one));
  return [lens, differing, from !== null || to !== null, attributions].join(';');
}

/** For each of some layers, in an order of its own, whether it is switched off. */
type Switches = (layers: readonly string[]) => string;

const numbersOf = new WeakMap<readonly string[], number>();

/** As many layers as one number can hold are told by it; more of them one by one. */
function switchesOf(dataset: Dataset, { lens, hidden }: Filter): Switches {
  const ids = layerIds(dataset, lens);
  if (ids.length > NUMBER_BITS)
    return (layers) => layers.map((layer) => (hidden.has(layer) ? 1 : 0)).join('');
  const bitOf = new Map(ids.map((id, index) => [id, 2 ** index]));
  const numberOf = (layers: Iterable<string>): number =>
    [...layers].reduce((sum, layer) => sum + (bitOf.get(layer) ?? 0), 0);
  const off = numberOf(hidden);
  return (layers) => {
    const number = numbersOf.get(layers) ?? numberOf(layers);
    numbersOf.set(layers, number);
    return String(number & off);
  };
}

/** All of a filter on which it depends how one site is shown. */
function keyOf(
  dataset: Dataset,
  site: Site,
  filter: Filter,
  common: string,
  switches: Switches,
): string {
  const key = `${common} ${switches(layersThatMatter(dataset, site, filter))}`;
  if (filter.from === null && filter.to === null) return key;
  return site.events.reduce(
    (sofar, { event_date }) => sofar + placeInPeriod(event_date, filter),
    key,
  );
}

function remembered(views: Map<string, SiteView>, key: string, make: () => SiteView): SiteView {
  const known = views.get(key);
  if (known !== undefined) return known;
  const [oldest] = views.keys();
  if (oldest !== undefined && views.size >= VIEWS_MAX) views.delete(oldest);
  const view = make();
  views.set(key, view);
  return view;
}

/** The sites as a filter shows them. One that a change does not touch is the very view that it was: nothing of it is worked out or drawn anew. */
export function siteViews(dataset: Dataset, filter: Filter): readonly SiteView[] {
  const common = commonKey(filter);
  const switches = switchesOf(dataset, filter);
  return dataset.sites.map((site) => {
    const views = viewsOfSites.get(site) ?? new Map<string, SiteView>();
    viewsOfSites.set(site, views);
    return remembered(views, keyOf(dataset, site, filter, common, switches), () =>
      siteView(dataset, site, filter),
    );
  });
}
