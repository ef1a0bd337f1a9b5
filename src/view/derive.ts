import type { Claim, Dataset, Event, Site } from '../dataset/model';
import { agreementsOf, isDiffering } from './agreements';
import { claimIsAt, claimsAtSite, eventIsShown, layersOfSite } from './claims';
import { layerGroups, layersAt } from './layers';
import type { ViewState } from './state';

/** A site as the view shows it. */
export interface SiteView {
  readonly site: Site;
  /** False: none of its layers is switched on; it leaves the map and is greyed in the list. */
  readonly shown: boolean;
  readonly layersShown: readonly string[];
  readonly layersHidden: readonly string[];
  readonly eventsShown: readonly Event[];
  readonly eventsHidden: readonly Event[];
  /** Claims shown that the site holds; counted here and nowhere else. */
  readonly ownClaims: readonly Claim[];
  /** Claims shown that another site holds, and that are also about an event here. */
  readonly sharedClaims: readonly Claim[];
  /** Claims about the site or its events that the layers hide. */
  readonly claimsHidden: number;
  /** Whether accounts of an event shown, or of the site itself, differ. */
  readonly differs: boolean;
}

export interface LayerView {
  readonly id: string;
  readonly shown: boolean;
  readonly events: number;
}

export interface LayerGroupView {
  readonly party: string | null;
  readonly shown: 'all' | 'some' | 'none';
  readonly layers: readonly LayerView[];
}

export interface Counts {
  readonly sites: number;
  readonly events: number;
  readonly claims: number;
  readonly claimants: number;
}

/** Everything that map, list, panel and layers show, filtered once. */
export interface Derived {
  readonly groups: readonly LayerGroupView[];
  readonly sites: readonly SiteView[];
  readonly selected: SiteView | null;
  /** The claim that the address names: shown, hidden by the layers, or none. */
  readonly claim: { readonly claim: Claim; readonly shown: boolean } | null;
  readonly shown: Counts;
  readonly all: Counts;
}

function siteView(dataset: Dataset, site: Site, view: ViewState): SiteView {
  const layers = layersOfSite(site);
  const shown = layers.some((layer) => !view.hidden.has(layer));
  const eventsShown = site.events.filter((event) => eventIsShown(event, view));
  const claims = claimsAtSite(dataset, site);
  const claimsShown = claims
    .filter(({ events }) =>
      events.length === 0 ? shown : events.some((event) => eventsShown.includes(event)),
    )
    .map(({ claim }) => claim);
  const agreements = agreementsOf(dataset);
  return {
    site,
    shown,
    layersShown: layers.filter((layer) => !view.hidden.has(layer)),
    layersHidden: layers.filter((layer) => view.hidden.has(layer)),
    eventsShown,
    eventsHidden: site.events.filter((event) => !eventsShown.includes(event)),
    ownClaims: claimsShown.filter((claim) => claim.site === site.id),
    sharedClaims: claimsShown.filter((claim) => claim.site !== site.id),
    claimsHidden: claims.length - claimsShown.length,
    differs:
      eventsShown.some((event) => isDiffering(agreements.events.get(event.id))) ||
      (shown && isDiffering(agreements.sites.get(site.id))),
  };
}

function groupViews(dataset: Dataset, view: ViewState): readonly LayerGroupView[] {
  const events = new Map<string, number>();
  for (const site of dataset.sites) {
    for (const layer of site.events.flatMap(layersAt)) {
      events.set(layer, (events.get(layer) ?? 0) + 1);
    }
  }
  return layerGroups(dataset).map(({ party, layers }) => {
    const views = layers.map((id) => ({
      id,
      shown: !view.hidden.has(id),
      events: events.get(id) ?? 0,
    }));
    const on = views.filter((layer) => layer.shown).length;
    const shown = on === 0 ? 'none' : on === views.length ? 'all' : 'some';
    return { party, shown, layers: views };
  });
}

function counts(sites: readonly SiteView[]): Counts {
  const claims = new Set(sites.flatMap((site) => [...site.ownClaims, ...site.sharedClaims]));
  return {
    sites: sites.filter((site) => site.shown).length,
    events: sites.reduce((sum, site) => sum + site.eventsShown.length, 0),
    claims: claims.size,
    claimants: new Set([...claims].map((claim) => claim.claimant)).size,
  };
}

const allCounts = new WeakMap<Dataset, Counts>();

function countsOfAll(dataset: Dataset, view: ViewState): Counts {
  const everything = { ...view, hidden: new Set<string>() };
  const known =
    allCounts.get(dataset) ??
    counts(dataset.sites.map((site) => siteView(dataset, site, everything)));
  allCounts.set(dataset, known);
  return known;
}

/** What follows from the layers alone. */
interface Filtered {
  readonly dataset: Dataset;
  readonly groups: readonly LayerGroupView[];
  readonly sites: readonly SiteView[];
  readonly shown: Counts;
}

const filteredByLayers = new WeakMap<ReadonlySet<string>, Filtered>();

/** Remembered by the very set: opening a site changes nothing of it, so that the map is not drawn anew. */
function filtered(dataset: Dataset, view: ViewState): Filtered {
  const known = filteredByLayers.get(view.hidden);
  if (known?.dataset === dataset) return known;
  const sites = dataset.sites.map((site) => siteView(dataset, site, view));
  const made = { dataset, groups: groupViews(dataset, view), sites, shown: counts(sites) };
  filteredByLayers.set(view.hidden, made);
  return made;
}

/** What the reader sees of a dataset in a view. */
export function derive(dataset: Dataset, view: ViewState): Derived {
  const { groups, sites, shown } = filtered(dataset, view);
  const selected = sites.find(({ site }) => site.id === view.site) ?? null;
  const claim = view.claim === null ? undefined : dataset.claimById.get(view.claim);
  return {
    groups,
    sites,
    selected,
    claim:
      claim === undefined || selected === null || !claimIsAt(dataset, claim, selected.site.id)
        ? null
        : {
            claim,
            shown: selected.ownClaims.includes(claim) || selected.sharedClaims.includes(claim),
          },
    shown,
    all: countsOfAll(dataset, view),
  };
}
