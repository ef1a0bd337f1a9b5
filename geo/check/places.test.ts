import { describe, expect, it, test } from 'vitest';
import { readDataset } from '../../src/claims/check/read';
import { problemsIn, testFaultCases, VALID_MAP_TEXT, type FaultCase } from './one-fault';

const POINT = '{ "type": "Point", "coordinates": [44.366, 33.315] }';
const POLYGON = '{ "type": "Polygon", "coordinates": ';
const AT = '[44.366, 33.315]';
const WHERE = 'features[0].geometry.coordinates';
const SITE = 'features[0].properties';
const RADIUS = '"coordinateUncertaintyInMeters": 3000';
const CLAIMED_VALUE = `"value": {
                  "geometry": { "type": "Point", "coordinates": [44.4, 33.3] },
                  "where_prec": 1,
                  "coordinateUncertaintyInMeters": 16093
                },`;
const TO_AREA = '"properties": {\n        "name": "The area as a whole",\n        "where_prec": ';

// prettier-ignore
const CASES: readonly FaultCase[] = [
  ['a longitude out of range', AT, '[▸444.366, 33.315]', `${WHERE}[0]`, 'longitude 444.366 is out of range; write a number from -180 to 180'],
  ['a latitude out of range', AT, '[144.366, ▸-90.5]', `${WHERE}[1]`, 'latitude -90.5 is out of range; write a number from -90 to 90'],
  ['swapped coordinates, by their range', AT, '▸[33.315, 144.366]', WHERE, 'look swapped, write [144.366, 33.315]'],
  ['swapped coordinates, by their country', AT, '▸[33.315, 44.366]', WHERE, 'look swapped, write [44.366, 33.315]'],
  ['another country', AT, '▸[36.3, 33.5]', WHERE, 'in Syria (SY), 230 km from Iraq (IQ), its "country"; correct the coordinates, or write country "SY"'],
  ['the open sea', AT, '▸[60, 10]', WHERE, 'the site lies at sea'],
  ['a pole', AT, '[44.366, ▸90]', `${WHERE}[1]`, 'latitude 90 cannot be drawn: the map ends at latitude 85'],
  ['a place beyond the end of the map', AT, '[44.366, ▸-85.06]', `${WHERE}[1]`, 'latitude -85.06 cannot be drawn'],
  ['an area round a pole', POINT, `${POLYGON}[[[44, 80], [45, 80], [45, ▸89], [44, 80]]] }`, `${WHERE}[0][2][1]`, 'latitude 89 cannot be drawn'],
  ['a disc that reaches beyond the end of the map', RADIUS, '"coordinateUncertaintyInMeters": ▸6000000', `${SITE}.coordinateUncertaintyInMeters`, 'reaches beyond latitude 85, where the map ends; write at most 5747113'],
  ['more than six decimals', '44.366,', '▸44.3661234,', `${WHERE}[0]`, 'more than 6 decimals, which is finer than 0.1 metres; write 44.366123'],
  ['a coordinate in quotes', '44.366,', '▸"44.366",', `${WHERE}[0]`, '"44.366" is not a longitude; write a number'],
  ['a position of one number', AT, '▸[44.366]', WHERE, 'is not a position; write [longitude, latitude]'],
  ['no coordinates', '"Point", "coordinates": [44.366, 33.315]', '"Point", "coordinates": ▸null', WHERE, 'null is not a position'],
  ['a ring that is not closed', POINT, `${POLYGON}[▸[[44, 33], [45, 33], [45, 34], [44, 34]]] }`, `${WHERE}[0]`, 'repeat the first position'],
  ['a ring of three positions', POINT, `${POLYGON}[▸[[44, 33], [45, 33], [44, 33]]] }`, `${WHERE}[0]`, 'write 4 or more'],
  ['a fault inside a ring', POINT, `${POLYGON}[[[44, 33], [45, 33], [45, ▸"34"], [44, 33]]] }`, `${WHERE}[0][2][1]`, 'is not a latitude'],
  ['a polygon in another country', POINT, '{ "type": "MultiPolygon", "coordinates": ▸[[[[54, 33], [55, 33], [55, 34], [54, 33]]]] }', WHERE, 'in Iran (IR)'],
  ['a polygon without rings', POINT, `${POLYGON}▸[] }`, WHERE, 'write a list of rings'],
  ['an uncertainty of zero', RADIUS, '"coordinateUncertaintyInMeters": ▸0', `${SITE}.coordinateUncertaintyInMeters`, '0 is not such a number; write a radius in metres above 0'],
  ['an uncertainty below zero', RADIUS, '"coordinateUncertaintyInMeters": ▸-5', `${SITE}.coordinateUncertaintyInMeters`, '-5 is not such a number'],
  ['an uncertainty in words', RADIUS, '"coordinateUncertaintyInMeters": ▸"3 km"', `${SITE}.coordinateUncertaintyInMeters`, '"3 km" is not a number'],
  ['no geometry for a known place', `null,\n      ${TO_AREA}6`, `▸null,\n      ${TO_AREA}5`, 'features[1].geometry', 'null does not fit where_prec 5'],
  ['a ring at distance 0', '"distanceInMeters": 16093', '"distanceInMeters": ▸0', `${SITE}.rings[0].distanceInMeters`, 'write a distance in metres'],
];

