import { isWebAddress } from '../../claims/text';
import { remembered } from './remembered';

/** The addresses and the other texts of a source cell. */
export interface LinksAndTexts {
  /** The http and https addresses, without duplicates, in the order of the cell. */
  readonly links: readonly string[];
  /** The texts between the addresses: names of papers, and addresses of other schemes. Pages show them as text. */
  readonly texts: readonly string[];
}

/** Matches only one separator. A pattern for several would be slow on a long run of separators. */
const BEFORE_ADDRESS = /[,;|](?=https?:\/\/)/i;
const OPENING = /^[(<[{"'“‘«,;|]+(?=https?:\/\/)/i;
/** Punctuation that ends a phrase but not an address. */
const TRAILING: ReadonlySet<string> = new Set(',;|.:!?"\'”’»>]}');
const TRAILING_WITH_BRACKET: ReadonlySet<string> = new Set([...TRAILING, ')']);
const BLANK_TEXT = /^[\s,;:|.()<>[\]{}"'“”-]*$/;

/**
 * Splits a cell with several addresses, separated by spaces, commas, semicolons or line breaks. An address that contains
 * a comma or another address stays whole.
 */
export const splitLinks = remembered((cell): LinksAndTexts => {
  const links = new Set<string>();
  const texts: string[] = [];
  let words: string[] = [];
  const endText = () => {
    const text = withoutSeparators(words.join(' '));
    if (!BLANK_TEXT.test(text)) texts.push(text);
    words = [];
  };
  const take = (part: string) => {
    const address = addressOf(part);
    if (address === null) return words.push(part);
    endText();
    return links.add(address);
  };
  for (const line of cell.split(/[\r\n]+/)) {
    for (const word of line.split(/\s+/)) {
      word.split(BEFORE_ADDRESS).forEach(take);
      if (/[;|]$/.test(word)) endText();
    }
    endText();
  }
  return { links: [...links], texts };
});

/** The address in a word, without punctuation around it. Null if the word is no address. */
function addressOf(word: string): string | null {
  const start = word.replace(OPENING, '');
  if (!/^https?:\/\//i.test(start)) return null;
  // A closing bracket is part of the address if the address also has an opening bracket.
  const trailing = start.includes('(') ? TRAILING : TRAILING_WITH_BRACKET;
  let end = start.length;
  while (end > 0 && trailing.has(start.charAt(end - 1))) end--;
  const address = start.slice(0, end);
  return isWebAddress(address) ? address : null;
}

function withoutSeparators(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && ' ,;|('.includes(text.charAt(start))) start++;
  while (end > start && ' ,;|('.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * Splits a cell with several values at semicolons, bars and line breaks, and leaves out blank values. Names contain
 * commas, so commas separate values only if the format is known to use them.
 */
export function splitList(cell: string, joinedBy: 'semicolon' | 'comma' = 'semicolon'): string[] {
  const separator = joinedBy === 'comma' ? /[,،]/ : /[;؛|\n\r]/;
  return cell
    .split(separator)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
