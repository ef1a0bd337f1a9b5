import { createScanner } from 'jsonc-parser';
import { JSON_TOKEN } from './json-tokens';

/** A missing brace or bracket. `offset` is the position of the first sign of it, in characters from the start of the text. */
export interface BracketFault {
  readonly offset: number;
  readonly message: string;
}

interface OpenBracket {
  readonly sign: '{' | '[';
  readonly offset: number;
}

const CLOSING_SIGNS = { '{': '}', '[': ']' } as const;

/**
 * The first position that shows that a brace or bracket is missing. Later syntax errors may only be consequences of
 * this fault. Null if nothing is missing, or if an earlier mistake hides where a string ends.
 */
export function findBracketFault(text: string): BracketFault | null {
  const scanner = createScanner(text, true);
  const openBrackets: OpenBracket[] = [];
  let lastString = -1;
  let before: number = JSON_TOKEN.comma;
  let beforeString = before;
  for (
    let token = scanner.scan() as number;
    token !== JSON_TOKEN.endOfFile;
    token = scanner.scan() as number
  ) {
    const offset = scanner.getTokenOffset();
    const inner = openBrackets.at(-1);
    if ((scanner.getTokenError() as number) !== 0) return null;
    const isName = token === JSON_TOKEN.colon && before === JSON_TOKEN.string;
    if (isName && (inner?.sign !== '{' || beforeString === JSON_TOKEN.colon)) {
      return { offset: lastString, message: 'a { is missing before this member name' };
    }
    if (inner?.sign === '{' && before === JSON_TOKEN.comma) {
      const missing = 'a member name is missing here, or a';
      if (token === JSON_TOKEN.openBrace) return { offset, message: `${missing} } before it` };
      if (token === JSON_TOKEN.number) return { offset, message: `${missing} [ before a list` };
    }
    if (token === JSON_TOKEN.openBrace) openBrackets.push({ sign: '{', offset });
    if (token === JSON_TOKEN.openBracket) openBrackets.push({ sign: '[', offset });
    if (token === JSON_TOKEN.closeBrace || token === JSON_TOKEN.closeBracket) {
      const sign = token === JSON_TOKEN.closeBrace ? '}' : ']';
      if (inner === undefined) return null;
      if (CLOSING_SIGNS[inner.sign] !== sign)
        return { offset, message: mismatchMessage(sign, openBrackets, text) };
      openBrackets.pop();
    }
    if (token === JSON_TOKEN.string) [lastString, beforeString] = [offset, before];
    before = token;
  }
  return null;
}

function mismatchMessage(
  sign: '}' | ']',
  openBrackets: readonly OpenBracket[],
  text: string,
): string {
  const [outer, inner] =
    openBrackets.slice(-2).length === 2 ? openBrackets.slice(-2) : [undefined, openBrackets.at(-1)];
  if (inner === undefined) return `nothing is open that this ${sign} could close`;
  const opened = text.slice(0, inner.offset).split(/\r\n|\n|\r/).length;
  const missing =
    outer !== undefined && CLOSING_SIGNS[outer.sign] === sign
      ? `a ${CLOSING_SIGNS[inner.sign]} is missing before this ${sign}`
      : `a ${sign === '}' ? '{' : '['} is missing somewhere before this ${sign}`;
  return `${missing}: the ${inner.sign} of line ${opened} is still open`;
}
