interface VariationAxis {
  readonly min: number;
  readonly max: number;
}
export interface HarfBuzzFace {
  readonly upem: number;
  getAxisInfos(): Readonly<Record<string, VariationAxis>>;
}
export interface HarfBuzzFont {
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
interface HarfBuzzBuffer {
  addText(text: string): void;
  guessSegmentProperties(): void;
  setDirection(direction: number): void;
  getGlyphInfosAndPositions(): readonly ShapedGlyph[];
}

interface HarfBuzz {
  Blob: new (bytes: Uint8Array) => object;
  Face: new (blob: object, index: number) => HarfBuzzFace;
  Font: new (face: HarfBuzzFace) => HarfBuzzFont;
  Buffer: new () => HarfBuzzBuffer;
  Variation: new (axis: string, value: number) => object;
  readonly Direction: { readonly LTR: number; readonly RTL: number };
  shape(font: HarfBuzzFont, buffer: HarfBuzzBuffer): void;
}

/**
 * HarfBuzz turns letters into glyphs as browsers do. It joins letters, makes ligatures, kerns and places diacritics.
 */
export const harfbuzz = (await import('harfbuzzjs')) as unknown as HarfBuzz;
