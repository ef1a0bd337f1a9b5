import { binaryKindOf, type BinaryKind } from '../../src/formats/content/binary-kind';

const EXPORT_TABLE =
  'save the sheet as CSV in UTF-8, convert it in QGIS, then write its claims as geo/README.md says';
const CONVERT = 'convert it with ogr2ogr -f GeoJSON, then write its claims as geo/README.md says';

/** For each kind of file that is no text, what it is and what to do. */
const MESSAGES: Readonly<Record<BinaryKind, string>> = {
  'old office': `this is an old spreadsheet or document (XLS, DOC); ${EXPORT_TABLE}`,
  gzip: 'this file is packed (gzip); unpack it first, as with gunzip',
  SQLite: `this is a database (GeoPackage or SQLite); ${CONVERT}`,
  FlatGeobuf: `this is FlatGeobuf; ${CONVERT}`,
  shapefile: `this is a shapefile (SHP); ${CONVERT}`,
  'shapefile index': `this is the index of a shapefile (SHX); ${CONVERT}`,
  dBASE: `this is the table of a shapefile (DBF); ${CONVERT}`,
  Parquet: `this is Parquet; ${CONVERT}`,
  PMTiles: 'this is an archive of map tiles (PMTiles), not a map file',
  PDF: 'this is a PDF, not a map file; write its claims by hand, as geo/README.md says',
  PNG: 'this is a picture (PNG), not a map file',
  JPEG: 'this is a picture (JPEG), not a map file',
};

/** For a name inside a ZIP file: what the file is, and what to do. */
const ZIP_CONTENTS: readonly (readonly [name: string, message: string])[] = [
  ['xl/', `this is a spreadsheet (XLSX); ${EXPORT_TABLE}`],
  ['opendocument.spreadsheet', `this is a spreadsheet (ODS); ${EXPORT_TABLE}`],
  [
    'word/',
    'this is a document (DOCX), not a map file; write its claims by hand, as geo/README.md says',
  ],
  ['.kml', `this is KMZ; ${CONVERT}`],
  ['.shp', `this is a packed shapefile (ZIP); ${CONVERT}`],
];

/**
 * Says what a file is that is begins like a known binary format, and what to do. Null if it may be JSON.
 */
export function binaryFormatMessage(bytes: Buffer): string | null {
  const kind = binaryKindOf(bytes);
  if (kind !== null) return MESSAGES[kind];
  const start = bytes.subarray(0, 16).toString('hex');
  if (start.startsWith('504b')) {
    const names = bytes.toString('latin1');
    const content = ZIP_CONTENTS.find(([name]) => names.includes(name));
    return content?.[1] ?? 'this file is packed (ZIP); unpack it first';
  }
  const isUtf16 = /^(fffe|feff)/.test(start) || hasZeroInEveryPair(bytes);
  return isUtf16 ? 'this file is UTF-16, and JSON must be UTF-8; save it again as UTF-8' : null;
}

/** True for text in UTF-16 without a byte order mark: one byte of each pair is zero. */
function hasZeroInEveryPair(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 40);
  if (start.length < 4) return false;
  return [0, 1].some((turn) => start.every((byte, index) => index % 2 !== turn || byte === 0));
}
