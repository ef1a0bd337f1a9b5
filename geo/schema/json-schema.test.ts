import { Ajv } from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arbitraryMapFile } from '../../tests/support/arbitrary-maps';
import { problemsIn, VALID_MAP_TEXT } from '../check/one-fault';
import { mapFileJsonSchema, settingsJsonSchema, type JsonSchema } from './json-schema';

const committed = JSON.parse(readFileSync('geo/map-file.schema.json', 'utf8')) as JsonSchema;
const validate = new Ajv({ allErrors: true, strictTuples: false }).compile(committed);

/** Where the schema finds faults in a file, as JSON Pointers; each once. */
function faultsIn(text: string): readonly string[] {
  validate(JSON.parse(text));
  return [...new Set(validate.errors?.map(({ instancePath }) => instancePath))];
}

test('the committed schema is the one that `npm run schema` writes', () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(mapFileJsonSchema())));
});

test('the committed schema of settings is the one that `npm run schema` writes, and the settings files pass it', () => {
  const schema = JSON.parse(readFileSync('geo/settings.schema.json', 'utf8')) as JsonSchema;
  expect(schema).toEqual(JSON.parse(JSON.stringify(settingsJsonSchema())));
  const isValid = new Ajv({ allErrors: true, strictTuples: false }).compile(schema);
  for (const file of ['geo/strike-map.json', 'geo/example/strike-map.json'])
    expect(isValid(JSON.parse(readFileSync(file, 'utf8'))), file).toBe(true);
  expect(isValid({ titel: 'Rain' })).toBe(false);
});

test.each(['geo/iraq-syria-strikes-2021.geojson', 'geo/check/fixtures/valid.geojson'])(
  '%s is valid',
  (file) => {
    expect(faultsIn(readFileSync(file, 'utf8'))).toEqual([]);
  },
);

