import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const FONT_NAME_PATTERN =
  /^(?<package>noto-sans-arabic(?=-arabic)|noto-sans|source-serif-4)-[a-z-]+$/;

/**
 * Unpacks a font of the cards to TrueType, because HarfBuzz cannot read WOFF2.
 * @param name The name of the font's file in its package, without the extension.
 */
export async function unpackFont(name: string): Promise<Uint8Array> {
  const folder = FONT_NAME_PATTERN.exec(name)?.groups?.['package'];
  if (folder === undefined) throw new Error(`No package has the font ${name}.`);
  const packed = await readFile(`node_modules/@fontsource-variable/${folder}/files/${name}.woff2`);
  const unpacked = await subsetFont(packed, '', {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
  });
  return new Uint8Array(unpacked);
}
