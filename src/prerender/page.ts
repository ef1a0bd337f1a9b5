import { render } from 'svelte/server';
import App from '../app/App.svelte';
import type { Dataset, Site } from '../claims/model';
import { routeOf, PanelRoutes } from '../app/panel-routes.svelte';
import { Explorer } from '../state/explorer.svelte';
import type { AddressBar } from '../state/history';
import { makeMarkNames } from '../features/svg-map/mark-name';
import Signs from '../features/svg-map/Signs.svelte';
import SvgMap from '../features/svg-map/SvgMap.svelte';
import { svgLabels } from '../cartography/svg/svg-labels';
import { mapExtentOf, zoomOfExtent, type MapExtent } from '../cartography/extent';
import type { StaticBasemap } from '../cartography/svg/static-basemap';
import { sceneOf, type Scene } from '../cartography/scene';
import { svgMarks, svgScene } from '../cartography/svg/svg-scene';
import PrintSources from './PrintSources.svelte';
import { sharedWordsIn } from '../i18n/words';

/**
 * The space that the page leaves for the map's extent, in CSS pixels (`svg-map.css`). It is given for screens of 1280
 * by 800 and 390 by 844 pixels.
 */
const SPACE_FOR_EXTENT = {
  overview: { width: 360, height: 592 },
  site: { width: 668, height: 592 },
  narrow: { width: 220, height: 237 },
} as const;
/**
 * The visible part of the drawing for narrow screens (`print.css`, `svg-map.css`). It is given in CSS pixels from the
 * upper left corner of the extent. The top is 0, because print shrinks the map but not its names.
 */
const VISIBLE_AROUND_NARROW = { left: -64, top: 0, right: 296, bottom: 230 };

/** The address bar of a prerendered page. It makes relative links. */
function relativeAddressBar(site: Site | null): AddressBar {
  const home = site === null ? './' : '../../';
  const path = site === null ? '' : `site/${site.id}/`;
  return {
    read: () => ({ path, search: '', hash: '' }),
    write: () => undefined,
    absolute: (address) => home + address,
    addressWithin: () => null,
    onBackOrForward: () => undefined,
  };
}

function makeDrawing(
  width: 'wide' | 'narrow',
  room: (typeof SPACE_FOR_EXTENT)[keyof typeof SPACE_FOR_EXTENT],
  { scene, extent, basemap }: { scene: Scene; extent: MapExtent; basemap: StaticBasemap },
) {
  const pixels = Math.min(room.height, (room.width * extent.height) / extent.width);
  const marks = svgMarks(scene, extent, zoomOfExtent(extent, pixels));
  const visible = width === 'narrow' ? VISIBLE_AROUND_NARROW : undefined;
  return { screenWidth: width, marks, labels: svgLabels(basemap, marks, extent, pixels, visible) };
}

function renderSvgMap(explorer: Explorer, site: Site | null, basemap: StaticBasemap): string {
  const { dataset, derivedView } = explorer;
  const extent = mapExtentOf(dataset, site);
  const scene = sceneOf(dataset, derivedView, dataset.language);
  const drawn = { scene, extent, basemap };
  const props = {
    basemap,
    scene: svgScene(scene, extent),
    drawings: [
      makeDrawing('wide', site === null ? SPACE_FOR_EXTENT.overview : SPACE_FOR_EXTENT.site, drawn),
      makeDrawing('narrow', SPACE_FOR_EXTENT.narrow, drawn),
    ],
    chosenSiteId: site?.id ?? null,
    siteHref: (id: string) => explorer.hrefOfSite(id),
    nameOfMark: makeMarkNames(
      dataset,
      derivedView.sites,
      sharedWordsIn([dataset.language]),
      dataset.language,
    ),
  };
  return withoutComments(render(SvgMap, { props }).body);
}

/** Renders the key to the signs. Its `idPrefix` keeps its ids different from the ids of the SVG map. */
function renderSigns(dataset: Dataset): string {
  const props = { dataset, words: sharedWordsIn([dataset.language]) };
  return withoutComments(render(Signs, { props, idPrefix: 'key' }).body);
}

/**
 * Removes Svelte's comments, which are a tenth of the HTML. Only hydration needs them. The browser hydrates neither the
 * SVG map nor the key nor what only print shows.
 */
const withoutComments = (html: string): string => html.replace(/<!--.*?-->/g, '');

/** The empty elements into which the build writes the SVG map and the key. Hydration does not change their content. */
const PLACEHOLDERS = /<div class="(first-map|written-signs)"><\/div>/g;

export interface PrerenderedPage {
  /** The HTML of the page before any script runs. The browser hydrates it. */
  readonly appHtml: string;
  /** The HTML that print adds to the page if no script runs. */
  readonly printHtml: string;
}

/**
 * Renders a page as HTML.
 * @param site The site of the page; null for the overview.
 * @param pageUrl The page's URL; null if the build does not know where the site will be published.
 */
export async function prerenderPage(
  dataset: Dataset,
  site: Site | null,
  basemap: StaticBasemap,
  pageUrl: string | null,
): Promise<PrerenderedPage> {
  const explorer = new Explorer(dataset, relativeAddressBar(site));
  const pages = new PanelRoutes();
  await pages.loadPage(routeOf(explorer.view));
  const words = sharedWordsIn([dataset.language]);
  const props = {
    explorer,
    panelRoutes: pages,
    words,
    language: dataset.language,
    baseUrl: '',
    isEmbedded: false,
  };
  const page = render(App, { props }).body;
  if (page.match(PLACEHOLDERS)?.length !== 2)
    throw new Error('the page has no place for its map or its key');
  const contents: Readonly<Record<string, string>> = {
    'first-map': renderSvgMap(explorer, site, basemap),
    'written-signs': renderSigns(dataset),
  };
  return {
    appHtml: page.replace(
      PLACEHOLDERS,
      (_placeholder, name: string) => `<div class="${name}">${contents[name] ?? ''}</div>`,
    ),
    printHtml: withoutComments(render(PrintSources, { props: { explorer, words, pageUrl } }).body),
  };
}
