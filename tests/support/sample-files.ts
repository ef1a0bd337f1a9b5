import { strToU8, unzipSync, zipSync } from 'fflate';
import { sheetsOfMap } from '../../src/formats/sheets/map-sheets';
import { csvFilesOfSheets, workbookOfSheets } from '../../src/formats/sheets/workbook';
import { csvOf } from './imported';
import { JSON_SHAPES } from './json-shapes';
import { fileEvent, fileSite, mapFile } from './map-files';
import { TABLE_LAYOUTS } from './table-layouts';
import { workbookBytes } from './workbook-bytes';

/** A small file that is right in its format. A packed one has parts that a test can change and pack again. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts?: Readonly<Record<string, Uint8Array>>;
}

const HEADER = ['site', 'latitude', 'longitude', 'event_date', 'claimant', 'text', 'source_url'];
const ROWS = [
  [
    'Fort A',
    '33.3128',
    '44.3615',
    '2021-06-27',
    'Ministry B',
    'It was hit.',
    'https://c.example/1',
  ],
  ['حصن', '33°18\'46"N', '', '27 June 2021', 'Group C', 'He said: "No."', 'Paper D, page 4'],
  ['Road E', '', '', '2021-06', '', 'Shots, twice;\nthen quiet.', ''],
];

const HXL_ROWS = [
  ['Where', 'Lat', 'Lon', 'When', 'Who', 'What', 'Link'],
  ['#loc +name', '#geo+lat', '#geo+lon', '#date', '#org', '#description', '#meta+url'],
  ...ROWS,
];

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Layer</name>
<Placemark><name>Market</name><description><![CDATA[It burns.<br/><a href="https://c.example/1">film</a>]]></description>
<TimeStamp><when>2026-02-12</when></TimeStamp><Point><coordinates>44.2,33.1,0</coordinates></Point></Placemark>
<Placemark><name>Mill</name><ExtendedData><Data name="Date"><value>2026-02-13</value></Data></ExtendedData><address>Mill street</address></Placemark>
<Placemark><name>Field</name><ExtendedData><SchemaData><SimpleData name="date">2026</SimpleData></SchemaData></ExtendedData>
<Polygon><outerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 1,1</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
</Folder></Document></kml>`;

/** A small map, which the check takes. */
export const SAMPLE_MAP = mapFile({ a: null, b: 'a' }, [
  fileSite('fort', [fileEvent('blast', ['b'])], { alternateName: ['Fort', 'حصن'] }),
  fileSite('region', [], { geometry: null }),
]);

const textFile = (name: string, text: string): SampleFile => ({ name, bytes: strToU8(text) });

function packedFile(name: string, parts: Readonly<Record<string, Uint8Array>>): SampleFile {
  return { name, parts, bytes: zipSync({ ...parts }) };
}

/** The parts of a zip that a test has made, one by one. */
function partsOf(workbook: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(workbook);
}

const utf16 = (text: string): Uint8Array => {
  const units = Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

/** Small files of all kinds that are read. Each imports as it is. */
export const SAMPLE_FILES: readonly SampleFile[] = [
  textFile('claims.csv', csvOf([HEADER, ...ROWS])),
  textFile('claims.tsv', csvOf([HEADER, ...ROWS], '\t')),
  textFile('semicolons.csv', `sep=;\r\n${csvOf([HEADER, ...ROWS], ';').replaceAll('\n', '\r\n')}`),
  textFile('hxl.csv', csvOf(HXL_ROWS)),
  { name: 'wide.csv', bytes: utf16(csvOf([HEADER, ...ROWS], '\t')) },
  packedFile('claims.xlsx', partsOf(workbookBytes([{ name: 'claims', rows: [HEADER, ...ROWS] }]))),
  packedFile('map.xlsx', partsOf(workbookOfSheets(sheetsOfMap(SAMPLE_MAP)))),
  packedFile('claims.zip', { 'claims.csv': strToU8(csvOf([HEADER, ...ROWS])) }),
  textFile('map.kml', KML),
  packedFile('map.kmz', { 'doc.kml': strToU8(KML), 'files/a.png': strToU8('no picture') }),
  ...Object.entries(TABLE_LAYOUTS).map(([id, layout]) =>
    textFile(`${id}.csv`, csvOf([Object.keys(layout), Object.values(layout)])),
  ),
  ...Object.entries(JSON_SHAPES).map(([id, shape]) =>
    textFile(`${id}.json`, JSON.stringify(shape)),
  ),
  ...csvFilesOfSheets(sheetsOfMap(SAMPLE_MAP))
    .filter(({ name }) => name === 'claims.csv')
    .map(({ text }) => textFile('sheet-of-claims.csv', text)),
  textFile('map.geojson', JSON.stringify(SAMPLE_MAP, null, 1)),
];
