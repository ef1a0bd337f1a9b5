import { openFontOnce, type OpenedFont } from './opened-font.ts';

export type FontFamily = 'serif' | 'sans';

/** For each family, the fonts that have the letters of the card's text, in order of preference. */
export type CardFonts = Readonly<Record<FontFamily, readonly OpenedFont[]>>;

const sansPath = (part: string) => `noto-sans/files/noto-sans-${part}-wght-normal`;
const serifPath = (part: string) => `source-serif-4/files/source-serif-4-${part}-opsz-normal`;
const ARABIC_PATH = 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal';

const SANS_SCRIPTS = [
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
  'devanagari',
];
const SERIF_SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/**
 * The font files of each family, one per script. Noto Sans replaces the serif font for scripts that it lacks, as on the
 * page.
 */
const FONT_PATHS_BY_FAMILY: Readonly<Record<FontFamily, readonly string[]>> = {
  sans: [sansPath('latin'), ARABIC_PATH, ...SANS_SCRIPTS.map(sansPath)],
  serif: [
    ...SERIF_SCRIPTS.map(serifPath),
    ARABIC_PATH,
    sansPath('latin'),
    ...SANS_SCRIPTS.map(sansPath),
  ],
};

async function openFamilyFonts(
  family: FontFamily,
  letters: readonly string[],
): Promise<OpenedFont[]> {
  const fonts: OpenedFont[] = [];
  let left = letters;
  for (const part of FONT_PATHS_BY_FAMILY[family]) {
    const font = await openFontOnce(part);
    const after = left.filter((letter) => !font.hasLetter(letter));
    // Always takes the first font, which has the box for unknown letters.
    if (fonts.length === 0 || after.length < left.length) fonts.push(font);
    left = after;
    if (left.length === 0) break;
  }
  return fonts;
}

/** Opens the fonts for a text. The result depends on the text's letters alone. */
export async function openCardFonts(text: string): Promise<CardFonts> {
  const letters = [...new Set(text + text.toUpperCase() + '… \uFFFD')];
  return {
    serif: await openFamilyFonts('serif', letters),
    sans: await openFamilyFonts('sans', letters),
  };
}
