import { LETTER_RANGES_BY_FILE } from './letters';

/** One `@font-face` rule of a style sheet. */
export interface FontFace {
  readonly fileName: string;
  readonly weightRange: { readonly min: number; readonly max: number };
  /** The letters that the file contains (letters.ts). */
  readonly letters: string;
  /** The letters for which a page fetches the file (`unicode-range`). */
  readonly unicodeRange: string;
}

/** Reads the `@font-face` rules of a style sheet, in order. */
export function readFontFaces(css: string): readonly FontFace[] {
  return [...css.matchAll(/@font-face \{(.*?)\}/gs)].map(([, rules = '']) => {
    const [min, max] = cssValueOf(rules, 'font-weight').split(' ').map(Number);
    const file = /^url\('\.\/fonts\/([^/']+)'\)/.exec(cssValueOf(rules, 'src'))?.[1];
    if (file === undefined || min === undefined || max === undefined) {
      throw new Error(`a font of fonts/ and a range of weights are wanted in: ${rules}`);
    }
    const unicodeRange = lettersOfRanges(cssValueOf(rules, 'unicode-range'));
    return {
      fileName: file,
      weightRange: { min, max },
      letters: lettersOfRanges(LETTER_RANGES_BY_FILE[file] ?? ''),
      unicodeRange,
    };
  });
}

function cssValueOf(rules: string, property: string): string {
  const value = new RegExp(`\\b${property}:\\s*([^;]+);`).exec(rules)?.[1];
  if (value === undefined) throw new Error(`${property} is missing in: ${rules}`);
  return value;
}

function lettersOfRanges(ranges: string): string {
  return ranges
    .split(',')
    .flatMap((range) => {
      const [, first, last = first] = /^\s*U\+([\dA-F]+)(?:-([\dA-F]+))?\s*$/.exec(range) ?? [];
      if (first === undefined || last === undefined) throw new Error(`not a range: ${range}`);
      const start = parseInt(first, 16);
      const length = parseInt(last, 16) - start + 1;
      return Array.from({ length }, (_, index) => String.fromCodePoint(start + index));
    })
    .join('');
}