testFaultCases(CASES);

// In these cases the place is the value of a claim.
const VALUE = 'features[1].properties.claims[0].value';
const NOWHERE = '"value": { "geometry": null, "where_prec": 6 }';
const value = (geometry: string, rest = '"where_prec": 5'): string =>
  `"value": { "geometry": ${geometry}, ${rest} }`;

// prettier-ignore
testFaultCases([
  ['a claimed radius of 0', NOWHERE, value(POINT, '"where_prec": 1, "coordinateUncertaintyInMeters": ▸0'), `${VALUE}.coordinateUncertaintyInMeters`, '0 is not such a number; write a distance in metres above 0'],
  ['a claimed line for a division', NOWHERE, value('▸{ "type": "LineString", "coordinates": [[44, 33], [45, 33]] }', '"where_prec": 4'), `${VALUE}.geometry`, 'a LineString does not fit where_prec 4'],
  ['a claimed longitude out of range', NOWHERE, value('{ "type": "Point", "coordinates": [▸444, 33] }'), `${VALUE}.geometry.coordinates[0]`, 'longitude 444 is out of range'],
  ['a claimed line of one position', NOWHERE, value('{ "type": "LineString", "coordinates": ▸[[44, 33]] }'), `${VALUE}.geometry.coordinates`, 'the line has 1 position; write 2 or more'],
  ['a claimed line without positions', NOWHERE, value('{ "type": "LineString", "coordinates": ▸[] }'), `${VALUE}.geometry.coordinates`, 'write a line: a list of positions'],
  ['a fault in a claimed line', NOWHERE, value('{ "type": "LineString", "coordinates": [[44, 33], [45, ▸"33"]] }'), `${VALUE}.geometry.coordinates[1][1]`, 'is not a latitude'],
  ['a claimed ring that is not closed', NOWHERE, value('{ "type": "Polygon", "coordinates": [▸[[44, 33], [45, 33], [45, 34], [44, 34]]] }'), `${VALUE}.geometry.coordinates[0]`, 'repeat the first position'],
  ['several lines', NOWHERE, value('{ "type": ▸"MultiLineString", "coordinates": [[[44, 33], [45, 33]]] }'), `${VALUE}.geometry.type`, 'is not a type of geometry that a claimed place can have'],
  ['no geometry for a claimed place', NOWHERE, value('▸null'), `${VALUE}.geometry`, 'null does not fit where_prec 5'],
  ['a class of precision that UCDP does not have', NOWHERE, value('null', '"where_prec": ▸8'), `${VALUE}.where_prec`, '8 is not a class of UCDP'],
]);

function positionIn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

