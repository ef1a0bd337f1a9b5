import type { Day } from '../../claims/edtf/parse';
import type { Claim, Dataset, Edtf, Source, Text } from '../../claims/model';
import { textIn, type Wording } from '../../claims/text';
import { claimWords } from '../../i18n/claim-words';
import { downloadWords } from './words';
import type { Words } from '../../i18n/words';
import { citationKey } from '../../ui/files';
import { bibtex, cslJson, plainCitation } from './citation-formats';

/** What a citation says, whatever its format. The author is the map's publisher, never the claimant. */
export interface CitationItem {
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

function citeMap(dataset: Dataset, context: CitationContext): CitationItem {
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

function citeClaim(dataset: Dataset, claim: Claim, context: CitationContext): CitationItem {
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

type OfEither = Pick<CitationItem, 'publisher' | 'issued' | 'accessed' | 'url'>;

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

/** A citation in one format, as text to copy or to keep as a file. */
export interface Citation {
  readonly format: CitationFormat;
  readonly text: string;
  readonly extension: string;
  readonly mediaType: string;
}

export type CitationFormat = 'plain' | 'csl' | 'bibtex';

export function citationsOfMap(dataset: Dataset, context: CitationContext): readonly Citation[] {
  return inEveryFormat(citeMap(dataset, context), context.words);
}

export function citationsOfClaim(
  dataset: Dataset,
  claim: Claim,
  context: CitationContext,
): readonly Citation[] {
  return inEveryFormat(citeClaim(dataset, claim, context), context.words);
}

function inEveryFormat(cited: CitationItem, words: Words): readonly Citation[] {
  return [
    {
      format: 'plain',
      text: plainCitation(cited, words),
      extension: 'txt',
      mediaType: 'text/plain',
    },
    {
      format: 'csl',
      text: cslJson(cited),
      extension: 'json',
      mediaType: 'application/vnd.citationstyles.csl+json',
    },
    {
      format: 'bibtex',
      text: bibtex(cited),
      extension: 'bib',
      mediaType: 'application/x-bibtex',
    },
  ];
}
