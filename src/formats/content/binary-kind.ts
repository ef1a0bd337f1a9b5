/** A kind of binary file. The first bytes of the file tell the kind. */
export type BinaryKind =
  | 'old office'
  | 'gzip'
  | 'SQLite'
  | 'FlatGeobuf'
  | 'shapefile'
  | 'shapefile index'
  | 'dBASE'
  | 'Parquet'
  | 'PMTiles'
  | 'PDF'
  | 'PNG'
  | 'JPEG';

/** Pairs of the first bytes, as hexadecimal digits, and the kind of file that begins with them. */
const SIGNATURES: readonly (readonly [bytes: string, kind: BinaryKind])[] = [
  ['d0cf11e0', 'old office'],
  ['1f8b', 'gzip'],
  ['53514c69746520666f726d61742033', 'SQLite'],
  ['666762', 'FlatGeobuf'],
  ['0000270a', 'shapefile'],
  ['50415231', 'Parquet'],
  ['504d54696c6573', 'PMTiles'],
  ['25504446', 'PDF'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
];

/** The kind of a file that begins like a known binary format. Null if the bytes may be text or a zip. */
export function binaryKindOf(bytes: Uint8Array): BinaryKind | null {
  const start = Array.from(bytes.subarray(0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}

/** The kind of a file by its bytes and its name. SHX has the same first bytes as SHP, and dBASE has no unique ones. */
export function binaryKindByName(name: string, bytes: Uint8Array): BinaryKind | null {
  if (/\.shx$/i.test(name) && binaryKindOf(bytes) === 'shapefile') return 'shapefile index';
  const isDbase = /\.dbf$/i.test(name) && [0x03, 0x30, 0x83, 0x8b].includes(bytes[0] ?? 0);
  return isDbase ? 'dBASE' : binaryKindOf(bytes);
}

const AS_TABLE = 'save the sheet as XLSX or as CSV in UTF-8';
const AS_GEOJSON = 'convert it with ogr2ogr -f GeoJSON, or in QGIS';

/** For each kind: a phrase that says what the file is and what the person can do. */
export const BINARY_REFUSALS: Readonly<Record<BinaryKind, string>> = {
  'old office': `this is an old spreadsheet or document (XLS, DOC); ${AS_TABLE}`,
  gzip: 'this file is packed (gzip); unpack it first, as with gunzip',
  SQLite: `this is a database (GeoPackage or SQLite); ${AS_GEOJSON}`,
  FlatGeobuf: `this is FlatGeobuf; ${AS_GEOJSON}`,
  shapefile: `this is a part of a shapefile (SHP); ${AS_GEOJSON}`,
  'shapefile index': `this is the index of a shapefile (SHX); take its SHP, and ${AS_GEOJSON}`,
  dBASE: `this is the table of a shapefile (DBF), without places; take its SHP, and ${AS_GEOJSON}`,
  Parquet: `this is Parquet; ${AS_GEOJSON}`,
  PMTiles:
    'this is an archive of map tiles (PMTiles), without records; take the data it was made of',
  PDF: 'this is a PDF, and no table can be read from it for certain; type its rows into a sheet',
  PNG: 'this is a picture (PNG); type what it shows into a sheet',
  JPEG: 'this is a picture (JPEG); type what it shows into a sheet',
};
