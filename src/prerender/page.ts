import { render } from 'svelte/server';
import App from '../app/App.svelte';
import type { Dataset, Site } from '../claims/model';
import { routeOf, PanelRoutes } from '../app/panel-routes.svelte';
import { Explorer } from '../state/explorer.svelte';
import type { AddressBar } from '../state/history';
import SvgMap from '../features/svg-map/SvgMap.svelte';
import { svgLabels } from '../cartography/svg/svg-labels';
import { mapExtentOf, zoomOfExtent, type MapExtent } from '../cartography/extent';
import type { StaticBasemap } from '../cartography/svg/static-basemap';
import { sceneOf, type Scene } from '../cartography/scene';
import { svgMarks, svgScene } from '../cartography/svg/svg-scene';
import PrintSources from './PrintSources.svelte';
import { wordsIn } from '../i18n/words';

/** The room for the map's extent, in CSS pixels, on screens of 1280 by 800 and 390 by 844 (`svg-map.css`). */
const ROOM = {
  overview: { width: 360, height: 592 },
  site: { width: 668, height: 592 },
  narrow: { width: 220, height: 257 },
} as const;
/**
 * What is visible around the extent of the narrow drawing, on paper and on a narrow screen, in CSS pixels (`print.css`,
 * `svg-map.css`). Nothing above it counts, because print shows the extent smaller and names as large.
 */
const VISIBLE_AROUND_NARROW = { left: -64, top: 0, right: 296, bottom: 230 };

/** The address bar of a prerendered page. All links are relative. */
function addressOf(site: Site | null): AddressBar {
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

function drawing(
  width: 'wide' | 'narrow',
  room: (typeof ROOM)[keyof typeof ROOM],
  { scene, extent, basemap }: { scene: Scene; extent: MapExtent; basemap: StaticBasemap },
) {
  const pixels = Math.min(room.height, (room.width * extent.height) / extent.width);
  const marks = svgMarks(scene, extent, zoomOfExtent(extent, pixels));
  const visible = width === 'narrow' ? VISIBLE_AROUND_NARROW : undefined;
  return { screenWidth: width, marks, labels: svgLabels(basemap, marks, extent, pixels, visible) };
}

function staticMap(explorer: Explorer, site: Site | null, basemap: StaticBasemap): string {
  const { dataset, derivedView } = explorer;
  const extent = mapExtentOf(dataset, site);
  const scene = sceneOf(dataset, derivedView, dataset.language);
  const drawn = { scene, extent, basemap };
  const props = {
    basemap,
    scene: svgScene(scene, extent),
    drawings: [
      drawing('wide', site === null ? ROOM.overview : ROOM.site, drawn),
      drawing('narrow', ROOM.narrow, drawn),
    ],
    chosenSiteId: site?.id ?? null,
    siteHref: (id: string) => explorer.hrefOf(id),
  };
  // Svelte's comments serve hydration. The SVG map is not hydrated, and they are a tenth of its size.
  return render(SvgMap, { props }).body.replace(/<!--.*?-->/g, '');
}

/** The empty element for the SVG map. Hydration leaves its content alone. */
const PLACE = /<div class="first-map"><\/div>/g;

export interface PrerenderedPage {
  /** The page before any script has run. The browser hydrates it with the same components. */
  readonly app: string;
  /** What print shows in addition, without a script. */
  readonly print: string;
}

/**
 * Renders a page as HTML.
 * @param site The site of the page; null for the overview.
 * @param address The page's address; null if it is unknown.
 */
export async function prerenderPage(
  dataset: Dataset,
  site: Site | null,
  basemap: StaticBasemap,
  address: string | null,
): Promise<PrerenderedPage> {
  const explorer = new Explorer(dataset, addressOf(site));
  const pages = new PanelRoutes();
  await pages.loadPage(routeOf(explorer.view));
  const words = wordsIn([dataset.language]);
  const props = {
    explorer,
    panelRoutes: pages,
    words,
    language: dataset.language,
    baseUrl: '',
    isEmbedded: false,
  };
  const page = render(App, { props }).body;
  if (page.match(PLACE)?.length !== 1) throw new Error('the page has no place for its map');
  const map = staticMap(explorer, site, basemap);
  return {
    app: page.replace(PLACE, () => `<div class="first-map">${map}</div>`),
    print: render(PrintSources, { props: { explorer, words, address } }).body,
  };
}
