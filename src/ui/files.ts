import type { Claim, Dataset } from '../claims/model';
import { textInLanguage } from '../claims/text';

const MAX_TITLE_LETTERS = 60;

const shortenSlug = (slug: string): string =>
  [...slug].slice(0, MAX_TITLE_LETTERS).join('').replace(/-+$/, '');

/**
 * The map's title in lower case. The title is in the map's own language, so that file names do not depend on the
 * reader's language.
 */
function lowerCaseTitleOf({ title, language }: Dataset): string {
  return textInLanguage(title, language).text.toLowerCase();
}

/**
 * The key by which LaTeX cites a claim, or the map (null). It never changes. It has only ASCII characters, because old
 * versions of BibTeX read only these.
 */
export function citationKey(dataset: Dataset, claim: Claim | null): string {
  const plain = lowerCaseTitleOf(dataset).normalize('NFKD').replace(/\p{M}/gu, '');
  const map = shortenSlug(plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '')) || 'map';
  return claim === null ? map : `${map}:${claim.id}`;
}

/**
 * A file name such as `the-title-claims-2021-06-28-part.csv`. It may contain letters of any script, but no character
 * that a file system forbids.
 */
export function downloadFileName(
  dataset: Dataset,
  content: string,
  extension: string,
  extent: 'part' | 'whole',
): string {
  const hyphenated = lowerCaseTitleOf(dataset)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const title = shortenSlug(hyphenated.replace(/^-/, '')) || 'map';
  const modified = dataset.dateModified.replace(/[^0-9A-Z]+/gi, '-').replace(/^-|-$/g, '');
  const parts = [title, content, modified, ...(extent === 'part' ? ['part'] : [])];
  return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
}

/**
 * How long the URL of a saved file stays valid, in milliseconds. Even a slow browser can read the file in this time.
 */
const OBJECT_URL_LIFETIME_MS = 60_000;

/** Makes the browser save a text as a file. The text is not sent to a server. */
export function saveFile(name: string, text: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // The link is not in the document, so the link router does not handle this click.
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), OBJECT_URL_LIFETIME_MS);
}
