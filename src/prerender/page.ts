import { render } from 'svelte/server';
import App from '../app/App.svelte';
import type { Dataset, Site } from '../claims/model';
import { routeOf, PanelRoutes } from '../app/panel-routes.svelte';
import { Explorer } from '../state/explorer.svelte';
import type { AddressBar } from '../state/history';
import SvgMap from '../features/svg-map/SvgMap.svelte';
import { svgLabels } from '../cartography/svg/svg-labels';
import { mapExtentOf, zoomOfExtent, type MapExtent } from '../cartography/extent';
import type { Ground } from '../cartography/svg/static-basemap';
import { sceneOf, type Scene } from '../cartography/scene';
import { svgMarks, svgScene } from '../cartography/svg/svg-scene';
import PrintSources from './PrintSources.svelte';
import { wordsIn } from '../i18n/words';

/** What the map is fitted into, in CSS pixels, on the screens that most readers have: 1280 by 800, and 390 by 844 (`static-map.css`). */
const ROOM = {
  overview: { width: 360, height: 592 },
  site: { width: 668, height: 592 },
  narrow: { width: 220, height: 257 },
} as const;
/**
 * On paper and on a narrow screen, so much is derivedView around the frame of the narrow drawing, in CSS pixels (`print.css`, `static-map.css`).
 * Above it nothing: on paper the frame is smaller than it was drawn for, and a name above its mark is as high.
 */
const VISIBLE_AROUND_NARROW = { left: -64, top: 0, right: 296, bottom: 230 };

/** The address bar of a page that is written and not yet opened: all its links are relative. */
function addressOf(site: Site | null): AddressBar {
  const home = site === null ? './' : '../../';
  const path = site === null ? '' : `site/${site.id}/`;
  return {
    read: () => ({ path, search: '', hash: '' }),
    write: () => undefined,
    absolute: (address) => home + address,
    within: () => null,
    onStep: () => undefined,
  };
}

function drawing(
  width: 'wide' | 'narrow',
  room: (typeof ROOM)[keyof typeof ROOM],
  { scene, frame, ground }: { scene: Scene; frame: MapExtent; ground: Ground },
) {
  const pixels = Math.min(room.height, (room.width * frame.height) / frame.width);
  const marks = svgMarks(scene, frame, zoomOfExtent(frame, pixels));
  const visible = width === 'narrow' ? VISIBLE_AROUND_NARROW : undefined;
  return { width, marks, names: svgLabels(ground, marks, frame, pixels, visible) };
}

function staticMap(explorer: Explorer, site: Site | null, ground: Ground): string {
  const { dataset, derivedView } = explorer;
  const frame = mapExtentOf(dataset, site);
  const scene = sceneOf(dataset, derivedView, dataset.language);
  const drawn = { scene, frame, ground };
  const props = {
    ground,
    scene: svgScene(scene, frame),
    drawings: [
      drawing('wide', site === null ? ROOM.overview : ROOM.site, drawn),
      drawing('narrow', ROOM.narrow, drawn),
    ],
    chosen: site?.id ?? null,
    siteHref: (id: string) => explorer.hrefOf(id),
  };
  // Its comments are for who takes over what is written, and nobody does: a tenth of the map.
  return render(SvgMap, { props }).body.replace(/<!--.*?-->/g, '');
}

/** Empty where the page is made: whoever takes the page over in the browser leaves alone what is in it. */
const PLACE = /<div class="first-map"><\/div>/g;

export interface PrerenderedPage {
  /** What it shows before any script has run, as the same components show it in the browser, which takes it over. */
  readonly app: string;
  /** What it has besides when it is printed without a script. */
  readonly print: string;
}

/**
 * A page in HTML.
 * @param site Whose page it is; null for the overview.
 * @param address Where it is to be found; null where that is not known.
 */
export async function prerenderPage(
  dataset: Dataset,
  site: Site | null,
  ground: Ground,
  address: string | null,
): Promise<PrerenderedPage> {
  const explorer = new Explorer(dataset, addressOf(site));
  const pages = new PanelRoutes();
  await pages.load(routeOf(explorer.view));
  const words = wordsIn([dataset.language]);
  const props = { explorer, pages, words, language: dataset.language, base: '', embedded: false };
  const page = render(App, { props }).body;
  if (page.match(PLACE)?.length !== 1) throw new Error('the page has no place for its map');
  const map = staticMap(explorer, site, ground);
  return {
    app: page.replace(PLACE, () => `<div class="first-map">${map}</div>`),
    print: render(PrintSources, { props: { explorer, words, address } }).body,
  };
}
