import { render } from 'svelte/server';
import App from '../app/App.svelte';
import type { Dataset, Site } from '../claims/model';
import { routeOf, PanelRoutes } from '../app/panel-routes.svelte';
import { hasListsInParts } from '../select/lists/limits';
import { Explorer } from '../state/explorer.svelte';
import type { AddressBar } from '../state/history';
import { makeMarkNames } from '../features/svg-map/mark-name';
import Signs from '../features/svg-map/Signs.svelte';
import SvgMap from '../features/svg-map/SvgMap.svelte';
import type { Box } from '../cartography/labels/grid-index';
import { svgLabels, type ShownSize } from '../cartography/svg/svg-labels';
import { mapExtentOf, zoomOfExtent, type MapExtent } from '../cartography/extent';
import { extentWithMargins, drawnPartOf } from '../cartography/clusters/drawn-part';
import type { StaticBasemap } from '../cartography/svg/static-basemap';
import type { SiteBasemap } from '../cartography/site-basemap';
import { MAX_SCALE_SHARE, scaleOf } from '../cartography/scale';
import { hasClusters, isDrawable, sceneOf, type Scene } from '../cartography/scene';
import { svgMarks, svgScene } from '../cartography/svg/svg-scene';
import {
  DRAWINGS,
  plansOfManySites,
  plansOfPage,
  type Drawing,
  type ScreenPlan,
} from './screen-plans';
import PrintSources from './PrintSources.svelte';
import { withShortTags } from './short-tags';
import { homeFrom, pathOfPage, type WrittenPage } from './written-pages';
import { sharedWordsIn, type SharedWords } from '../i18n/words';
import { pageWords } from '../features/page-head/words';
import { escapeHtml } from '../ui/html-text';

/** The address bar of a prerendered page. Its links are relative. */
function relativeAddressBar(page: WrittenPage): AddressBar {
  const path = pathOfPage(page);
  const home = homeFrom(path);
  return {
    read: () => ({ path, search: '', hash: '' }),
    write: () => undefined,
    absolute: (address) => home + address,
    addressWithin: () => null,
    onBackOrForward: () => undefined,
  };
}

/**
 * The size at which a screen or a sheet of paper shows an extent. The extent is in the middle of the plan's free area.
 */
function shownSize({ freeArea, visible, covers }: ScreenPlan, extent: MapExtent): ShownSize {
  const [width, height] = [freeArea.right - freeArea.left, freeArea.bottom - freeArea.top];
  const pixels = Math.min(height, (width * extent.height) / extent.width);
  const left = freeArea.left + (width - (pixels * extent.width) / extent.height) / 2;
  const top = freeArea.top + (height - pixels) / 2;
  const fromExtent = (box: Box): Box => ({
    left: box.left - left,
    top: box.top - top,
    right: box.right - left,
    bottom: box.bottom - top,
  });
  return { pixels, visible: fromExtent(visible), covers: covers.map(fromExtent) };
}

/** The extent, widened to all that screens of these sizes show around it. */
function shownAround(extent: MapExtent, sizes: readonly ShownSize[]): MapExtent {
  const all = sizes.map(({ visible, pixels }) => extentWithMargins(extent, visible, pixels));
  const [x, y] = [Math.min(...all.map((one) => one.x)), Math.min(...all.map((one) => one.y))];
  return {
    x,
    y,
    width: Math.max(...all.map((one) => one.x + one.width)) - x,
    height: Math.max(...all.map((one) => one.y + one.height)) - y,
  };
}

/** Screens of other shapes than the planned ones show more around the extent: up to half a drawing on each side. */
const withOtherScreens = ({ x, y, width, height }: MapExtent): MapExtent => ({
  x: x - width / 2,
  y: y - height / 2,
  width: 2 * width,
  height: 2 * height,
});

interface DrawnMap {
  readonly dataset: Dataset;
  readonly scene: Scene;
  readonly extent: MapExtent;
  readonly basemap: StaticBasemap;
  /** The id of the page's site, whose mark is never in a cluster. */
  readonly apartIds: ReadonlySet<string>;
}

function makeDrawing(
  screenWidth: Drawing,
  plans: readonly ScreenPlan[],
  { dataset, scene, extent, basemap, apartIds }: DrawnMap,
) {
  const sizes = plans.map((plan) => shownSize(plan, extent));
  // Uses the zoom of the first screen, on which no mark may move when the live map replaces the drawing.
  const zoom = zoomOfExtent(extent, sizes[0]?.pixels ?? extent.height);
  const drawing = shownAround(extent, sizes);
  const drawn = drawnPartOf(dataset, scene, { zoom, apartIds, extent: drawing });
  const marks = svgMarks(drawn, extent, zoom, withOtherScreens(drawing));
  return { screenWidth, marks, labels: svgLabels(basemap, marks, extent, sizes) };
}

