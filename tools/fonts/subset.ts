import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import type { FontFace } from './faces';

const LATIN_FEATURES = ['ccmp', 'locl', 'liga', 'kern', 'mark', 'mkmk'];
const ARABIC_FEATURES = [
  'ccmp',
  'locl',
  'init',
  'medi',
  'fina',
  'rlig',
  'liga',
  'mark',
  'mkmk',
  'kern',
];

const NOTO_SANS = { folder: 'noto-sans/files/noto-sans', features: LATIN_FEATURES };
const NOTO_SANS_ARABIC = {
  folder: 'noto-sans-arabic/files/noto-sans-arabic',
  features: ARABIC_FEATURES,
};
const SOURCE_SERIF = {
  folder: 'source-serif-4/files/source-serif-4',
  features: LATIN_FEATURES,
  hasReservedName: true,
};

interface FontOrigin {
  readonly folder: string;
  readonly script: string;
  readonly features: readonly string[];
  readonly hasReservedName?: boolean;
}

const ORIGIN_BY_FILE: Readonly<Record<string, FontOrigin>> = {
  'noto-sans-latin.woff2': { ...NOTO_SANS, script: 'latin' },
  'noto-sans-latin-ext.woff2': { ...NOTO_SANS, script: 'latin-ext' },
  'noto-sans-arabic.woff2': { ...NOTO_SANS_ARABIC, script: 'arabic' },
  'serif-latin.woff2': { ...SOURCE_SERIF, script: 'latin' },
  'serif-latin-ext.woff2': { ...SOURCE_SERIF, script: 'latin-ext' },
};

/**
 * The name ids (OpenType `name` table) that a subset keeps. 0 is the copyright notice, and 13 and 14 are the licence;
 * every copy must contain them. 1 to 6 are names.
 */
const KEPT_NAME_IDS = [0, 1, 2, 3, 4, 5, 6, 13, 14];

/** The WOFF2 file of a font face, made from its `@fontsource-variable` package. */
export async function createFontSubset({
  fileName,
  weightRange,
  letters,
}: FontFace): Promise<Buffer> {
  const origin = ORIGIN_BY_FILE[fileName];
  if (origin === undefined) throw new Error(`it is not known what ${fileName} is made from`);
  const wholeFont = readFileSync(
    new URL(
      `../../node_modules/@fontsource-variable/${origin.folder}-${origin.script}-wght-normal.woff2`,
      import.meta.url,
    ),
  );
  const subsetOptions = { keepFeatures: origin.features, preserveNameIds: KEPT_NAME_IDS };
  const plain = await subsetFont(wholeFont, letters, {
    ...subsetOptions,
    targetFormat: 'truetype',
    variationAxes: { wght: weightRange },
  });
  const named = origin.hasReservedName === true ? renameReservedFont(plain) : plain;
  return subsetFont(named, letters, { ...subsetOptions, targetFormat: 'woff2' });
}

/**
 * Renames the font, because Adobe reserves the name "Source" for unchanged fonts. The new name has the same length, so
 * that offsets in the name table stay valid.
 */
function renameReservedFont(font: Buffer): Buffer {
  const renamed = ['Source Serif', 'SourceSerif'].reduce(
    (bytes, name) =>
      bytes.replaceAll(toUtf16Bytes(name), toUtf16Bytes(name.replace('Source', 'Claims'))),
    font.toString('latin1'),
  );
  return Buffer.from(renamed, 'latin1');
}

/** A name as UTF-16 big-endian, as in the font's name table. Each character of the result is one byte. */
function toUtf16Bytes(name: string): string {
  return Buffer.from(name, 'utf16le').swap16().toString('latin1');
}
