import type { CalendarDay } from '../../claims/edtf/parse';
import type { Claim, Dataset, EdtfText, Source, TranslatableText } from '../../claims/model';
import { textInLanguage, type TextInLanguage } from '../../claims/text';
import { isPassageSaidIn, sourceParts, type SourcePart } from '../../select/source-parts';
import { claimWords } from '../../i18n/claim-words';
import { downloadWords } from './words';
import type { SharedWords } from '../../i18n/words';
import { hedgesInWords } from '../../ui/values-in-words';
import { citationKey } from '../../ui/files';
import { bibtexEntry, cslJson, plainCitation } from './citation-formats';

/** The data of a citation, for all formats. Its author is the map's publisher, never the claimant. */
export interface CitationItem {
  readonly citationKey: string;
  readonly kind: 'map' | 'claim';
  readonly title: TextInLanguage;
  /** The title of the map if the citation is of a claim; null if it is of the map itself. */
  readonly containerTitle: string | null;
  readonly publisher: string | null;
  readonly issuedDate: EdtfText;
  readonly accessedDate: EdtfText | null;
  readonly url: string;
  /** A sentence that names the claimants, and the sources in which the map's editors read the claims. */
  readonly note: string;
  /**
   * The note without the addresses of the sources. It is for formats whose styles print no other address. They would
   * otherwise print the address of a source.
   */
  readonly noteWithoutUrls: string;
  /** The number of the claim among all claims of the map, from 1; 0 for the map itself. */
  readonly labelNumber: number;
}

/** Maximum number of sources that the note names. A reader could not use hundreds of names. */
const NOTED_SOURCES_MAX = 5;

export interface CitationContext {
  readonly words: SharedWords;
  readonly language: string;
  /** The URL of the cited map or claim. */
  readonly url: string;
  readonly accessedDate?: CalendarDay;
}

function mapCitation(dataset: Dataset, context: CitationContext): CitationItem {
  const sources = [...dataset.sourceById.values()];
  const named = sources.slice(0, NOTED_SOURCES_MAX);
  const note = (hasUrls: boolean): string =>
    downloadWords(context.words).mapNote(
      named.map((source) => sourceInWords(dataset, source, context, { hasUrls })),
      sources.length - named.length,
    );
  return {
    ...sharedFieldsOf(dataset, context),
    citationKey: citationKey(dataset, null),
    kind: 'map',
    title: textOnOneLine(dataset.title, dataset, context),
    containerTitle: null,
    note: note(true),
    noteWithoutUrls: note(false),
    labelNumber: 0,
  };
}

function claimCitation(dataset: Dataset, claim: Claim, context: CitationContext): CitationItem {
  const { words } = context;
  const name = (id: string) =>
    textOnOneLine(dataset.actorById.get(id)?.name ?? id, dataset, context).text;
  const claimant = name(claim.claimant);
  const via =
    claim.via.length === 0
      ? null
      : claimWords(words)
          .via(claim.via.map(name))
          .replace(/[\u2068\u2069]/g, '');
  const source = dataset.sourceById.get(claim.source);
  const readIn = (hasUrls: boolean): string =>
    source === undefined
      ? claim.source
      : sourceInWords(dataset, source, context, { claim, hasUrls });
  const { text, language } = textOnOneLine(claim.text, dataset, context);
  const hedge =
    claim.hedge === undefined
      ? null
      : hedgesInWords([claim.hedge], words, context.language, dataset.language);
  const wording = downloadWords(words);
  return {
    ...sharedFieldsOf(dataset, context),
    citationKey: citationKey(dataset, claim),
    kind: 'claim',
    title: { text: wording.claimTitle(claimant, hedge, text), language },
    containerTitle: textOnOneLine(dataset.title, dataset, context).text,
    note: wording.claimNote(claimant, via, readIn(true)),
    noteWithoutUrls: wording.claimNote(claimant, via, readIn(false)),
    labelNumber: [...dataset.claimById.keys()].indexOf(claim.id) + 1,
  };
}

/** The fields that the citations of a map and of a claim share. */
type SharedFields = Pick<CitationItem, 'publisher' | 'issuedDate' | 'accessedDate' | 'url'>;

function sharedFieldsOf(dataset: Dataset, context: CitationContext): SharedFields {
  const { publisher, dateModified } = dataset;
  return {
    publisher: publisher === undefined ? null : textOnOneLine(publisher, dataset, context).text,
    issuedDate: dateModified,
    accessedDate: context.accessedDate === undefined ? null : edtfOfDay(context.accessedDate),
    url: context.url,
  };
}

function edtfOfDay({ year, month, day }: CalendarDay): EdtfText {
  const digits = (part: number, length: number) => String(part).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The text in the reader's language, on one line, because no citation format keeps line breaks. */
function textOnOneLine(
  text: TranslatableText,
  dataset: Dataset,
  { language }: CitationContext,
): TextInLanguage {
  const wording = textInLanguage(text, language, dataset.language);
  return { ...wording, text: wording.text.replace(/[\s\p{Cc}]+/gu, ' ').trim() };
}

function sourceInWords(
  dataset: Dataset,
  source: Source,
  context: CitationContext,
  { claim, hasUrls }: { readonly claim?: Claim; readonly hasUrls: boolean },
): string {
  const wordingOf = (text: TranslatableText) => textOnOneLine(text, dataset, context).text;
  const parts = sourceParts(source, { wordingOf, isAddressShown: hasUrls, addressLengthMax: null });
  const partOf = (kind: SourcePart['kind']): string | null => {
    const part = parts.find((one) => one.kind === kind);
    return part === undefined ? null : wordingOf(part.text);
  };
  const passage = claim === undefined ? null : claimWords(context.words).passage(claim.locator);
  return downloadWords(context.words).sourceInWords({
    publisher: partOf('publisher'),
    headline: partOf('headline'),
    citation: partOf('citation'),
    passage: parts.some(({ text }) => isPassageSaidIn(wordingOf(text), passage)) ? null : passage,
    url: hasUrls ? (source.url ?? null) : null,
  });
}

/** A citation in one format, to copy or to save as a file. */
export interface Citation {
  readonly format: CitationFormat;
  readonly text: string;
  readonly fileExtension: string;
  readonly mediaType: string;
}

export type CitationFormat = 'plain' | 'csl' | 'bibtex';

export function citationsOfMap(dataset: Dataset, context: CitationContext): readonly Citation[] {
  return citationsInEveryFormat(mapCitation(dataset, context), context.words);
}

export function citationsOfClaim(
  dataset: Dataset,
  claim: Claim,
  context: CitationContext,
): readonly Citation[] {
  return citationsInEveryFormat(claimCitation(dataset, claim, context), context.words);
}

function citationsInEveryFormat(item: CitationItem, words: SharedWords): readonly Citation[] {
  return [
    {
      format: 'plain',
      text: plainCitation(item, words),
      fileExtension: 'txt',
      mediaType: 'text/plain',
    },
    {
      format: 'csl',
      text: cslJson(item, words),
      fileExtension: 'json',
      mediaType: 'application/vnd.citationstyles.csl+json',
    },
    {
      format: 'bibtex',
      text: bibtexEntry(item, words),
      fileExtension: 'bib',
      mediaType: 'application/x-bibtex',
    },
  ];
}
