import type { Dataset, Site } from '../../../src/claims/model.ts';
import { filteredViewOf } from '../../../src/select/derive.ts';
import { NO_FILTER } from '../../../src/select/filter.ts';
import { mapExtentOf } from '../../../src/cartography/extent.ts';
import { sceneOf } from '../../../src/cartography/scene.ts';
import { siteWords } from '../../../src/features/site/words.ts';
import { sharedWordsIn } from '../../../src/i18n/words.ts';
import { cardPath } from '../pages/addresses.ts';
import { pageSummary } from '../pages/page-summary.ts';
import { staticBasemapOf } from '../basemap/static-basemap.ts';
import { fontsFor } from './card-fonts.ts';
import { cardPng } from './card-png.ts';
import { cardStory } from './card-story.ts';
import { cardSvg, type CardInput } from './card-svg.ts';
import { creditText } from './credit.ts';

/** The picture that stands for a page where its link is shown. */
export interface Card {
  /** From the folder that the build fills. */
  readonly path: string;
  readonly png: Uint8Array;
  /** The same in words. */
  readonly text: string;
}

async function inputOf(dataset: Dataset, site: Site | null, archive: string): Promise<CardInput> {
  const { language } = dataset;
  const words = sharedWordsIn([language]);
  const extent = mapExtentOf(dataset, site);
  return {
    extent,
    basemap: await staticBasemapOf(archive, extent, language),
    scene: sceneOf(dataset, filteredViewOf(dataset, NO_FILTER), language),
    chosen: site?.id ?? null,
    distance: siteWords(words).distance,
    credit: creditText(words.credits),
    story: cardStory(dataset, site),
  };
}

/** Everything on the card that is written. */
function wordsOn({ basemap, scene, distance, credit, story }: CardInput): string {
  const { names } = basemap;
  return JSON.stringify([
    story,
    credit,
    names.map(({ name, localName }) => [name, localName]),
    scene.marks.map(({ label, localLabel }) => [label, localLabel]),
    scene.rings.features.map(({ properties }) => properties.label),
    distance(1234567890),
    distance(999),
  ]);
}

/** The drawing of a page's card. */
export async function drawnCard(
  dataset: Dataset,
  site: Site | null,
  archive: string,
): Promise<string> {
  const input = await inputOf(dataset, site, archive);
  return cardSvg(input, await fontsFor(wordsOn(input)));
}

/**
 * The card of the map and of each site. The same map and basemap always give the same cards.
 * @throws with a sentence, where the basemap cannot be read
 */
export async function cardsOf(dataset: Dataset, archive: string): Promise<readonly Card[]> {
  const cards: Card[] = [];
  for (const site of [null, ...dataset.sites]) {
    cards.push({
      path: cardPath(site?.id ?? null),
      png: await cardPng(await drawnCard(dataset, site, archive)),
      text: pageSummary(dataset, site).cardText,
    });
  }
  return cards;
}