test('every map file that the check passes is valid', () => {
  fc.assert(
    fc.property(arbitraryMapFile, (file) => {
      expect(faultsIn(JSON.stringify(file))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('a file may name its schema, for editors', () => {
  const named = VALID_MAP_TEXT.replace('{', '{ "$schema": "map-file.schema.json",');
  expect(faultsIn(named)).toEqual([]);
  expect(problemsIn(named)).toEqual([]);
});

const SITE = '/features/0';
const CLAIM = `${SITE}/properties/events/0/claims`;

/** The claim of two or three dead, made into one about `about` with this value. */
const when = (value: string, about = 'date') =>
  [
    '"about": "fatalities",\n                "text": "Two or three people were killed.",\n                "value": { "low": 2, "best": 2, "high": 3, "of": "total" }',
    `"about": "${about}", "text": "It was so.", "value": ${value}`,
  ] as const;

// prettier-ignore
test.each([
  ['an unknown member', '"license":', '"colour": 1, "license":', ''],
  ['a misspelt member', '"paragraph": 1', '"paragraf": 1', `${CLAIM}/0/locator`],
  ['a missing member', '"claimant": "ministry-a",', '', `${CLAIM}/0`],
  ['a number for a text', '"Group B carried out the strike."', '7', `${CLAIM}/0/text`],
  ['an empty text', '"Group B carried out the strike."', '" "', `${CLAIM}/0/text`],
  ['an empty text in one language', '"A map for tests"', '""', '/title/en'],
  ['an empty name in a list', '["B", "Bs"]', '["B", ""]', '/actors/group-b/alternateName/1'],
  ['null for a member that may be absent', '"country": "IQ"', '"country": null', `${SITE}/properties/country`],
  ['a word that is no attribution', '"reported"', '"report"', `${CLAIM}/2/attribution`],
  ['a word that is no question', '"responsibility"', '"blame"', `${CLAIM}/0/about`],
  ['a precision beyond 7', '"where_prec": 6', '"where_prec": 8', '/features/1/properties/where_prec'],
  ['a language that is no tag', '"language": "en"', '"language": "en_US"', '/language'],
  ['a country that is no code', '"IQ"', '"Iraq"', `${SITE}/properties/country`],
  ['a link that is a script', '"https://c.example/report"', '"javascript:alert(1)"', '/sources/report/url'],
  ['a date in another order', '"2024-02-27"', '"27/02/2024"', `${SITE}/properties/events/0/event_date`],
  ['an actor that stands for no party', '"name": "Group B"', '"standsFor": "party", "name": "Group B"', '/actors/group-b'],
  ['an id that is no slug', '"id": "town"', '"id": "Town"', `${SITE}/id`],
  ['the id of an actor that is no slug', '"group-b": {', '"Group B": { "name": "B" }, "group-b": {', '/actors'],
  ['half a person', '"best": 2', '"best": 2.5', `${CLAIM}/1/value/best`],
  ['a radius of zero', '3000', '0', `${SITE}/properties/coordinateUncertaintyInMeters`],
  ['a longitude out of range', '[44.366, 33.315]', '[444.366, 33.315]', `${SITE}/geometry/coordinates/0`],
  ['coordinates of another type', '"Point"', '"Polygon"', `${SITE}/geometry/coordinates/0`],
  ['no geometry for a known place', '"where_prec": 6', '"where_prec": 5', '/features/1/geometry'],
  ['actors as the value of a count', '{ "low": 2, "best": 2, "high": 3, "of": "total" }', '["group-b"]', `${CLAIM}/1/value`],
  ['a word for when', ...when('"yesterday"'), `${CLAIM}/1/value`],
  ['a count for when', ...when('{ "best": 2, "of": "total" }'), `${CLAIM}/1/value`],
  ['a date for deaths', ...when('"2021-06-27"', 'fatalities'), `${CLAIM}/1/value`],
  ['a date for a weapon', ...when('"2021-06-27"', 'weapon'), `${CLAIM}/1/value`],
  ['a value where none belongs', '"about": "location",', '"about": "damage",', `${CLAIM}/2/value`],
  ['a count for a place', '{ "geometry": null, "where_prec": 6 }', '{ "best": 2, "of": "total" }', '/features/1/properties/claims/0/value'],
  ['a place without a geometry', '{ "geometry": null, "where_prec": 6 }', '{ "where_prec": 6 }', '/features/1/properties/claims/0/value'],
  ['no geometry for a claimed place', '{ "geometry": null, "where_prec": 6 }', '{ "geometry": null, "where_prec": 5 }', '/features/1/properties/claims/0/value/geometry'],
  ['a claimed line of one position', '{ "geometry": null, "where_prec": 6 }', '{ "geometry": { "type": "LineString", "coordinates": [[44, 33]] }, "where_prec": 5 }', '/features/1/properties/claims/0/value/geometry/coordinates'],
  ['a claimed radius of zero', '16093\n', '0\n', `${CLAIM}/2/value/coordinateUncertaintyInMeters`],
  ['a locator of half a quote', '{ "paragraph": 3 }', '{ "prefix": "x" }', `${CLAIM}/2/locator`],
  ['a page that is a number', '{ "paragraph": 3 }', '{ "page": 3 }', `${CLAIM}/2/locator/page`],
  ['a source that nobody can find', '"url": "https://c.example/report"', '"version": "x"', '/sources/report'],
])('%s fails in the schema as in the check', (_, passage, replacement, path) => {
  const broken = VALID_MAP_TEXT.replace(passage, () => replacement);
  expect(faultsIn(broken)).toContain(path);
  expect(problemsIn(broken)).not.toEqual([]);
});

describe('every member', () => {
  const objects = Object.entries(committed.definitions as Record<string, JsonSchema>);
  test.each([['the file', committed], ...objects] as const)('of %s is described', (_, schema) => {
    const members = Object.entries(schema.properties as Record<string, JsonSchema>);
    expect(members.filter(([, { description, $ref }]) => !description && !$ref)).toEqual([]);
  });
});
