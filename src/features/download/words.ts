import { formatNumber } from '../../i18n/en';
import { plainCatalogue } from '../../i18n/words';

interface SourceDetails {
  /** Null if another part of the citation already states it. This holds for all fields here. */
  readonly publisher: string | null;
  readonly headline: string | null;
  /** The document in words. Null if the headline and address identify it. */
  readonly citation: string | null;
  /** The passage in the document. Null if the map file does not state it. */
  readonly passage: string | null;
  /** The address of the document. Null if the text must not name an address. */
  readonly url: string | null;
}

const moreDocumentsText = (n: number): string =>
  `and ${formatNumber(n)} more ${n === 1 ? 'document' : 'documents'}`;

const en = {
  heading: 'Download and cite',
  extent: 'How much of the map',
  shown: 'What is shown',
  everything: 'Everything',
  geojson: 'GeoJSON',
  csv: 'CSV of claims',
  thisView: 'This view',
  saved: (file: string) => `Download started: ${file}`,
  notSaved: 'The file could not be made. Trying again may help.',

  citeMap: 'Cite this map',
  citeClaim: 'Cite the chosen claim',
  plain: 'Plain text',
  csl: 'CSL-JSON',
  bibtex: 'BibTeX',
  copy: 'Copy',
  copyFormat: (format: string, subject: string) => `Copy ${format}: ${subject}`,
  download: 'Download',
  downloadFormat: (format: string, subject: string) => `Download ${format}: ${subject}`,
  copied: (format: string) => `${format} copied.`,
  notCopied: 'The browser did not allow copying. The text can be selected and copied by hand.',

  claimTitle: (claimant: string, hedge: string | null, text: string) =>
    `Claim by ${claimant}${hedge === null ? '' : `, saying ${hedge}`}: ${text}`,
  claimNote: (claimant: string, via: string | null, source: string) =>
    `The claim is by ${claimant}${via === null ? '' : `, ${via}`}, as this map reports it. Read in: ${source}`,
  mapNote: (sources: readonly string[], furtherCount: number) =>
    `Each claim is by the claimant named with it, as this map reports it. Read in: ${[...sources, ...(furtherCount === 0 ? [] : [moreDocumentsText(furtherCount)])].join('; ')}`,
  sourceInWords: ({ publisher, headline, citation, passage, url }: SourceDetails) =>
    [publisher, headline === null ? null : `“${headline}”`, citation, passage, url]
      .filter((part) => part !== null)
      .join(', '),
  within: (title: string) => `In: ${title}`,
  accessed: (date: string) => `Accessed on ${date}.`,
};

/** The interface text of downloads, and the words of citations, which programs read. */
export const downloadWords = plainCatalogue({ en });
