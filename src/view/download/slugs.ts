import type { Claim, Dataset } from '../../dataset/model';
import { textIn } from '../../dataset/text';

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
