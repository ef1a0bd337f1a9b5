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
import { singleLine } from '../../../src/features/embed/embed.ts';
import { isolated } from '../../../src/cartography/labels/label-lines.ts';
import { cardWords } from './words.ts';
import { sharedWordsIn, type SharedWords } from '../../../src/i18n/words.ts';
import { claimsOfPage, lineOf } from '../pages/page-summary.ts';

/** What a card says. Where there are several wordings, the first that there is room for is taken. */
export interface CardStory {
  /** The map that a site belongs to; empty on the map's own card. */
  readonly above: string;
  readonly name: string;
  /** The name in the region's own language; empty where it is the same. */
  readonly localName: string;
  readonly who: readonly string[];
  readonly what: readonly string[];
  /** Where it was read; empty where the map names no source. */
  readonly source: { readonly headline: string; readonly published: string };
}

const MOST_NAMES = 4;
const MOST_DATES = 3;
const LOCAL = 'ar';

/** In words that stay on one line. */
function dateInWords(date: EdtfText, words: SharedWords): string {
  return isolated(singleLine(edtfInWords(date, words)).replaceAll(' ', '\u00A0'));
}

/** What occurs, most often first; in the order of the page where as often. */
function byFrequency(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

function localNameOf(name: TranslatableText, dataset: Dataset): string {
  const local = textInLanguage(name, LOCAL);
  const line = singleLine(local.text);
  return local.language === LOCAL && line !== lineOf(name, dataset) ? line : '';
}

function whoSays(dataset: Dataset, claims: readonly Claim[]): readonly string[] {
  const words = cardWords(sharedWordsIn([dataset.language]));
  if (claims.length === 0) return [words.noClaims];
  const ids = byFrequency(claims.map(({ claimant }) => claimant));
  const names = ids.map((id) => isolated(lineOf(dataset.actorById.get(id)?.name ?? id, dataset)));
  const most = Math.min(MOST_NAMES, names.length);
  return Array.from({ length: most }, (_, fewer) => {
    const named = names.slice(0, most - fewer);
    return words.claimsBy(claims.length, named, names.length - named.length);
  });
}

function aboutSite(dataset: Dataset, site: Site): readonly string[] {
  const words = sharedWordsIn([dataset.language]);
  const table = cardWords(words);
  const events = site.events.toSorted((a, b) => compareEdtf(a.event_date, b.event_date));
  const dateOf = ({ event_date }: Event): string => dateInWords(event_date, words);
  const [first] = events;
  if (first === undefined) return [table.aboutPlace(site.geometry === null)];
  const plain = table.aboutEvents(events.length, null);
  if (events.length === 1)
    return [table.aboutEvent(isolated(lineOf(first.name, dataset)), dateOf(first)), plain];
  const dates = [...new Set(events.map(dateOf))];
  return dates.length > MOST_DATES ? [plain] : [table.aboutEvents(events.length, dates), plain];
}

function sourceOf(dataset: Dataset, claims: readonly Claim[]): CardStory['source'] {
  const words = sharedWordsIn([dataset.language]);
  const ids = byFrequency(claims.map(({ source }) => source));
  const read: Source | undefined =
    dataset.sourceById.get(ids[0] ?? '') ?? dataset.sourceById.values().next().value;
  if (read === undefined) return { headline: '', published: '' };
  const { headline, publisher, datePublished } = read;
  const date = datePublished === undefined ? null : dateInWords(datePublished, words);
  const table = cardWords(words);
  return {
    headline: table.quoted(lineOf(headline, dataset)),
    published: table.publisherAndDate(
      isolated(lineOf(publisher, dataset)),
      date,
      Math.max(0, ids.length - 1),
    ),
  };
}

/**
 * Who says what, of a site or of the whole map (null), as far as the file holds it; nothing of it is judged. What of the file
 * stands within a sentence of ours is isolated: a name that is read from the right turns nothing but itself.
 */
export function cardStory(dataset: Dataset, site: Site | null): CardStory {
  const words = cardWords(sharedWordsIn([dataset.language]));
  const claims = claimsOfPage(dataset, site);
  const name = site === null ? dataset.title : site.name;
  const [events, sites] = [dataset.eventById.size, dataset.sites.length];
  return {
    above: site === null ? '' : lineOf(dataset.title, dataset),
    name: lineOf(name, dataset),
    localName: localNameOf(name, dataset),
    who: whoSays(dataset, claims),
    what: site === null ? [words.aboutMap(events, sites)] : aboutSite(dataset, site),
    source: sourceOf(dataset, claims),
  };
}
