import { expect, test } from 'vitest';
import { readDataset } from '../../src/claims/check/read';
import { testFaultCases, VALID_MAP_TEXT, type FaultCase } from './one-fault';

const SITE = 'features[0].properties';
const EVENT = `${SITE}.events[0]`;
const CLAIM = `${EVENT}.claims[0]`;
const RINGS = '[{ "distanceInMeters": 16093, "label": "10 miles", "claim": "c-range" }]';
const SECOND = '{\n      "type": "Feature",\n      "id": "whole-area",';

// prettier-ignore
const CASES: readonly FaultCase[] = [
  ['another word for the type', '"FeatureCollection"', '▸"FeatureColection"', 'type', 'write FeatureCollection; did you mean "FeatureCollection"?'],
  ['an unknown member', '"license":', '▸"colour": 1, "license":', 'colour', '"colour" is not a member of a FeatureCollection; remove it'],
  ['a misspelt member', '"event_date"', '▸"event_data"', `${EVENT}.event_data`, 'did you mean "event_date"?'],
  ['a misspelt list, whose content is still checked', '"features"', '▸"featurs"', 'featurs', 'did you mean "features"?'],
  ['a misspelt member of a locator', '{ "paragraph": 3 }', '{ ▸"paragraf": 3 }', `${EVENT}.claims[2].locator.paragraf`, 'did you mean "paragraph"?'],
  ['a member of the wrong case', '"license":', '▸"License":', 'License', 'did you mean "license"?'],
  ['a misspelt member beside the correct one', '"event_type":', '▸"event_typ": "x", "event_type":', `${EVENT}.event_typ`, 'is not a member of an event; remove it'],
  ['a missing claimant', '{\n                "id": "c-who",\n                "claimant": "ministry-a",', '▸{\n                "id": "c-who",', CLAIM, '"claimant" is missing; write the id of the actor who makes the claim'],
  ['a missing source', '{\n            "id": "c-denial",\n            "claimant": "group-b",\n            "attribution": "statement",\n            "alsoAbout": ["strike"],\n            "about": "location",\n            "text": "It was elsewhere.",\n            "value": { "geometry": null, "where_prec": 6 },\n            "source": "report",', '▸{\n            "id": "c-denial", "claimant": "group-b", "attribution": "statement", "alsoAbout": ["strike"], "about": "location", "text": "x",', 'features[1].properties.claims[0]', '"source" is missing; write the id of the source'],
  ['a missing geometry', '{\n      "type": "Feature",\n      "id": "whole-area",\n      "geometry": null,', `▸${SECOND}`, 'features[1]', '"geometry" is missing; write a Point, Polygon, MultiPolygon or null'],
  ['a number for a text', '"text": "Group B carried out the strike."', '"text": ▸7', `${CLAIM}.text`, '7 is not text; write what is claimed'],
  ['an empty text', '"Group B carried out the strike."', '▸" "', `${CLAIM}.text`, 'is not text that says something'],
  ['an empty other name', '["B", "Bs"]', '["B", ▸""]', 'actors["group-b"].alternateName[1]', 'is not text that says something'],
  ['a list for an object', '"locator": { "paragraph": 1 }', '"locator": ▸[1]', `${CLAIM}.locator`, 'a list is not an object; write a locator'],
  ['an object for a list', `"rings": ${RINGS}`, '"rings": ▸{}', `${SITE}.rings`, 'an object is not a list; write a list of rings'],
  ['an object for an id in a list', '"actors": ["group-b"]', '"actors": ["group-b", ▸{}]', `${EVENT}.actors[1]`, 'an object is not text; write the id of an actor'],
  ['null for an optional member', '"country": "IQ"', '"country": ▸null', `${SITE}.country`, 'null is not text'],
  ['a feature that is null', SECOND, `▸null, ${SECOND}`, 'features[1]', 'null is not an object; write a Feature'],
  ['a bare geometry as a feature', SECOND, '▸{\n      "type": "Point", "coordinates": [0, 0],\n      "id": "whole-area",', 'features[1]', 'a Point does not belong here; write a Feature'],
  ['a geometry of another type', '"type": "Point"', '"type": ▸"LineString"', 'features[0].geometry.type', 'write Point, Polygon or MultiPolygon'],
  ['a word that is not an attribution', '"attribution": "reported"', '"attribution": ▸"report"', `${EVENT}.claims[2].attribution`, 'did you mean "reported"?'],
  ['a word that is not a question', '"about": "responsibility"', '"about": ▸"blame"', `${CLAIM}.about`, '"blame" is not a question that a claim answers'],
  ['a precision beyond 7', '"where_prec": 6', '"where_prec": ▸8', 'features[1].properties.where_prec', '8 is not a class'],
  ['a precision in quotes', '"where_prec": 6', '"where_prec": ▸"6"', 'features[1].properties.where_prec', 'write 1, 2, 3, 4, 5, 6 or 7; write 6 without quotes'],
  ['a radius in quotes', '"coordinateUncertaintyInMeters": 3000', '"coordinateUncertaintyInMeters": ▸"3000"', `${SITE}.coordinateUncertaintyInMeters`, '"3000" is text and not a number; write 3000 without quotes'],
  ['a paragraph in quotes', '"locator": { "paragraph": 1 }', '"locator": { "paragraph": ▸"1" }', `${CLAIM}.locator.paragraph`, 'write 1 without quotes'],
  ['another reference system', '"language": "en",', '"language": "en", "crs": { "type": "name", "properties": { "name": ▸"urn:ogc:def:crs:EPSG::32638" } },', 'crs.properties.name', 'is not WGS 84; save the file in EPSG:4326'],
  ['a link to a reference system', '"language": "en",', '"language": "en", "crs": { "type": ▸"link", "properties": { "name": "EPSG:4326" } },', 'crs.type', 'write name'],
  ['a language that is not a tag', '"language": "en"', '"language": ▸"en_US"', 'language', '"en_US" is not a BCP 47 language tag'],
  ['a language of a text that is not a tag', '"ar": "خريطة للاختبار"', '▸"arabic": "خريطة"', 'title.arabic', '"arabic" is not a BCP 47 language tag'],
  ['a text in no language', '{ "en": "A map for tests", "ar": "خريطة للاختبار" }', '▸{}', 'title', 'no language is given'],
  ['a country that is not a code', '"IQ"', '▸"Iraq"', `${SITE}.country`, '"Iraq" is not a country code'],
  ['a country code that is not assigned', '"IQ"', '▸"XQ"', `${SITE}.country`, 'ISO 3166-1 assigns "XQ" to no country'],
  ['a link that is a script', '"https://c.example/report"', '▸"javascript:alert(1)"', 'sources.report.url', 'is not a web address'],
  ['a link of another protocol', '"https://c.example/report"', '▸"ftp://c.example/report"', 'sources.report.url', 'is not a web address'],
  ['several links in one', '"https://c.example/report"', '▸"https://c.example/1, https://c.example/2"', 'sources.report.url', 'is not a web address'],
  ['a link without a host', '"https://c.example/"', '▸"https:///x"', 'actors["outlet-c"].sameAs', 'is not a web address'],
  ['a bbox of three numbers', '"language": "en",', '"language": "en", "bbox": ▸[1, 2, 3],', 'bbox', 'a list of 4 or 6 numbers'],
];

testFaultCases(CASES);

test.each([
  'urn:ogc:def:crs:OGC:1.3:CRS84',
  'urn:ogc:def:crs:OGC::CRS84',
  'urn:ogc:def:crs:EPSG::4326',
  'urn:ogc:def:crs:EPSG:6.18:4326',
  'EPSG:4326',
  'OGC:CRS84',
  'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  'http://www.opengis.net/def/crs/EPSG/0/4326',
])('a file that a GIS program saved, in %s, is the same map', (name) => {
  const crs = JSON.stringify({ type: 'name', properties: { name } });
  const added = `"name": "layer", "crs": ${crs}, "xy_coordinate_resolution": 1e-7,`;
  const saved = readDataset(VALID_MAP_TEXT.replace('{', `{ ${added}`));
  expect(saved).toEqual(readDataset(VALID_MAP_TEXT));
  expect(saved.ok).toBe(true);
});
