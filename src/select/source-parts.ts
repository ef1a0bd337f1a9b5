import type { Source, TranslatableText } from '../claims/model';
import { readableAddress } from '../claims/text';

/** A text that identifies the document of a source. */
export interface SourcePart {
  readonly kind: 'publisher' | 'headline' | 'citation';
  readonly text: TranslatableText;
}

interface SourcePartsOptions {
  /** Returns the wording that the reader sees. Parts are compared by it. */
  readonly wordingOf: (text: TranslatableText) => string;
  /** True if the page also shows the whole address. Then a headline that is only the address is left out, not shortened. */
  readonly isAddressShown?: boolean;
  /** The most characters of a headline that is only an address. Null: no limit. */
  readonly addressLengthMax?: number | null;
}

/**
 * The texts that identify the document of a source, without repetition. Tables often give only an address or a citation,
 * which then also serves as headline and publisher.
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

/** True if a text ends with the words for a passage: "A paper, 3 July, page 4" ends with "page 4". */
export const isPassageSaidIn = (text: string, passage: string | null): boolean =>
  passage !== null && isSaidBy(passage, text);

/** True if an earlier text says the same, or if another text says the same and more. */
function isSaidByAnother(texts: readonly string[], index: number): boolean {
  const own = texts[index] ?? '';
  return texts.some(
    (other, at) => at !== index && isSaidBy(own, other) && (at < index || !isSaidBy(other, own)),
  );
}

/** True if both texts are equal, or if `other` begins or ends with `text`. */
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

/** The most characters of an address that replaces a headline. */
const ADDRESS_LENGTH_MAX = 60;

/** A long address without its middle. Its end often identifies the document. */
export function shortAddress(address: string, lengthMax = ADDRESS_LENGTH_MAX): string {
  const characters = Array.from(readableAddress(address));
  if (characters.length <= lengthMax) return characters.join('');
  const endLength = Math.floor(lengthMax * 0.4);
  const start = characters.slice(0, lengthMax - endLength - 1);
  return `${start.join('')}…${characters.slice(-endLength).join('')}`;
}
