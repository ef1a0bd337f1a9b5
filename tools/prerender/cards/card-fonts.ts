import { fontAt, type OpenedFont } from './opened-font.ts';

export type Family = 'serif' | 'sans';

/** For each family, the fonts that have the letters of the card's text, in order of preference. */
export type CardFonts = Readonly<Record<Family, readonly OpenedFont[]>>;

const sans = (part: string) => `noto-sans/files/noto-sans-${part}-wght-normal`;
const serif = (part: string) => `source-serif-4/files/source-serif-4-${part}-opsz-normal`;
const ARABIC = 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal';

const SANS_PARTS = [
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
  'devanagari',
];
const SERIF_PARTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/**
 * The font files of each family, one per script. Noto Sans replaces the serif font for scripts that it lacks, as on the
 * page.
 */
const PARTS: Readonly<Record<Family, readonly string[]>> = {
  sans: [sans('latin'), ARABIC, ...SANS_PARTS.map(sans)],
  serif: [...SERIF_PARTS.map(serif), ARABIC, sans('latin'), ...SANS_PARTS.map(sans)],
};

async function familyFor(family: Family, letters: readonly string[]): Promise<OpenedFont[]> {
  const fonts: OpenedFont[] = [];
  let left = letters;
  for (const part of PARTS[family]) {
    const font = await fontAt(part);
    const after = left.filter((letter) => !font.has(letter));
    // Always takes the first font, which has the box for unknown letters.
    if (fonts.length === 0 || after.length < left.length) fonts.push(font);
    left = after;
    if (left.length === 0) break;
  }
  return fonts;
}

/** Opens the fonts for a text. The result depends on the text's letters alone. */
export async function fontsFor(text: string): Promise<CardFonts> {
  const letters = [...new Set(text + text.toUpperCase() + '… \uFFFD')];
  return { serif: await familyFor('serif', letters), sans: await familyFor('sans', letters) };
}
