import type { Claim, Dataset, Site, TranslatableText } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import { textInLanguage } from '../../claims/text';
import { claimsAtSite } from '../../select/claims-at-site';
import { singleLine } from '../../ui/html-text';
import { pageWords } from './words';
import { sharedWordsIn } from '../../i18n/words';

/** The texts that other sites, search engines and chats show for a page. Each is one line. */
export interface PageSummary {
  readonly title: string;
  readonly mapTitle: string;
  readonly description: string;
  /** The alternative text of the card. */
  readonly cardAlternativeText: string;
}

/** Maximum number of names in one line. */
const MAX_NAMES = 4;

/**
 * The summary of a page in the map's own language, because the build does not know the reader's language.
 * @param site Null for the overview.
 * @param part The number of the part of the page's list. From 2 on, the title names it.
 */
export function pageSummary(dataset: Dataset, site: Site | null, part = 1): PageSummary {
  const summary = site === null ? summaryOfMap(dataset) : summariesOfSites(dataset)(site);
  if (part === 1) return summary;
  const shared = sharedWordsIn([dataset.language]);
  const name = site === null ? null : singleLineOf(site.name, dataset);
  return {
    ...summary,
    title: pageWords(shared).title(name, shared.part(part), summary.mapTitle),
  };
}

/** Cached, because every page states the totals of the map. Every part of a list also states the totals of its site. */
const summaryOfMap = computeOncePer((dataset: Dataset) => summaryOf(dataset, null));
const summariesOfSites = computeOncePer((dataset: Dataset) =>
  computeOncePer((site: Site) => summaryOf(dataset, site)),
);

function summaryOf(dataset: Dataset, site: Site | null): PageSummary {
  const words = pageWords(sharedWordsIn([dataset.language]));
  const claims = claimsOfPage(dataset, site);
  const mapTitle = singleLineOf(dataset.title, dataset);
  const name = site === null ? mapTitle : singleLineOf(site.name, dataset);
  const totals = totalsOf(claims, site?.events.length ?? dataset.eventById.size);
  const makeMapSummary = (): string =>
    dataset.description === undefined
      ? words.mapDescription(totals, dataset.sites.length)
      : singleLineOf(dataset.description, dataset);
  return {
    title: site === null ? mapTitle : words.title(name, null, mapTitle),
    mapTitle,
    description: site === null ? makeMapSummary() : words.siteDescription(name, totals, mapTitle),
    cardAlternativeText: words.cardText(name, claimantsOf(dataset, claims), claims.length),
  };
}

/** Each claim that the page shows, once. */
export function claimsOfPage(dataset: Dataset, site: Site | null): readonly Claim[] {
  if (site === null) return [...dataset.claimById.values()];
  return claimsAtSite(site, dataset).map(({ claim }) => claim);
}

/** The name of the publisher on one line. Null if neither the settings nor a link give the publisher's website. */
export function publisherNameOf(dataset: Dataset): string | null {
  const { publisher, presentation } = dataset;
  const isSite = presentation.homeUrl !== undefined || presentation.logo !== undefined;
  return publisher === undefined || !isSite ? null : singleLineOf(publisher, dataset);
}

/** A text in the map's language, on one line. */
export function singleLineOf(text: TranslatableText, { language }: Dataset): string {
  return singleLine(textInLanguage(text, language, language).text);
}

function totalsOf(claims: readonly Claim[], eventCount: number) {
  return {
    claimCount: claims.length,
    claimantCount: new Set(claims.map(({ claimant }) => claimant)).size,
    eventCount,
  };
}

/** The claimants, sorted by number of claims, largest first. Equal numbers keep the page's order. */
function claimantsOf(dataset: Dataset, claims: readonly Claim[]) {
  const claimCounts = new Map<string, number>();
  for (const { claimant } of claims)
    claimCounts.set(claimant, (claimCounts.get(claimant) ?? 0) + 1);
  const ids = [...claimCounts].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const names = ids
    .slice(0, MAX_NAMES)
    .map((id) => singleLineOf(dataset.actorById.get(id)?.name ?? id, dataset));
  return { names, otherCount: ids.length - names.length };
}
