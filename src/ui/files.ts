import type { Claim, Dataset } from '../claims/model';
import { textInLanguage } from '../claims/text';

const TITLE_MAX = 60;

const shortened = (slug: string): string =>
  [...slug].slice(0, TITLE_MAX).join('').replace(/-+$/, '');

/** The map's title in its own language, so that file names are the same for every reader. */
function titleOf({ title, language }: Dataset): string {
  return textInLanguage(title, language).text.toLowerCase();
}

/** The key of a citation: as permanent as the claim's id, and in ASCII, which every BibTeX program reads. */
export function citationKey(dataset: Dataset, claim: Claim | null): string {
  const plain = titleOf(dataset).normalize('NFKD').replace(/\p{M}/gu, '');
  const map = shortened(plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '')) || 'map';
  return claim === null ? map : `${map}:${claim.id}`;
}

/** A name such as `the-title-claims-2021-06-28-part.csv`, with letters of any script and no character that file systems forbid. */
export function fileName(
  dataset: Dataset,
  content: string,
  extension: string,
  extent: 'part' | 'whole',
): string {
  const hyphenated = titleOf(dataset)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const title = shortened(hyphenated.replace(/^-/, '')) || 'map';
  const modified = dataset.dateModified.replace(/[^0-9A-Z]+/gi, '-').replace(/^-|-$/g, '');
  const parts = [title, content, modified, ...(extent === 'part' ? ['part'] : [])];
  return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
}

/** Enough for the slowest browser to have read the file. */
const URL_LIFETIME_MS = 60_000;

/** Has the browser save a text as a file. Nothing is sent to a server. */
export function saveFile(name: string, text: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // The link is not in the document: there, the link router would follow it.
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), URL_LIFETIME_MS);
}
