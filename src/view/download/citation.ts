import type { Claim, Dataset } from '../../dataset/model';
import type { Words } from '../../words/words';
import { bibtex } from './bibtex';
import { claimCited, mapCited, type CitationContext, type Cited } from './cited';
import { cslJson } from './csl-json';
import { plainCitation } from './plain-citation';

/** A citation in one format, as text to copy or to keep as a file. */
export interface Citation {
  readonly format: CitationFormat;
  readonly text: string;
  readonly extension: string;
  readonly mediaType: string;
}

export type CitationFormat = 'plain' | 'csl' | 'bibtex';

export function citationsOfMap(dataset: Dataset, context: CitationContext): readonly Citation[] {
  return inEveryFormat(mapCited(dataset, context), context.words);
}

export function citationsOfClaim(
  dataset: Dataset,
  claim: Claim,
  context: CitationContext,
): readonly Citation[] {
  return inEveryFormat(claimCited(dataset, claim, context), context.words);
}

function inEveryFormat(cited: Cited, words: Words): readonly Citation[] {
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
