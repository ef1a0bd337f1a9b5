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

function isSameText(expected: string, heard: string): boolean {
  const pattern = expected
    .split(GAP)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`, 'su').test(heard);
}
