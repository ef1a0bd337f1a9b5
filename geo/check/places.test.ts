import { expect, test } from 'vitest';
import { problemsIn, testFaultCases, VALID_MAP_TEXT, type FaultCase } from './one-fault';

const POINT = '{ "type": "Point", "coordinates": [44.366, 33.315] }';
const POLYGON = '{ "type": "Polygon", "coordinates": ';
const AT = '[44.366, 33.315]';
const WHERE = 'features[0].geometry.coordinates';
const SITE = 'features[0].properties';
const RADIUS = '"coordinateUncertaintyInMeters": 3000';
const TO_NAME =
  '"properties": {\n        "name": "Town",\n        "country": "IQ",\n        "where_prec": ';
const TO_AREA = '"properties": {\n        "name": "The area as a whole",\n        "where_prec": ';

// prettier-ignore
const CASES: readonly FaultCase[] = [
  ['a longitude out of range', AT, '[▸444.366, 33.315]', `${WHERE}[0]`, 'longitude 444.366 is out of range; write a number from -180 to 180'],
  ['a latitude out of range', AT, '[144.366, ▸-90.5]', `${WHERE}[1]`, 'latitude -90.5 is out of range; write a number from -90 to 90'],
  ['swapped coordinates, by their range', AT, '▸[33.315, 144.366]', WHERE, 'look swapped, write [144.366, 33.315]'],
  ['swapped coordinates, by their country', AT, '▸[33.315, 44.366]', WHERE, 'look swapped, write [44.366, 33.315]'],
  ['another country', AT, '▸[36.3, 33.5]', WHERE, 'in Syria (SY), 230 km from Iraq (IQ), its "country"; correct the coordinates, or write country "SY"'],
  ['the open sea', AT, '▸[60, 10]', WHERE, 'the site lies at sea'],
  ['more than six decimals', '44.366,', '▸44.3661234,', `${WHERE}[0]`, 'more than 6 decimals, which is finer than 0.1 metres; write 44.366123'],
  ['a coordinate in quotes', '44.366,', '▸"44.366",', `${WHERE}[0]`, '"44.366" is not a longitude; write a number'],
  ['a position of one number', AT, '▸[44.366]', WHERE, 'is not a position; write [longitude, latitude]'],
  ['no coordinates', '"Point", "coordinates": [44.366, 33.315]', '"Point", "coordinates": ▸null', WHERE, 'null is not a position'],
  ['a ring that is not closed', POINT, `${POLYGON}[▸[[44, 33], [45, 33], [45, 34], [44, 34]]] }`, `${WHERE}[0]`, 'repeat the first position'],
  ['a ring of three positions', POINT, `${POLYGON}[▸[[44, 33], [45, 33], [44, 33]]] }`, `${WHERE}[0]`, 'write 4 or more'],
  ['a fault inside a ring', POINT, `${POLYGON}[[[44, 33], [45, 33], [45, ▸"34"], [44, 33]]] }`, `${WHERE}[0][2][1]`, 'is not a latitude'],
  ['a polygon in another country', POINT, '{ "type": "MultiPolygon", "coordinates": ▸[[[[54, 33], [55, 33], [55, 34], [54, 33]]]] }', WHERE, 'in Iran (IR)'],
  ['a polygon without rings', POINT, `${POLYGON}▸[] }`, WHERE, 'write a list of rings'],
  ['no uncertainty for a point with where_prec 1', `${TO_NAME}1,\n        ${RADIUS},`, `${TO_NAME.replace('{', '▸{')}1,`, SITE, 'a Point with where_prec 1 needs a radius in metres above 0'],
  ['an uncertainty of zero', RADIUS, '"coordinateUncertaintyInMeters": ▸0', `${SITE}.coordinateUncertaintyInMeters`, '0 is not such a number; write a radius in metres above 0'],
  ['an uncertainty below zero', RADIUS, '"coordinateUncertaintyInMeters": ▸-5', `${SITE}.coordinateUncertaintyInMeters`, '-5 is not such a number'],
  ['an uncertainty in words', RADIUS, '"coordinateUncertaintyInMeters": ▸"3 km"', `${SITE}.coordinateUncertaintyInMeters`, '"3 km" is not a number'],
  ['a point for a division', `${POINT},\n      ${TO_NAME}1`, `▸${POINT},\n      ${TO_NAME}4`, 'features[0].geometry', 'a Point does not fit where_prec 4; write the Polygon or MultiPolygon'],
  ['no geometry for a known place', `null,\n      ${TO_AREA}6`, `▸null,\n      ${TO_AREA}5`, 'features[1].geometry', 'null does not fit where_prec 5'],
  ['a ring at distance 0', '"distanceInMeters": 16093', '"distanceInMeters": ▸0', `${SITE}.rings[0].distanceInMeters`, 'write a distance in metres'],
];

testFaultCases(CASES);

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