describe('the support of a placing', () => {
  const withDocument = (text: string, list: string) =>
    text.replace('"rings":', `"georeferenceSources": ${list}, "rings":`);
  const unsupported = VALID_MAP_TEXT.replace('"about": "location",', '"about": "damage",').replace(
    CLAIMED_VALUE,
    '',
  );

  it('a document supports precision and radius', () => {
    expect(problemsIn(withDocument(unsupported, '["https://example.org/gazetteer"]'))).toEqual([]);
  });

  it('a claim that knows the place less well does not support the precision', () => {
    const vague = CLAIMED_VALUE.replace('"where_prec": 1', '"where_prec": 5');
    const at = VALID_MAP_TEXT.indexOf('"where_prec": 1');
    const { line, column } = positionIn(VALID_MAP_TEXT, at + '"where_prec": '.length);
    expect(problemsIn(VALID_MAP_TEXT.replace(CLAIMED_VALUE, vague))).toEqual([
      {
        line,
        column,
        jsonPath: `${SITE}.where_prec`,
        message: expect.stringContaining('nothing supports where_prec 1') as string,
      },
    ]);
  });

  it('an empty list of documents supports nothing', () => {
    expect(problemsIn(withDocument(unsupported, '[]'))).toHaveLength(1);
  });

  it('a claim elsewhere supports it if it is also about an event of the site', () => {
    const elsewhere = unsupported
      .replace('"alsoAbout": ["strike"],', '"alsoAbout": ["strike"], "remarks": "In words only.",')
      .replace(NOWHERE + ',', '');
    expect(problemsIn(elsewhere)).toEqual([]);
  });

  it('a country alone does not support a radius of a known place', () => {
    expect(problemsIn(unsupported).map(({ jsonPath }) => jsonPath)).toEqual([`${SITE}.where_prec`]);
  });

  it('a claim of a country alone does not support a radius', () => {
    const text = unsupported.replace('"where_prec": 1,', '"where_prec": 5,');
    expect(problemsIn(text).map(({ jsonPath, message }) => [jsonPath, message])).toEqual([
      [`${SITE}.coordinateUncertaintyInMeters`, expect.stringContaining('more than a country')],
    ]);
  });

  it('a radius without any location claim is refused', () => {
    const text = unsupported
      .replace('"where_prec": 1,', '"where_prec": 5,')
      .replace('"about": "location"', '"about": "damage"')
      .replace(NOWHERE + ',', '');
    expect(problemsIn(text).map(({ jsonPath, message }) => [jsonPath, message])).toEqual([
      [`${SITE}.coordinateUncertaintyInMeters`, expect.stringContaining('nothing supports this')],
    ]);
  });
});

test('a location claim in words only is valid, and its warning says what to add', () => {
  const reading = readDataset(VALID_MAP_TEXT.replace(`${NOWHERE},`, ''));
  expect(reading).toMatchObject({
    ok: true,
    warnings: [
      {
        jsonPath: 'features[1].properties.claims[0]',
        message: expect.stringContaining('add "value": {"geometry": …, "where_prec": …}') as string,
      },
    ],
  });
});

test.each([
  ['a circle that reaches into the country', AT, '[40.9185, 34.4523]', '15000'],
  ['an area to which ISO gives no code', '"IQ"', '"SO"', '3000', AT, '[44.064, 9.562]'],
  ['an area that two states claim', '"IQ"', '"UA"', '3000', AT, '[34.1, 44.95]'],
  ['the same area with the other code', '"IQ"', '"RU"', '3000', AT, '[34.1, 44.95]'],
  ['a place just off the coast', '"IQ"', '"KW"', '3000', AT, '[48.2, 29.4]'],
  [
    'a polygon in its country',
    '"IQ"',
    '"IQ"',
    '3000',
    POINT,
    `${POLYGON}[[[42, 33], [43, 33], [43, 34], [42, 33]]] }`,
  ],
])('%s is no problem', (_, passage, replacement, radius, more = passage, then = replacement) => {
  const changed = VALID_MAP_TEXT.replace(more, then)
    .replace(passage, replacement)
    .replace('3000', radius);
  expect(problemsIn(changed)).toEqual([]);
});
