import { expect, test } from 'vitest';
import { problemsIn, testFaultCases, VALID_MAP_TEXT, type FaultCase } from './one-fault';

// prettier-ignore
const CASES: readonly FaultCase[] = [
  ['a missing comma', '"language": "en",\n  "license"', '"language": "en"\n  ▸"license"', 'license', 'a comma is missing before this'],
  ['a trailing comma in a list', '["B", "Bs"]', '["B", "Bs"▸,]', 'actors["group-b"].alternateName', 'there is a comma after the last item'],
  ['a trailing comma in an object', '"paragraph": 1 }', '"paragraph": 1▸, }', 'features[0].properties.events[0].claims[0].locator', 'there is a comma after the last item'],
  ['a comment', '"language": "en",', '▸// English\n  "language": "en",', '(file)', 'JSON has no comments'],
  ['single quotes', '"language": "en"', "\"language\": ▸'en'", '(file)', 'this is not JSON'],
  ['a word that is not a value', '"where_prec": 6', '"where_prec": ▸NaN', 'features[1].properties', 'this is not JSON'],
  ['a name without quotes', '"language": "en"', '▸language: "en"', '(file)', 'this is not JSON'],
  ['a missing colon', '"language": "en"', '"language" ▸"en"', '(file)', 'a colon is missing'],
  ['text without its closing quote', '"text": "It was elsewhere."', '"text": ▸"It was elsewhere.', 'features[1].properties.claims[0].text', 'no closing double quote'],
  ['a raw control character', '"It was elsewhere."', '▸"It was\u0007 elsewhere."', 'features[1].properties.claims[0].text', 'a raw control character'],
  ['an escape that JSON does not know', '"It was elsewhere."', '▸"It was \\x41 elsewhere."', 'features[1].properties.claims[0].text', 'JSON does not know this escape'],
  ['a number that breaks off', '3000', '▸3000.', 'features[0].properties.coordinateUncertaintyInMeters', 'this number breaks off'],
  ['a repeated name', '"language": "en",', '"language": "en", ▸"language": "ar",', 'language', '"language" is in this object twice'],
  ['a repeated actor', '"group-b": {', '▸"ministry-a": { "name": "Again" },\n    "group-b": {', 'actors["ministry-a"]', '"ministry-a" is in this object twice'],
];

testFaultCases(CASES);

test('a truncated file has one problem, at its end', () => {
  const [problem, ...others] = problemsIn(VALID_MAP_TEXT.slice(0, VALID_MAP_TEXT.lastIndexOf(']')));
  expect(others).toEqual([]);
  expect(problem?.message).toContain('the file ends or breaks off');
  expect(problem?.line).toBe(
    VALID_MAP_TEXT.slice(0, VALID_MAP_TEXT.lastIndexOf(']')).split('\n').length,
  );
});

test.each([
  ['', 'the file is empty (0 bytes)'],
  [' \r\n\t', 'nothing but white space'],
  ['\uFEFF', 'the file is empty'],
  ['[]', 'write a FeatureCollection'],
  ['null', 'write a FeatureCollection'],
  ['"text"', 'write a FeatureCollection'],
  [
    '{"type":"Point","coordinates":[1,2]}',
    'a Point does not belong here; a map file is a FeatureCollection',
  ],
  ['{"type":"Topology","objects":{}}', 'a Topology does not belong here'],
])('%j is one problem at its beginning', (text, sentence) => {
  const message = expect.stringContaining(sentence) as string;
  expect(problemsIn(text)).toEqual([{ line: 1, column: 1, jsonPath: '(file)', message }]);
});

test('nesting has one problem, where it becomes too deep', () => {
  const [problem, ...others] = problemsIn('['.repeat(1_000_000));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ line: 1, column: 65 });
});

test('a byte order mark does not shift the columns', () => {
  const changed = VALID_MAP_TEXT.replace('"FeatureCollection"', '"FeatureColection"');
  expect(problemsIn(`\uFEFF${changed}`)).toEqual(problemsIn(changed));
  expect(problemsIn(`\uFEFF${VALID_MAP_TEXT}`)).toEqual([]);
});

test('lines may end as on any system', () => {
  const changed = VALID_MAP_TEXT.replace('"en",', '"en_",');
  for (const end of ['\r\n', '\r']) {
    expect(problemsIn(changed.replaceAll('\n', end))).toEqual(problemsIn(changed));
  }
});
