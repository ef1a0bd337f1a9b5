import { boundsAround, boundsOfSite, type Bounds } from '../../src/cartography/bounds.ts';
import type { Dataset, Site } from '../../src/claims/model.ts';
import { sharedWordsIn } from '../../src/i18n/words.ts';
import { singleLineOf } from '../../src/features/page-head/page-summary.ts';
import { MAX_SITES_WITH_CARDS } from '../../src/features/page-head/head-tags.ts';

/** Sentences about the built map that its publisher should know, one for each note. */
export function notesOnMap(dataset: Dataset): readonly string[] {
  return [...languageNotes(dataset), ...openingNotes(dataset), ...cardNotes(dataset)];
}

/** A note if the map has more sites than the limit for cards, so that its sites have no cards. */
const cardNotes = ({ sites, presentation }: Dataset): readonly string[] =>
  presentation.cards === undefined && sites.length > MAX_SITES_WITH_CARDS
    ? [
        `The map has more than ${MAX_SITES_WITH_CARDS} sites: links to any of its pages show the card of the map. For a card of each site write "cards": "all" in the settings.`,
      ]
    : [];

/** A note if the interface is not translated into the language of the map. */
function languageNotes({ language }: Dataset): readonly string[] {
  const { language: wordsLanguage } = sharedWordsIn([language]);
  if (sameLanguage(language, wordsLanguage)) return [];
  return [
    `The page has no words of its own in ${languageName(language)}: its buttons and headings are in ${languageName(wordsLanguage)}. Your texts are shown as they are.`,
  ];
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The English name of a language, or its tag if it has none. */
const languageName = (tag: string): string => LANGUAGE_NAMES.of(tag) ?? `the language "${tag}"`;

const sameLanguage = (one: string, other: string): boolean =>
  new Intl.Locale(one).language === new Intl.Locale(other).language;

/** The publisher gets a note if one site makes the first view at least this many times as wide. */
const LEAST_RATIO = 4;
/** Smallest number of sites for which one of them can be called an outlier. */
const LEAST_SITES = 4;

/** A note if the first view is many times as wide as it would be without one of the sites. */
function openingNotes(dataset: Dataset): readonly string[] {
  if (dataset.presentation.openingBounds !== undefined) return [];
  const placed = dataset.sites.flatMap((site) => {
    const bounds = boundsOfSite(site, dataset);
    return bounds === null ? [] : [{ site, bounds }];
  });
  if (placed.length < LEAST_SITES) return [];
  const sideOfAllSites = sideOf(boundsAround(placed.map(({ bounds }) => bounds)));
  const without = placed.flatMap(({ site }) => {
    const others = boundsAround(
      placed.filter((one) => one.site !== site).map(({ bounds }) => bounds),
    );
    return others === null ? [] : [{ site, others, ratio: sideOfAllSites / sideOf(others) }];
  });
  const [farthest] = without.sort((one, other) => other.ratio - one.ratio);
  if (farthest === undefined || farthest.ratio < LEAST_RATIO) return [];
  return [noteOn(farthest.site, farthest.others, farthest.ratio, dataset)];
}

function noteOn(site: Site, others: Bounds, ratio: number, dataset: Dataset): string {
  const view = others.map((degrees) => Math.round(degrees * 10) / 10).join(', ');
  return `“${singleLineOf(site.name, dataset)}” alone makes the first view of the map ${Math.round(ratio)} times as wide. To open the map closer to the other sites, write "view": [${view}] into strike-map.json.`;
}

/** The longer side of bounds, in degrees. */
const sideOf = (bounds: Bounds | null): number => {
  const [west, south, east, north] = bounds ?? [0, 0, 0, 0];
  return Math.max(east - west, north - south);
};
