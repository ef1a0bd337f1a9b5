import { number } from '../../i18n/english';
import type { Words } from '../../i18n/words';

interface SourceInWords {
  readonly publisher: string;
  readonly headline: string;
  readonly paragraph: string | null;
  readonly url: string;
}

const moreDocuments = (n: number): string =>
  `and ${number(n)} more ${n === 1 ? 'document' : 'documents'}`;

const en = {
  heading: 'Download and cite',
  extent: 'How much of the map',
  shown: 'What is shown',
  everything: 'Everything',
  geojson: 'GeoJSON',
  csv: 'CSV of claims',
  thisView: 'This view',
  saved: (file: string) => `Handed to the browser: ${file}`,
  notSaved: 'The file could not be made. Trying again may help.',

  citeMap: 'Cite this map',
  citeClaim: 'Cite the chosen claim',
  plain: 'Plain text',
  csl: 'CSL-JSON',
  bibtex: 'BibTeX',
  copy: 'Copy',
  copyFormat: (format: string, of: string) => `Copy ${format}: ${of}`,
  download: 'Download',
  downloadFormat: (format: string, of: string) => `Download ${format}: ${of}`,
  copied: (format: string) => `${format} copied.`,
  notCopied: 'The browser did not allow copying. The text can be selected and copied by hand.',

  claimTitle: (claimant: string, text: string) => `Claim by ${claimant}: ${text}`,
  claimNote: (claimant: string, via: string | null, source: string) =>
    `The claim is by ${claimant}${via === null ? '' : `, ${via}`}, not by this map, which puts it in its own words. Read in: ${source}`,
  mapNote: (sources: readonly string[], more: number) =>
    `The claims are by the claimants named with each, not by this map, which puts them in its own words. Read in: ${[...sources, ...(more === 0 ? [] : [moreDocuments(more)])].join('; ')}`,
  sourceInWords: ({ publisher, headline, paragraph, url }: SourceInWords) =>
    [publisher, `“${headline}”`, paragraph, url].filter((part) => part !== null).join(', '),
  within: (title: string) => `In: ${title}`,
  accessed: (date: string) => `Accessed on ${date}.`,
};

export type DownloadWords = typeof en;

const TABLES: ReadonlyMap<string, DownloadWords> = new Map([['en', en]]);

/** The words of downloads in the language of the interface, else in English. */
export function downloadWords({ language }: Pick<Words, 'language'>): DownloadWords {
  return TABLES.get(language) ?? en;
}
