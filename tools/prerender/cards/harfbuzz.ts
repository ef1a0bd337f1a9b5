import { createRequire } from 'node:module';

interface Axis {
  readonly min: number;
  readonly max: number;
}
export interface Face {
  readonly upem: number;
  getAxisInfos(): Readonly<Record<string, Axis>>;
}
export interface Font {
  nominalGlyph(letter: number): number | undefined;
  glyphToJson(
    glyph: number,
  ): readonly { readonly type: string; readonly values: readonly number[] }[];
  setVariations(variations: readonly object[]): void;
}
interface ShapedGlyph {
  readonly codepoint: number;
  readonly xAdvance?: number;
  readonly xOffset?: number;
  readonly yOffset?: number;
}
interface Buffer {
  addText(text: string): void;
  guessSegmentProperties(): void;
  setDirection(direction: number): void;
  getGlyphInfosAndPositions(): readonly ShapedGlyph[];
}

interface HarfBuzz {
  Blob: new (bytes: Uint8Array) => object;
  Face: new (blob: object, index: number) => Face;
  Font: new (face: Face) => Font;
  Buffer: new () => Buffer;
  Variation: new (axis: string, value: number) => object;
  readonly Direction: { readonly LTR: number; readonly RTL: number };
  shape(font: Font, buffer: Buffer): void;
}

// Resolves HarfBuzz, which `subset-font` depends on.
const requireFromSubsetFont = createRequire(createRequire(import.meta.url).resolve('subset-font'));

/** HarfBuzz turns letters into glyphs as browsers do, with joined letters, ligatures, kerning and marks. */
export const harfbuzz = (await import(requireFromSubsetFont.resolve('harfbuzzjs'))) as HarfBuzz;
