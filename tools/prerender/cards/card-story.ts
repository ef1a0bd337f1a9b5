import { compareEdtf } from '../../../src/claims/edtf/order.ts';
import type {
  Claim,
  Dataset,
  EdtfText,
  Event,
  Site,
  Source,
  TranslatableText,
} from '../../../src/claims/model.ts';
import { textInLanguage } from '../../../src/claims/text.ts';
import { edtfInWords } from '../../../src/ui/values-in-words.ts';
import { singleLine } from '../../../src/ui/html-text.ts';
import { isolateDirection } from '../../../src/cartography/labels/label-lines.ts';
import { cardWords } from './words.ts';
import { siteWords } from '../../../src/features/site/words.ts';
import { sharedWordsIn, type SharedWords } from '../../../src/i18n/words.ts';
import { claimsOfPage, singleLineOf } from '../../../src/features/page-head/page-summary.ts';

/** The texts of a card. If a text has several wordings, the card uses the first that fits. */
export interface CardStory {
  /** The map's title above a site's name; empty on the map's own card. */
  readonly mapTitle: string;
  readonly name: string;
  /** The name in the region's language; empty if `name` is the same. */
  readonly localName: string;
  /** The sentence about the town nearest to the mark; empty if there is no such sentence. */
  readonly nearTown: string;
  readonly claimantWordings: readonly string[];
  readonly subjectWordings: readonly string[];
  /** The source with most claims; empty strings if the map names no source. */
  readonly source: { readonly headline: string; readonly published: string };
}

const MAX_NAMES = 4;
const MAX_DATES = 3;
const LOCAL_LANGUAGE = 'ar';

/** A date in words, with no-break spaces so that it stays on one line. */
function unbrokenDateInWords(date: EdtfText, words: SharedWords): string {
  return isolateDirection(singleLine(edtfInWords(date, words)).replaceAll(' ', '\u00A0'));
}

/** The ids without repeats, most frequent first. Ids of equal frequency keep the page's order. */
function sortByFrequency(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

function localNameOf(name: TranslatableText, dataset: Dataset): string {
  const local = textInLanguage(name, LOCAL_LANGUAGE);
  const line = singleLine(local.text);
  return local.language === LOCAL_LANGUAGE && line !== singleLineOf(name, dataset) ? line : '';
}

function nearTownOf(dataset: Dataset, site: Site | null): string {
  const town = dataset.surroundings?.get(site?.id ?? '')?.town;
  return town === undefined ? '' : siteWords(sharedWordsIn([dataset.language])).nearTown(town);
}

function claimantWordingsOf(dataset: Dataset, claims: readonly Claim[]): readonly string[] {
  const words = cardWords(sharedWordsIn([dataset.language]));
  if (claims.length === 0) return [words.noClaims];
  const ids = sortByFrequency(claims.map(({ claimant }) => claimant));
  const names = ids.map((id) =>
    isolateDirection(singleLineOf(dataset.actorById.get(id)?.name ?? id, dataset)),
  );
  const maxNames = Math.min(MAX_NAMES, names.length);
  return Array.from({ length: maxNames }, (_, fewer) => {
    const named = names.slice(0, maxNames - fewer);
    return words.claimsBy(claims.length, named, names.length - named.length);
  });
}

function siteSubjectWordingsOf(dataset: Dataset, site: Site): readonly string[] {
  const words = sharedWordsIn([dataset.language]);
  const table = cardWords(words);
  const events = site.events.toSorted((a, b) => compareEdtf(a.event_date, b.event_date));
  const dateOf = ({ event_date }: Event): string => unbrokenDateInWords(event_date, words);
  const [first] = events;
  if (first === undefined) return [table.aboutPlace(site.geometry === null)];
  const plain = table.aboutEvents(events.length, null);
  if (events.length === 1)
    return [
      table.aboutEvent(isolateDirection(singleLineOf(first.name, dataset)), dateOf(first)),
      plain,
    ];
  const dates = [...new Set(events.map(dateOf))];
  return dates.length > MAX_DATES ? [plain] : [table.aboutEvents(events.length, dates), plain];
}

function mostCitedSourceOf(dataset: Dataset, claims: readonly Claim[]): CardStory['source'] {
  const words = sharedWordsIn([dataset.language]);
  const ids = sortByFrequency(claims.map(({ source }) => source));
  const read: Source | undefined =
    dataset.sourceById.get(ids[0] ?? '') ?? dataset.sourceById.values().next().value;
  if (read === undefined) return { headline: '', published: '' };
  const { headline, publisher, datePublished } = read;
  const date = datePublished === undefined ? null : unbrokenDateInWords(datePublished, words);
  const table = cardWords(words);
  return {
    headline: table.quoted(singleLineOf(headline, dataset)),
    published: table.publisherAndDate(
      isolateDirection(singleLineOf(publisher, dataset)),
      date,
      Math.max(0, ids.length - 1),
    ),
  };
}

/**
 * The texts of the card of a site, or of the whole map (null): who claims what, without judging the claims. Names from
 * the map file are isolated, so that right-to-left names do not reorder our sentence.
 */
export function cardStory(dataset: Dataset, site: Site | null): CardStory {
  const words = cardWords(sharedWordsIn([dataset.language]));
  const claims = claimsOfPage(dataset, site);
  const name = site === null ? dataset.title : site.name;
  const [events, sites] = [dataset.eventById.size, dataset.sites.length];
  return {
    mapTitle: site === null ? '' : singleLineOf(dataset.title, dataset),
    name: singleLineOf(name, dataset),
    localName: localNameOf(name, dataset),
    nearTown: nearTownOf(dataset, site),
    claimantWordings: claimantWordingsOf(dataset, claims),
    subjectWordings:
      site === null ? [words.aboutMap(events, sites)] : siteSubjectWordingsOf(dataset, site),
    source: mostCitedSourceOf(dataset, claims),
  };
}
