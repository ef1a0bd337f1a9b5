import type { Claim, Dataset } from '../claims/model';
import { textIn } from '../claims/text';

const LONGEST = 60;

const shortened = (slug: string): string => [...slug].slice(0, LONGEST).join('').replace(/-+$/, '');

/** In the map's own language, so that it is the same for every reader. */
function titleOf({ title, language }: Dataset): string {
  return textIn(title, language).text.toLowerCase();
}

/** Permanent as the claim's id is, and in ASCII, which every reader of BibTeX takes. */
export function citationKey(dataset: Dataset, claim: Claim | null): string {
  const plain = titleOf(dataset).normalize('NFKD').replace(/\p{M}/gu, '');
  const map = shortened(plain.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '')) || 'map';
  return claim === null ? map : `${map}:${claim.id}`;
}

/** `the-title-claims-2021-06-28-part.csv`: letters of any script, and nothing that a file's name may not have. */
export function fileName(
  dataset: Dataset,
  what: string,
  extension: string,
  extent: 'part' | 'whole',
): string {
  const written = titleOf(dataset)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const title = shortened(written.replace(/^-/, '')) || 'map';
  const modified = dataset.dateModified.replace(/[^0-9A-Z]+/gi, '-').replace(/^-|-$/g, '');
  const parts = [title, what, modified, ...(extent === 'part' ? ['part'] : [])];
  return `${parts.filter((part) => part !== '').join('-')}.${extension}`;
}

/** Long enough for the slowest browser to have taken the file over. */
const KEPT = 60_000;

/** Hands a text to the browser as a file to keep; it never leaves the reader's machine. */
export function saveFile(name: string, text: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Outside the document, so that nobody who listens for clicks takes it for one of the map's own links.
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
