import { readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { expect, it } from 'vitest';
import { PARTING_TEXTS } from '../src/map/basemap/drawable-names';
import { readFont } from '../tools/fonts/read';

/** MapLibre's own, which its package does not export. */
const shapingUrl = new URL(
  '../node_modules/maplibre-gl/src/symbol/arabic_shaping.ts',
  import.meta.url,
);
const { applyArabicShaping } = (await tsImport(shapingUrl.href, import.meta.url)) as {
  readonly applyArabicShaping: (text: string) => string;
};

const { letters: fontLetters } = await readFont(
  readFileSync(new URL('../src/ui/fonts/noto-sans-arabic.woff2', import.meta.url)),
);
const ARABIC_BLOCK = { first: 0x0600, last: 0x06ff };
const lettersOfArabic = Array.from(
  { length: ARABIC_BLOCK.last - ARABIC_BLOCK.first + 1 },
  (_, index) => String.fromCodePoint(ARABIC_BLOCK.first + index),
).filter((letter) => /\p{Script=Arabic}/u.test(letter) && /\p{L}/u.test(letter));

/** The shapes that MapLibre asks the font for, alone and at each place of a word. */
const shapesOf = (letter: string): readonly string[] =>
  ['', 'ب'].flatMap((before) =>
    ['', 'ب'].map((after) => [...applyArabicShaping(before + letter + after)][before.length] ?? ''),
  );

/** True if each shape of the letter is a form that joins, and the font of the map has it. */
const isDrawnRight = (letter: string): boolean =>
  shapesOf(letter).every(
    // Hamza joins no letter, and is its own shape.
    (shape) => /[\uFB50-\uFDFF\uFE70-\uFEFF\u0621]/.test(shape) && fontLetters.has(shape),
  );

it('a letter of the Arabic script parts its name if MapLibre has no joined shape for it, or the font lacks one', () => {
  expect(lettersOfArabic.length).toBeGreaterThan(100);
  const parting = lettersOfArabic.filter((letter) => !isDrawnRight(letter));
  expect(lettersOfArabic.filter((letter) => PARTING_TEXTS.includes(letter))).toEqual(parting);
});
