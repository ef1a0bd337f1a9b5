import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { harfbuzz, type Font } from './harfbuzz.ts';

/** A part of a glyph's outline. Values are pairs of x and y, y upwards, as shares of the font size. */
interface Stroke {
  readonly type: string;
  readonly values: readonly number[];
}

export interface Glyph {
  readonly outline: readonly Stroke[];
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** The weight and size at which to use a variable font. */
export interface Cut {
  readonly weight: number;
  /** Optical size in pixels: letters for titles are finer than for small print, if the font has the axis. */
  readonly size: number;
}

export interface OpenedFont {
  has(letter: string): boolean;
  /** The glyphs of letters of one direction, in order from left to right. */
  shaped(text: string, rightToLeft: boolean, cut: Cut): readonly Glyph[];
}

/** Opens a font. It unpacks the browsers' WOFF2 file, because HarfBuzz reads only unpacked fonts. */
async function openedFont(path: string): Promise<OpenedFont> {
  const file = new URL(`../../../node_modules/@fontsource-variable/${path}.woff2`, import.meta.url);
  const bytes = await subsetFont(readFileSync(file), '', {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
  });
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes)), 0);
  const axes = face.getAxisInfos();
  const plain = new harfbuzz.Font(face);
  const fonts = new Map<string, Font>();
  const outlines = new Map<string, readonly Stroke[]>();

  const cutFont = (key: string, wanted: Readonly<Record<string, number>>): Font => {
    const known = fonts.get(key);
    if (known !== undefined) return known;
    const font = new harfbuzz.Font(face);
    font.setVariations(
      Object.entries(axes).flatMap(([axis, { min, max }]) => {
        const value = wanted[axis];
        if (value === undefined) return [];
        return [new harfbuzz.Variation(axis, Math.max(min, Math.min(max, value)))];
      }),
    );
    fonts.set(key, font);
    return font;
  };

  const outlineOf = (font: Font, key: string, glyph: number): readonly Stroke[] => {
    const name = `${key} ${glyph}`;
    const outline =
      outlines.get(name) ??
      font.glyphToJson(glyph).map(({ type, values }) => ({
        type,
        values: values.map((value) => value / face.upem),
      }));
    outlines.set(name, outline);
    return outline;
  };

  return {
    has: (letter) => plain.nominalGlyph(letter.codePointAt(0) ?? 0) !== undefined,
    shaped(text, rightToLeft, { weight, size }) {
      const key = `${weight} ${size}`;
      const font = cutFont(key, { wght: weight, opsz: size });
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

const opened = new Map<string, Promise<OpenedFont>>();

/** Opens a font, once in a build. */
export function fontAt(path: string): Promise<OpenedFont> {
  const font = opened.get(path) ?? openedFont(path);
  opened.set(path, font);
  return font;
}
