import { harfbuzz, type HarfBuzzFont } from './harfbuzz.ts';

/** A part of a glyph's outline. Coordinates are pairs of x and y, as shares of the font size. y points upwards. */
interface OutlinePart {
  readonly type: string;
  readonly coordinates: readonly number[];
}

export interface Glyph {
  readonly outline: readonly OutlinePart[];
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** The weight and size at which to use a variable font. */
export interface FontVariation {
  readonly weight: number;
  /** Optical size in pixels. If the font has this axis, large letters have finer strokes than small letters. */
  readonly letterSize: number;
}

export interface OpenedFont {
  readonly name: string;
  hasLetter(letter: string): boolean;
  /** Turns letters of one direction into glyphs, in order from left to right. */
  shapeText(text: string, rightToLeft: boolean, cut: FontVariation): readonly Glyph[];
}

/**
 * Reads a font as TrueType, because HarfBuzz reads no WOFF2.
 * @param name The name of the font's file in its package, without the ending.
 */
export type ReadFont = (name: string) => Promise<Uint8Array>;

async function openFont(name: string, readFont: ReadFont): Promise<OpenedFont> {
  const bytes = await readFont(name);
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes), 0);
  const axes = face.getAxisInfos();
  const plain = new harfbuzz.Font(face);
  const fonts = new Map<string, HarfBuzzFont>();
  const outlines = new Map<string, readonly OutlinePart[]>();

  const cutFont = (key: string, axisValues: Readonly<Record<string, number>>): HarfBuzzFont => {
    const known = fonts.get(key);
    if (known !== undefined) return known;
    const font = new harfbuzz.Font(face);
    font.setVariations(
      Object.entries(axes).flatMap(([axis, { min, max }]) => {
        const value = axisValues[axis];
        if (value === undefined) return [];
        return [new harfbuzz.Variation(axis, Math.max(min, Math.min(max, value)))];
      }),
    );
    fonts.set(key, font);
    return font;
  };

  const outlineOf = (font: HarfBuzzFont, key: string, glyph: number): readonly OutlinePart[] => {
    const glyphKey = `${key} ${glyph}`;
    const outline =
      outlines.get(glyphKey) ??
      font.glyphToJson(glyph).map(({ type, values }) => ({
        type,
        coordinates: values.map((value) => value / face.upem),
      }));
    outlines.set(glyphKey, outline);
    return outline;
  };

  return {
    name,
    hasLetter: (letter) => plain.nominalGlyph(letter.codePointAt(0) ?? 0) !== undefined,
    shapeText(text, rightToLeft, { weight, letterSize }) {
      const key = `${weight} ${letterSize}`;
      const font = cutFont(key, { wght: weight, opsz: letterSize });
      const buffer = new harfbuzz.Buffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      buffer.setDirection(rightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
      harfbuzz.shape(font, buffer);
      return buffer
        .getGlyphInfosAndPositions()
        .map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => ({
          outline: outlineOf(font, key, codepoint),
          advance: xAdvance / face.upem,
          dx: xOffset / face.upem,
          dy: yOffset / face.upem,
        }));
    },
  };
}

const fontByName = new Map<string, Promise<OpenedFont>>();

/** Opens a font. Opens each font only once in a build. */
export function openFontOnce(name: string, readFont: ReadFont): Promise<OpenedFont> {
  const font = fontByName.get(name) ?? openFont(name, readFont);
  fontByName.set(name, font);
  return font;
}
