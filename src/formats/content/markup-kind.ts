import { withoutBetween } from './html-text';

/** Pairs of the name of an XML root and a phrase: what the file is, and what the person can do. KML is not refused. */
const REFUSALS: readonly (readonly [root: RegExp, why: string])[] = [
  [/^html$/i, 'this is a web page (HTML); download the file itself, not the page that shows it'],
  [/^gpx$/i, 'this is GPX; convert it with ogr2ogr -f GeoJSON, or in QGIS'],
  [/^osm$/i, 'this is OpenStreetMap XML; convert it with ogr2ogr -f GeoJSON, or in QGIS'],
  [/^(?:FeatureCollection|gml)$/i, 'this is GML; convert it with ogr2ogr -f GeoJSON, or in QGIS'],
  [/^svg$/i, 'this is a picture (SVG), without records; take the data it was made of'],
  [/^qgis$/i, 'this is a project of QGIS; open it there, and export its layers as GeoJSON'],
  [/^(?:rss|feed)$/i, 'this is a news feed; take its records as a table or as GeoJSON'],
  [/^Workbook$/i, 'this is a spreadsheet in XML; open it, and save it as XLSX or as CSV in UTF-8'],
];

/**
 * The kind of a file in XML or HTML: `kml`, or a sentence that refuses it.
 * @param text The text, beginning with its first `<`.
 */
export function markupKindOf(text: string): 'kml' | { readonly why: string } {
  const start = withoutBetween(withoutBetween(text.slice(0, 50_000), '<!--', '-->'), '<?', '?>');
  if (/^\s*<!doctype html/i.test(start)) return { why: REFUSALS[0]?.[1] ?? '' };
  const root = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]/.exec(start)?.[1] ?? '';
  if (/^kml$/i.test(root)) return 'kml';
  // Old archives hold fragments of KML without the root `kml`.
  if (/^(?:Document|Folder|Placemark)$/.test(root)) return 'kml';
  const found = REFUSALS.find(([pattern]) => pattern.test(root));
  if (found !== undefined) return { why: found[1] };
  const name = root === '' ? '' : ` with the root <${root}>`;
  return {
    why: `this is XML${name}, which is not known here; save its records as CSV, XLSX or KML`,
  };
}
