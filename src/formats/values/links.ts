import { isWebAddress } from '../../claims/text';

/** A cell of sources in its parts. */
export interface LinksAndTexts {
  /** The http and https addresses, each once, in the order of the cell. */
  readonly links: readonly string[];
  /** What is between them: names of papers, and addresses of other kinds. Pages show it as text. */
  readonly texts: readonly string[];
}

/** One sign at a time: a run of them would be looked through again from each of its signs. */
const BEFORE_ADDRESS = /[,;|](?=https?:\/\/)/i;
const OPENING = /^[(<[{"'“‘«,;|]+(?=https?:\/\/)/i;
/** Signs that end a phrase and not an address. */
const TRAILING: ReadonlySet<string> = new Set(',;|.:!?"\'”’»>]}');
const TRAILING_WITH_BRACKET: ReadonlySet<string> = new Set([...TRAILING, ')']);
const BLANK_TEXT = /^[\s,;:|.()<>[\]{}"'“”-]*$/;

/**
 * Cuts a cell with several addresses, with spaces, commas, semicolons or line breaks between them. An address with a comma or another
 * address inside it stays whole.
 */
export function splitLinks(cell: string): LinksAndTexts {
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
}

/** The address of a word, without the signs around it; null if it is none. */
function addressOf(word: string): string | null {
  const start = word.replace(OPENING, '');
  if (!/^https?:\/\//i.test(start)) return null;
  // A closing bracket belongs to the address if the address opens one.
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
 * The values of a cell that holds several: cut at semicolons, bars and line breaks, without blanks. A comma is cut only if the caller
 * knows that the format joins by commas, because names hold commas too.
 */
export function splitList(cell: string, joinedBy: 'semicolon' | 'comma' = 'semicolon'): string[] {
  const separator = joinedBy === 'comma' ? /[,،]/ : /[;؛|\n\r]/;
  return cell
    .split(separator)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
