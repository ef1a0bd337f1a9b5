import type { Day } from '../../dataset/edtf';
import type { Claim, Dataset, Edtf, Source, Text } from '../../dataset/model';
import { textIn, type Wording } from '../../dataset/text';
import { claimWords } from '../../words/claim-words';
import { downloadWords } from '../../words/download-words';
import type { Words } from '../../words/words';
import { citationKey } from './slugs';

/** What a citation says, whatever its format. The author is the map's publisher, never the claimant. */
export interface Cited {
  readonly key: string;
  readonly kind: 'map' | 'claim';
  readonly title: Wording;
  /** The map, where a claim of it is cited. */
  readonly container: string | null;
  readonly publisher: string | null;
  readonly issued: Edtf;
  readonly accessed: Edtf | null;
  readonly url: string;
  /** Who makes the claims, and the document in which they were read. */
  readonly note: string;
}

/** A note that names hundreds of documents names none. */
const MOST_SOURCES = 5;

export interface CitationContext {
  readonly words: Words;
  readonly language: string;
  /** The link to what is cited. */
  readonly url: string;
  readonly accessed?: Day;
}

export function mapCited(dataset: Dataset, context: CitationContext): Cited {
  const sources = [...dataset.sources.values()];
  const named = sources
    .slice(0, MOST_SOURCES)
    .map((source) => sourceSaid(dataset, source, context));
  return {
    ...ofEither(dataset, context),
    key: citationKey(dataset, null),
    kind: 'map',
    title: said(dataset.title, dataset, context),
    container: null,
    note: downloadWords(context.words).mapNote(named, sources.length - named.length),
  };
}

export function claimCited(dataset: Dataset, claim: Claim, context: CitationContext): Cited {
  const { words } = context;
  const name = (id: string) => said(dataset.actors.get(id)?.name ?? id, dataset, context).text;
  const claimant = name(claim.claimant);
  const via = claim.via.length === 0 ? null : claimWords(words).via(claim.via.map(name));
  const source = dataset.sources.get(claim.source);
  const read = source === undefined ? claim.source : sourceSaid(dataset, source, context, claim);
  const { text, language } = said(claim.text, dataset, context);
  const wording = downloadWords(words);
  return {
    ...ofEither(dataset, context),
    key: citationKey(dataset, claim),
    kind: 'claim',
    title: { text: wording.claimTitle(claimant, text), language },
    container: said(dataset.title, dataset, context).text,
    note: wording.claimNote(claimant, via, read),
  };
}

type OfEither = Pick<Cited, 'publisher' | 'issued' | 'accessed' | 'url'>;

function ofEither(dataset: Dataset, context: CitationContext): OfEither {
  const { publisher, dateModified } = dataset;
  return {
    publisher: publisher === undefined ? null : said(publisher, dataset, context).text,
    issued: dateModified,
    accessed: context.accessed === undefined ? null : edtfOf(context.accessed),
    url: context.url,
  };
}

function edtfOf({ year, month, day }: Day): Edtf {
  const digits = (part: number, length: number) => String(part).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** On one line: no format of citations keeps the lines of a text apart. */
function said(text: Text, dataset: Dataset, { language }: CitationContext): Wording {
  const wording = textIn(text, language, dataset.language);
  return { ...wording, text: wording.text.replace(/[\s\p{Cc}]+/gu, ' ').trim() };
}

function sourceSaid(
  dataset: Dataset,
  { publisher, headline, url }: Source,
  context: CitationContext,
  claim?: Claim,
): string {
  const paragraph = claim?.locator.paragraph;
  return downloadWords(context.words).sourceInWords({
    publisher: said(publisher, dataset, context).text,
    headline: said(headline, dataset, context).text,
    paragraph: paragraph === undefined ? null : claimWords(context.words).paragraph(paragraph),
    url,
  });
}