function renderSvgMap(explorer: Explorer, site: Site | null, basemap: StaticBasemap): string {
  const { dataset, derivedView } = explorer;
  const extent = mapExtentOf(dataset, site);
  const scene = sceneOf(dataset, derivedView, dataset.language);
  const drawn = {
    dataset,
    scene,
    extent,
    basemap,
    apartIds: new Set(site === null ? [] : [site.id]),
  };
  const plans = (hasClusters(scene) ? plansOfManySites : plansOfPage)({
    isOverview: site === null,
    hasLineOnMap: dataset.sites.some((one) => !isDrawable(one)),
  });
  const sizes = Object.values(plans).flatMap((plansOfSize) =>
    plansOfSize.map((plan) => shownSize(plan, extent)),
  );
  const largest = Math.max(...sizes.map(({ pixels }) => pixels));
  const shapes = drawnPartOf(dataset, scene, {
    zoom: zoomOfExtent(extent, largest),
    apartIds: drawn.apartIds,
    extent: shownAround(extent, sizes),
  });
  const props = {
    basemap,
    scene: svgScene(shapes, extent),
    scale: scaleOf(extent, MAX_SCALE_SHARE),
    distanceInWords: sharedWordsIn([dataset.language]).distance,
    drawings: DRAWINGS.flatMap((name) => {
      const { [name]: screens = [] } = plans;
      return screens.length === 0 ? [] : [makeDrawing(name, screens, drawn)];
    }),
    chosenSiteId: site?.id ?? null,
    siteHref: (id: string) => explorer.hrefOfSite(id),
    nameOfMark: makeMarkNames(
      dataset,
      derivedView.sites,
      sharedWordsIn([dataset.language]),
      dataset.language,
    ),
  };
  return withShortTags(withoutComments(render(SvgMap, { props }).body));
}

/** Renders the key to the signs. Its `idPrefix` makes its ids different from those of the SVG map. */
function renderSigns(dataset: Dataset): string {
  const props = { dataset, words: sharedWordsIn([dataset.language]) };
  return withShortTags(withoutComments(render(Signs, { props, idPrefix: 'key' }).body));
}

/** The link to the page with the SVG map. Only `no-script.css` shows it, because a script draws the map on any page. */
const linkToMap = (href: string, words: SharedWords): string =>
  `<p class="map-elsewhere" hidden><a href="${href}">${escapeHtml(pageWords(words).mapOnFirstPage)}</a></p>`;

/**
 * Removes Svelte's comments, which are a tenth of the HTML. Only hydration needs them, and the SVG map, the key and the
 * printed parts are not hydrated.
 */
const withoutComments = (html: string): string => html.replace(/<!--.*?-->/g, '');

/**
 * Matches the empty elements into which the build writes the SVG map and the key. Hydration does not change their
 * content.
 */
const PLACEHOLDERS = /<div class="(first-map|written-signs)"><\/div>/g;

export interface PrerenderedPage {
  /** The HTML of the page before any script runs. The browser hydrates it. */
  readonly appHtml: string;
  /** The HTML that print adds to the page if no script runs. */
  readonly printHtml: string;
}

/** The input of a page, apart from its claims. */
export interface PrerenderInput {
  readonly basemap: StaticBasemap;
  /** The publisher's basemap for the live map; null for the embedded basemap. */
  readonly siteBasemap: SiteBasemap | null;
  /** The page's URL; null if the build does not know where the site will be published. */
  readonly pageUrl: string | null;
}

/**
 * Renders a page as HTML. Only the first page of a list has the SVG map and the key. Its later pages lead to it: they
 * show the same neighbourhood, and a town can have more than a hundred.
 */
export async function prerenderPage(
  dataset: Dataset,
  writtenPage: WrittenPage,
  { basemap, siteBasemap, pageUrl }: PrerenderInput,
): Promise<PrerenderedPage> {
  const { site } = writtenPage;
  const pages = new PanelRoutes();
  if (hasListsInParts(dataset)) await pages.loadListCode();
  const address = relativeAddressBar(writtenPage);
  const explorer = new Explorer(dataset, address, pages.listCode?.ListState ?? null);
  await pages.loadPage(routeOf(explorer.view));
  const words = sharedWordsIn([dataset.language]);
  const props = {
    explorer,
    panelRoutes: pages,
    words,
    language: dataset.language,
    baseUrl: '',
    siteBasemap,
    isEmbedded: false,
  };
  const page = render(App, { props }).body;
  if (page.match(PLACEHOLDERS)?.length !== 2)
    throw new Error('the page has no place for its map or its key');
  const contents: Readonly<Record<string, string>> =
    writtenPage.part === 1
      ? {
          'first-map': renderSvgMap(explorer, site, basemap),
          'written-signs': renderSigns(dataset),
        }
      : { 'first-map': linkToMap(address.absolute(pathOfPage({ site, part: 1 })), words) };
  return {
    appHtml: page.replace(
      PLACEHOLDERS,
      (_placeholder, name: string) => `<div class="${name}">${contents[name] ?? ''}</div>`,
    ),
    printHtml: withoutComments(render(PrintSources, { props: { explorer, words, pageUrl } }).body),
  };
}
