import { openFontOnce, type OpenedFont, type ReadFont } from './opened-font.ts';

export type FontFamily = 'serif' | 'sans';

/** Key: font family. Value: the fonts that together have all letters of the card's text, in order of preference. */
export type CardFonts = Readonly<Record<FontFamily, readonly OpenedFont[]>>;

const sansName = (part: string) => `noto-sans-${part}-wght-normal`;
const serifName = (part: string) => `source-serif-4-${part}-opsz-normal`;
const ARABIC_NAME = 'noto-sans-arabic-arabic-wght-normal';

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
 * Key: font family. Value: its font files, one per script. Noto Sans replaces the serif font for scripts that the serif
 * font lacks, as on the page.
 */
const FONT_NAMES_BY_FAMILY: Readonly<Record<FontFamily, readonly string[]>> = {
  sans: [sansName('latin'), ARABIC_NAME, ...SANS_SCRIPTS.map(sansName)],
  serif: [
    ...SERIF_SCRIPTS.map(serifName),
    ARABIC_NAME,
    sansName('latin'),
    ...SANS_SCRIPTS.map(sansName),
  ],
};

async function openFamilyFonts(
  family: FontFamily,
  letters: readonly string[],
  readFont: ReadFont,
): Promise<OpenedFont[]> {
  const fonts: OpenedFont[] = [];
  let left = letters;
  for (const part of FONT_NAMES_BY_FAMILY[family]) {
    const font = await openFontOnce(part, readFont);
    const after = left.filter((letter) => !font.hasLetter(letter));
    // Always includes the first font, because it has the box that stands for unknown letters.
    if (fonts.length === 0 || after.length < left.length) fonts.push(font);
    left = after;
    if (left.length === 0) break;
  }
  return fonts;
}

/** The names of all fonts that a card may need. */
export const CARD_FONT_NAMES: readonly string[] = [
  ...new Set(Object.values(FONT_NAMES_BY_FAMILY).flat()),
];

const openedFonts = new Map<string, CardFonts>();

/**
 * Opens the fonts for a text. Only the letters of the text decide the result. Texts that need the same fonts get the
 * same object, so lines typeset with it can be cached.
 */
export async function openCardFonts(text: string, readFont: ReadFont): Promise<CardFonts> {
  const letters = [...new Set(text + text.toUpperCase() + '… \uFFFD')];
  const fonts = {
    serif: await openFamilyFonts('serif', letters, readFont),
    sans: await openFamilyFonts('sans', letters, readFont),
  };
  const key = Object.values(fonts)
    .map((family) => family.map(({ name }) => name).join(' '))
    .join('; ');
  const opened = openedFonts.get(key) ?? fonts;
  openedFonts.set(key, opened);
  return opened;
}
