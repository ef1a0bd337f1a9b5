import type { Dataset, Site } from '../../../src/claims/model.ts';
import { filteredViewOf } from '../../../src/select/derive.ts';
import { NO_FILTER } from '../../../src/select/filter.ts';
import { DRAWING_COLOURS } from '../../../src/cartography/palette.ts';
import { mapExtentOf, type MapExtent } from '../../../src/cartography/extent.ts';
import { extentWithMargins, drawnPartOf } from '../../../src/cartography/clusters/drawn-part.ts';
import type { Credit } from '../../../src/cartography/site-basemap.ts';
import { sceneOf, type Scene } from '../../../src/cartography/scene.ts';
import { sharedWordsIn } from '../../../src/i18n/words.ts';
import { cardPath } from '../../../src/features/page-head/page-paths.ts';
import { pageSummary } from '../../../src/features/page-head/page-summary.ts';
import { drawStaticBasemap } from '../basemap/static-basemap.ts';
import { openCardFonts } from './card-fonts.ts';
import type { ReadFont } from './opened-font.ts';
import { renderCardPng } from './card-png.ts';
import { cardStory } from './card-story.ts';
import { cardSvg, type CardInput } from './card-svg.ts';
import { creditText } from './credit.ts';
import { fitExtent, MAP_BOX } from './fitted-extent.ts';

/** The picture of a page, which other sites show beside a link to the page. */
export interface PageCard {
  /** Path relative to the build's output folder. */
  readonly path: string;
  readonly pngBytes: Uint8Array;
  /** The picture's alternative text. */
  readonly alternativeText: string;
}

async function cardInputOf(
  dataset: Dataset,
  site: Site | null,
  { archivePath, credits }: CardResources,
): Promise<CardInput> {
  const { language } = dataset;
  const words = sharedWordsIn([language]);
  const extent = mapExtentOf(dataset, site);
  return {
    extent,
    basemap: await drawStaticBasemap(archivePath, extent, language),
    scene: sceneOnCard(dataset, site, extent),
    chosenSiteId: site?.id ?? null,
    distanceInWords: words.distance,
    credit: creditText(words.credits, credits),
    accent: dataset.presentation.accent?.light ?? DRAWING_COLOURS.light.accent,
    story: cardStory(dataset, site),
  };
}

/** The scene of a card: the sites around the extent, with nearby sites as one mark. */
function sceneOnCard(dataset: Dataset, site: Site | null, extent: MapExtent): Scene {
  const scene = sceneOf(dataset, filteredViewOf(dataset, NO_FILTER), dataset.language);
  const { zoom, left, top, height } = fitExtent(extent);
  const apartIds = new Set(site === null ? [] : [site.id]);
  const map = {
    left: MAP_BOX.left - left,
    top: MAP_BOX.top - top,
    right: MAP_BOX.right - left,
    bottom: MAP_BOX.bottom - top,
  };
  return drawnPartOf(dataset, scene, {
    zoom,
    apartIds,
    extent: extentWithMargins(extent, map, height),
  });
}

/** All text that the card may show. It decides which fonts are loaded. */
function allTextOf({ basemap, scene, distanceInWords, credit, story }: CardInput): string {
  const { names } = basemap;
  return JSON.stringify([
    story,
    credit,
    names.map(({ name, localName }) => [name, localName]),
    scene.marks.map(({ label, localLabel }) => [label, localLabel]),
    scene.rings.features.map(({ properties }) => properties.label),
    distanceInWords(1234567890),
    '+',
    distanceInWords(999),
  ]);
}

/** The files and readers that drawing a card needs. */
export interface CardResources {
  /** Path of the basemap. */
  readonly archivePath: string;
  /** The credits of the basemap that the card names. */
  readonly credits: readonly Credit[];
  readonly readFont: ReadFont;
}

/** Draws a page's card as SVG. */
export async function drawCard(
  dataset: Dataset,
  site: Site | null,
  resources: CardResources,
): Promise<string> {
  const input = await cardInputOf(dataset, site, resources);
  return cardSvg(input, await openCardFonts(allTextOf(input), resources.readFont));
}

/**
 * Makes the card of a page. The same map and basemap always give the same card.
 * @param site The site of the page; null for the overview.
 * @throws an error with a sentence, if the basemap cannot be read.
 */
export async function makeCard(
  dataset: Dataset,
  site: Site | null,
  resources: CardResources,
): Promise<PageCard> {
  return {
    path: cardPath(site?.id ?? null),
    pngBytes: await renderCardPng(await drawCard(dataset, site, resources)),
    alternativeText: pageSummary(dataset, site).cardAlternativeText,
  };
}
