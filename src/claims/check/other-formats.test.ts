import { describe, expect, it } from 'vitest';
import { otherFormatMessage, otherJsonMessage } from './other-formats';
import { readDataset } from './read';

const BEGINNINGS: readonly (readonly [format: string, text: string, part: string])[] = [
  ['a CSV', 'Date,Place\n2021-06-27,Al-Qaim\n', 'a table with commas between its cells'],
  ['a CSV with quotes', '"Date","Place"\r\n"2021-06-27","Al-Qaim"\r\n', 'commas'],
  ['a CSV of one line', 'Date,Place,Deaths', 'commas'],
  ['a CSV with semicolons', 'Datum;Ort, Land\n27.6.2021;Al-Qaim, Irak\n', 'semicolons'],
  ['a CSV that names its separator', 'sep=;\nDatum;Ort\n1;2\n', 'semicolons'],
  ['a TSV', 'date\tplace, country\n2021\tAl-Qaim, Iraq\n', 'tabs'],
  ['a TSV in Arabic', 'تاريخ\tمكان\n2021\tالقائم\n', 'tabs'],
  ['a KML', '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">', 'this is KML'],
  ['a KML with a prefix', '<kml:kml xmlns:kml="http://www.opengis.net/kml/2.2">', 'this is KML'],
  ['a GPX', '\n <?xml version="1.0"?><gpx version="1.1">', 'this is GPX'],
  ['a GML', '<gml:FeatureCollection>', 'this is GML'],
  ['a web page', '<!DOCTYPE html>\n<html><body>Sign in', 'a web page (HTML)'],
  ['another XML', '<?xml version="1.0"?><rss>', 'this is XML'],
  ['GeoJSON by line', '{"type":"Feature"}\n{"type":"Feature"}\n', 'one feature a line'],
  ['GeoJSON by record', '\u001E{"type":"Feature"}\n', 'one feature a line'],
  ['JavaScript', 'var strikes = {\n"type": "FeatureCollection"', 'this is JavaScript'],
  [
    'Esri JSON',
    '{"displayFieldName": "", "geometryType": "esriGeometryPoint", "features": []}',
    'this is Esri JSON',
  ],
  [
    'a feature set of ArcGIS',
    '{"features": [{"attributes": {"a": 1}, "geometry": {"x": 44, "y": 33}}]}',
    'this is Esri JSON',
  ],
  ['TopoJSON', '{"type": "Topology", "objects": {}, "arcs": []}', 'this is TopoJSON'],
  ['JSON-LD', '{"@context": "https://schema.org", "@type": "Dataset"}', 'this is JSON-LD'],
  ['a list of records', '[{"lat": 33.2, "lon": 44.2}, {"lat": 1, "lon": 2}]', 'a list of records'],
  ['records in a member', '{"count": 1, "results": [{"lat": 33.2}]}', 'in the member "results"'],
  ['a list of features', '[{"type": "Feature", "geometry": null}]', 'a list of features'],
  ['a callback', 'show({"type": "FeatureCollection"})', 'this is JavaScript'],
];

describe('a file of another format has one problem, which says what it is and what to do', () => {
  it.each(BEGINNINGS)('%s', (_, text, part) => {
    for (const written of [text, `\uFEFF${text}`]) {
      const parsed = readDataset(written);
      const problems = parsed.ok ? [] : parsed.problems;
      expect(problems).toMatchObject([{ line: 1, column: 1, jsonPath: '(file)' }]);
      expect(problems[0]?.message).toContain(part);
      expect(problems[0]?.message).not.toContain('double quotes');
    }
  });
});

it.each(['{"a": 1}', '[1, 2]\n[3, 4]', '"a,b"', 'null', '-1.5e3', '{"a": 1,\n"b": 2}', 'x', ' '])(
  '%j may be JSON',
  (text) => {
    expect(otherFormatMessage(text)).toBeNull();
  },
);

it.each([
  [{ type: 'FeatureCollection', features: [] }],
  [{ title: 'A map', features: [{ attributes: {} }] }],
  [{ features: [{ type: 'Feature' }] }],
  [{ type: 'Feature' }],
  [[1, 2]],
  [{}],
  [null],
])('%j may be a map file with mistakes', (value) => {
  expect(otherJsonMessage(value)).toBeNull();
});
