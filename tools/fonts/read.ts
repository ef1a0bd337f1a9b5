import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** The content of a font file, for tests. */
export interface FontContent {
  readonly letters: ReadonlySet<string>;
  readonly axes: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
  readonly features: ReadonlySet<string>;
  /** The advance width of each letter, in font units. */
  readonly widthByLetter: ReadonlyMap<string, number>;
}

interface HarfBuzzFace {
  collectUnicodes(): Iterable<number>;
  getAxisInfos(): FontContent['axes'];
  getTableFeatureTags(table: 'GSUB' | 'GPOS'): readonly string[];
}
interface HarfBuzzFont {
  nominalGlyph(letter: number): number | undefined;
  glyphHAdvance(glyph: number): number;
}

// Resolves the HarfBuzz package on which `subset-font` depends.
const requireFromSubsetFont = createRequire(createRequire(import.meta.url).resolve('subset-font'));
const harfbuzz = (await import(requireFromSubsetFont.resolve('harfbuzzjs'))) as {
  Blob: new (bytes: ArrayBuffer) => object;
  Face: new (blob: object, index: number) => HarfBuzzFace;
  Font: new (face: HarfBuzzFace) => HarfBuzzFont;
};

export async function readFont(file: Buffer): Promise<FontContent> {
  const plain = await subsetFont(file, '', { targetFormat: 'truetype', keepAllGlyphs: true });
  const face = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(plain).buffer), 0);
  const font = new harfbuzz.Font(face);
  const points = [...face.collectUnicodes()];
  return {
    letters: new Set(points.map((point) => String.fromCodePoint(point))),
    axes: face.getAxisInfos(),
    features: new Set([...face.getTableFeatureTags('GSUB'), ...face.getTableFeatureTags('GPOS')]),
    widthByLetter: new Map(
      points.map((point) => [
        String.fromCodePoint(point),
        font.glyphHAdvance(font.nominalGlyph(point) ?? 0),
      ]),
    ),
  };
}
