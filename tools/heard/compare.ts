import { GAP } from './journey';

/**
 * True if the texts that were heard are the expected ones, in their order. An expected `...` stands for any number of texts;
 * `...` within an expected text stands for any words.
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

/** The sign that ends a text. Orca adds a full stop where it has none yet, depending on when it reads the text. */
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
