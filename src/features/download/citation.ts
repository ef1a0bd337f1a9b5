import type { CalendarDay } from '../../claims/edtf/parse';
import type { Claim, Dataset, EdtfText, Source, TranslatableText } from '../../claims/model';
import { textInLanguage, type TextInLanguage } from '../../claims/text';
import { claimWords } from '../../i18n/claim-words';
import { downloadWords } from './words';
import type { SharedWords } from '../../i18n/words';
import { citationKey } from '../../ui/files';
import { bibtex, cslJson, plainCitation } from './citation-formats';

/** The content of a citation in any format. The author is the map's publisher, never the claimant. */
export interface CitationItem {
  readonly key: string;
  readonly kind: 'map' | 'claim';
  readonly title: TextInLanguage;
  /** The title of the map, in the citation of a claim; null in the map's own. */
  readonly container: string | null;
  readonly publisher: string | null;
  readonly issued: EdtfText;
  readonly accessed: EdtfText | null;
  readonly url: string;
  /** Names the claimants and the sources. */
  readonly note: string;
}

/** A note with hundreds of sources would be of no use. */
const SOURCES_MAX = 5;

export interface CitationContext {
  readonly words: SharedWords;
  readonly language: string;
  /** The link to the map or claim. */
  readonly url: string;
  readonly accessed?: CalendarDay;
}

function mapCitation(dataset: Dataset, context: CitationContext): CitationItem {
  const sources = [...dataset.sourceById.values()];
  const named = sources
    .slice(0, SOURCES_MAX)
    .map((source) => sourceInWords(dataset, source, context));
  return {
    ...commonFields(dataset, context),
    key: citationKey(dataset, null),
    kind: 'map',
    title: singleLine(dataset.title, dataset, context),
    container: null,
    note: downloadWords(context.words).mapNote(named, sources.length - named.length),
  };
}

function claimCitation(dataset: Dataset, claim: Claim, context: CitationContext): CitationItem {
  const { words } = context;
  const name = (id: string) =>
    singleLine(dataset.actorById.get(id)?.name ?? id, dataset, context).text;
  const claimant = name(claim.claimant);
  const via = claim.via.length === 0 ? null : claimWords(words).via(claim.via.map(name));
  const source = dataset.sourceById.get(claim.source);
  const readIn =
    source === undefined ? claim.source : sourceInWords(dataset, source, context, claim);
  const { text, language } = singleLine(claim.text, dataset, context);
  const wording = downloadWords(words);
  return {
    ...commonFields(dataset, context),
    key: citationKey(dataset, claim),
    kind: 'claim',
    title: { text: wording.claimTitle(claimant, text), language },
    container: singleLine(dataset.title, dataset, context).text,
    note: wording.claimNote(claimant, via, readIn),
  };
}

/** The fields that the citations of map and claim have in common. */
type CommonFields = Pick<CitationItem, 'publisher' | 'issued' | 'accessed' | 'url'>;

function commonFields(dataset: Dataset, context: CitationContext): CommonFields {
  const { publisher, dateModified } = dataset;
  return {
    publisher: publisher === undefined ? null : singleLine(publisher, dataset, context).text,
    issued: dateModified,
    accessed: context.accessed === undefined ? null : edtfOf(context.accessed),
    url: context.url,
  };
}

function edtfOf({ year, month, day }: CalendarDay): EdtfText {
  const digits = (part: number, length: number) => String(part).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** A text in the reader's language, on one line, because no format keeps line breaks. */
function singleLine(
  text: TranslatableText,
  dataset: Dataset,
  { language }: CitationContext,
): TextInLanguage {
  const wording = textInLanguage(text, language, dataset.language);
  return { ...wording, text: wording.text.replace(/[\s\p{Cc}]+/gu, ' ').trim() };
}

function sourceInWords(
  dataset: Dataset,
  { publisher, headline, url }: Source,
  context: CitationContext,
  claim?: Claim,
): string {
  const paragraph = claim?.locator.paragraph;
  return downloadWords(context.words).sourceInWords({
    publisher: singleLine(publisher, dataset, context).text,
    headline: singleLine(headline, dataset, context).text,
    paragraph: paragraph === undefined ? null : claimWords(context.words).paragraph(paragraph),
    url,
  });
}

/** A citation in one format, to copy or to save as a file. */
export interface Citation {
  readonly format: CitationFormat;
  readonly text: string;
  readonly extension: string;
  readonly mediaType: string;
}

export type CitationFormat = 'plain' | 'csl' | 'bibtex';

export function citationsOfMap(dataset: Dataset, context: CitationContext): readonly Citation[] {
  return inEveryFormat(mapCitation(dataset, context), context.words);
}

export function citationsOfClaim(
  dataset: Dataset,
  claim: Claim,
  context: CitationContext,
): readonly Citation[] {
  return inEveryFormat(claimCitation(dataset, claim, context), context.words);
}

function inEveryFormat(item: CitationItem, words: SharedWords): readonly Citation[] {
  return [
    {
      format: 'plain',
      text: plainCitation(item, words),
      extension: 'txt',
      mediaType: 'text/plain',
    },
    {
      format: 'csl',
      text: cslJson(item),
      extension: 'json',
      mediaType: 'application/vnd.citationstyles.csl+json',
    },
    {
      format: 'bibtex',
      text: bibtex(item),
      extension: 'bib',
      mediaType: 'application/x-bibtex',
    },
  ];
}
