import type { Source, TranslatableText } from '../claims/model';
import { readableAddress } from '../claims/text';

/** A text that says which document a source is. */
export interface SourcePart {
  readonly kind: 'publisher' | 'headline' | 'citation';
  readonly text: TranslatableText;
}

interface SourcePartsOptions {
  /** The wording that the reader sees. Parts are compared by it. */
  readonly wordingOf: (text: TranslatableText) => string;
  /** Where the page shows the whole address too, a headline that is only the address is left out. Else it is shortened. */
  readonly isAddressShown?: boolean;
  /** The most characters of a headline that is only an address; null for the whole address. */
  readonly addressLengthMax?: number | null;
}

/**
 * The texts that say which document a source is, each thing once. A table often gives only an address or a citation, which
 * then is headline and publisher too.
 */
export function sourceParts(
  { publisher, headline, citation, url }: Source,
  { wordingOf, isAddressShown = false, addressLengthMax = ADDRESS_LENGTH_MAX }: SourcePartsOptions,
): readonly SourcePart[] {
  const isAddress =
    url !== undefined && readableAddress(wordingOf(headline)) === readableAddress(url);
  const parts: readonly SourcePart[] = [
    { kind: 'publisher', text: publisher },
    ...(isAddress && isAddressShown ? [] : [{ kind: 'headline' as const, text: headline }]),
    ...(citation === undefined ? [] : [{ kind: 'citation' as const, text: citation }]),
  ];
  const wordings = parts.map(({ text }) => wordingOf(text));
  const kept = parts.filter((_, index) => !isSaidByAnother(wordings, index));
  if (!isAddress || addressLengthMax === null) return kept;
  const address = shortAddress(wordingOf(headline), addressLengthMax);
  return kept.map((part) => (part.kind === 'headline' ? { ...part, text: address } : part));
}

/** True if a publisher or a citation ends with the words for a place in it: "A paper, 3 July, page 4" says "page 4". */
export const isPassageSaidIn = (text: string, passage: string | null): boolean =>
  passage !== null && isSaidBy(passage, text);

/** True if a text before this one equals it, or another one says it and more. */
function isSaidByAnother(texts: readonly string[], index: number): boolean {
  const own = texts[index] ?? '';
  return texts.some(
    (other, at) => at !== index && isSaidBy(own, other) && (at < index || !isSaidBy(other, own)),
  );
}

/** True if the texts are the same, or `other` begins or ends with `text`. */
function isSaidBy(text: string, other: string): boolean {
  const own = comparable(text);
  const all = comparable(other);
  return (
    all === own ||
    all.endsWith(`, ${own}`) ||
    [',', ':', '/'].some((sign) => all.startsWith(own + sign))
  );
}

const comparable = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

/** The most characters of an address that stands for a headline. */
const ADDRESS_LENGTH_MAX = 60;

/** An address without its middle if it is long. Its end often names the document. */
export function shortAddress(address: string, lengthMax = ADDRESS_LENGTH_MAX): string {
  const characters = Array.from(readableAddress(address));
  if (characters.length <= lengthMax) return characters.join('');
  const endLength = Math.floor(lengthMax * 0.4);
  const start = characters.slice(0, lengthMax - endLength - 1);
  return `${start.join('')}…${characters.slice(-endLength).join('')}`;
}
