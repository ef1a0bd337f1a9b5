import { Refusal, type Limits } from './content';
import { refuseLargeEntries, unpacked, type ZipEntry } from './zip';

/** The readable content of a zip: a workbook, which has many parts, or one file. */
export type ZipContent =
  | { readonly kind: 'workbook' }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly found: string;
    };

/** Names of files that the operating system adds to a zip. They are not part of the data. */
const isExtra = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)/.test(name);
const isLicence = (name: string): boolean =>
  /(?:^|\/)(?:readme|licen[cs]e|copyright)[^/]*$/i.test(name);

/** Pairs of a pattern for a name inside a zip and the sentence that refuses such a zip. */
const REFUSED_PARTS: readonly (readonly [name: RegExp, why: string])[] = [
  [/^word\//, 'this is a document (DOCX); copy its table into a sheet, and save it as CSV or XLSX'],
  [/^ppt\//, 'these are slides (PPTX); copy the table into a sheet, and save it as CSV or XLSX'],
  [/^xl\/workbook\.bin$/, 'this is a binary workbook (XLSB); save it as XLSX or as CSV in UTF-8'],
  [
    /^content\.xml$/,
    'this is a spreadsheet or document (ODS, ODT); save it as XLSX or as CSV in UTF-8',
  ],
  [/\.shp$/i, 'this is a packed shapefile; convert it with ogr2ogr -f GeoJSON, or in QGIS'],
  [/\.gdbtable$/i, 'this is a file geodatabase; convert it with ogr2ogr -f GeoJSON, or in QGIS'],
];

/**
 * What a zip holds: a workbook, the KML of a KMZ (`doc.kml`, else the first KML), or the one table or map in it. Pictures
 * and all other parts stay packed.
 * @throws Refusal if there is nothing to read, or more than one file.
 */
export function zipContentOf(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: Limits,
): ZipContent {
  if (entries.some(({ name }) => name === 'xl/workbook.xml')) return { kind: 'workbook' };
  const refused = REFUSED_PARTS.find(([pattern]) => entries.some(({ name }) => pattern.test(name)));
  if (refused !== undefined) throw new Refusal(refused[1]);
  const files = entries.filter(({ name }) => !isExtra(name));
  const kmls = files.filter(({ name }) => /\.kml$/i.test(name));
  const kml = kmls.find(({ name }) => /^doc\.kml$/i.test(name)) ?? kmls[0];
  const readable = files.filter(
    ({ name }) => /\.(?:csv|tsv|txt|tab|json|geojson|xlsx|umap)$/i.test(name) && !isLicence(name),
  );
  const entry = kml ?? readable[0];
  if (entry === undefined) {
    const names = files.slice(0, 5).map(({ name }) => name);
    throw new Refusal(
      names.length === 0
        ? 'this zip has nothing in it; download it again'
        : `this zip holds no table and no map (${names.join(', ')}); unpack it, and take the file that you mean`,
    );
  }
  if (kml === undefined && readable.length > 1) {
    const names = readable.slice(0, 5).map(({ name }) => name);
    throw new Refusal(
      `this zip holds ${readable.length} files (${names.join(', ')}); unpack it, and take the one that you mean`,
    );
  }
  refuseLargeEntries([entry], limits);
  const others = kmls.length > 1 ? `, one of ${kmls.length} KML files in it` : '';
  const found = kml === undefined ? `a zip with ${entry.name}` : `KMZ with ${entry.name}${others}`;
  return { kind: 'file', name: entry.name, bytes: unpacked(bytes, entry, limits), found };
}
