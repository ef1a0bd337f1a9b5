import { GAP } from './journey';

/**
 * True if the heard texts are the expected texts, in the same order. An expected `...` matches any number of texts.
 * `...` inside of an expected text matches any words.
 */
export function isAsExpected(expected: readonly string[], heard: readonly string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return heard.length === 0;
  if (first === GAP) {
    return Array.from({ length: heard.length + 1 }, (_, count) => count).some((count) =>
      isAsExpected(rest, heard.slice(count)),
    );
  }
  const text = heard[0];
  return text !== undefined && isSameText(first, text) && isAsExpected(rest, heard.slice(1));
}

/** The punctuation at the end of a text. Orca sometimes adds a full stop, depending on when it reads the text. */
const LAST_STOP = /[.,:]$/;

function isSameText(expected: string, heard: string): boolean {
  if (expected.endsWith(GAP)) return hasPattern(expected, heard);
  return hasPattern(expected.replace(LAST_STOP, ''), heard.replace(LAST_STOP, ''));
}

function hasPattern(expected: string, heard: string): boolean {
  const pattern = expected
    .split(GAP)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`, 'su').test(heard);
}
