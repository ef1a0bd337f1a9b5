import { expect, it } from 'vitest';
import { readDataset } from '../../src/claims/check/read';
import { sitesAtSeaAreMeant } from './country-rules';
import { VALID_MAP_TEXT } from './one-fault';

const AT = '[44.366, 33.315]';
const NO_COUNTRY = '"country": "IQ",';

function warningsOf(text: string): readonly string[] {
  const parsed = readDataset(text, [], [sitesAtSeaAreMeant]);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.warnings.map(({ line, jsonPath, message }) => `${line} ${jsonPath}: ${message}`);
}

const withLocator = (locator: object): string =>
  VALID_MAP_TEXT.replace('"locator": { "paragraph": 1 }', `"locator": ${JSON.stringify(locator)}`);

/** A map of points without a country. */
function mapOfPoints(positions: readonly (readonly [number, number])[]): string {
  const map = JSON.parse(VALID_MAP_TEXT) as { features: { id: string }[] };
  const [, region] = map.features;
  const sites = positions.map((coordinates, index) => ({
    type: 'Feature',
    id: `s${index}`,
    geometry: { type: 'Point', coordinates },
    properties: { name: 'x', where_prec: 5, georeferenceRemarks: 'x', events: [], claims: [] },
  }));
  const claims = (region as unknown as { properties: { claims: Record<string, unknown>[] } })
    .properties.claims;
  for (const claim of claims) delete claim['alsoAbout'];
  const file = { ...map, corrections: [], features: [...sites, region] };
  return JSON.stringify(file);
}

it.each([
  ['a word of no list', 'Strike', 'is not an event type of ACLED; write Battles'],
  ['a misspelt type', 'Explosions/Remote violance', 'did you mean "Explosions/Remote violence"?'],
  ['another case', 'battles', 'did you mean "Battles"?'],
  ['a member that all objects have', 'valueOf', 'is not an event type of ACLED; write Battles'],
])('%s as event_type has a warning', (_, type, part) => {
  const warnings = warningsOf(
    VALID_MAP_TEXT.replace('"Explosions/Remote violence"', JSON.stringify(type)),
  );
  expect(warnings).toEqual([expect.stringContaining(part)]);
  expect(warnings[0]).toMatch(/^39 features\[0\]\.properties\.events\[0\]\.event_type: /);
});

it.each([
  ['Armed clash', 'it belongs to "Battles"'],
  ['Air/drone strikes', 'did you mean "Air/drone strike"?'],
  ['Something else', 'write Chemical weapon, Air/drone strike'],
])('%s as sub_event_type of remote violence has a warning', (subType, part) => {
  const type = '"event_type": "Explosions/Remote violence"';
  const text = VALID_MAP_TEXT.replace(type, `${type}, "sub_event_type": "${subType}"`);
  expect(warningsOf(text)).toEqual([expect.stringContaining(part)]);
});

it.each([
  ['a line break', { exact: 'the end\nA beginning' }, 'the end of a line or paragraph'],
  ['words left out', { exact: 'it hit … the town' }, 'it leaves words out'],
  ['words left out by points', { exact: 'it hit [...] the town' }, 'it leaves words out'],
  ['a footnote in brackets', { exact: 'the strike[12] on' }, 'the number of a footnote'],
  ['a footnote above the line', { exact: 'the strike¹² on' }, 'the number of a footnote'],
  ['a footnote in plain digits', { exact: 'on the strike12' }, 'the number of a footnote'],
  ['a soft hyphen', { exact: 'air\u00ADstrike' }, 'cannot be seen'],
  [
    'the end of a word, by its prefix',
    { exact: 'strikes hit', prefix: 'the air' },
    'a part of a word',
  ],
  [
    'the start of a word, by its suffix',
    { exact: 'the air', suffix: 'strikes hit' },
    'a part of a word',
  ],
  ['a name before its ’s', { exact: 'the base of Iran', suffix: '’s army' }, 'a part of a word'],
  ['an Arabic word after its article', { exact: 'قصف المطار', prefix: 'وال' }, 'a part of a word'],
])('%s in a quotation has a warning', (_, locator, part) => {
  expect(warningsOf(withLocator(locator))).toEqual([
    expect.stringMatching(new RegExp(`locator\\.exact: browsers cannot find .*${part}`)),
  ]);
});

it.each([
  { exact: 'the airstrikes hit', prefix: 'said that ', suffix: ', it said' },
  { exact: 'at 10 a.m.', prefix: 'town, ' },
  { exact: 'U.S.-led forces' },
  { exact: 'an F-16 and 12 F-15s' },
  { exact: 'قصف المطار', suffix: ' ليلا' },
])('whole words have no warning: $exact', (locator) => {
  expect(warningsOf(withLocator(locator))).toEqual([]);
});

it('a place at [0, 0] has a warning', () => {
  const text = VALID_MAP_TEXT.replace(NO_COUNTRY, '').replace(AT, '[0, 0]');
  expect(warningsOf(text)).toEqual([
    expect.stringMatching(
      /^26 features\[0\]\.geometry\.coordinates: \[0, 0\] is in the Gulf of Guinea/,
    ),
  ]);
});

const AROUND_BAGHDAD = [
  [44.2, 33.3],
  [44, 36.2],
  [42.4, 33.8],
] as const;

it('swapped coordinates without a country have a warning, where other sites show it', () => {
  const warnings = warningsOf(mapOfPoints([...AROUND_BAGHDAD, [33.3, 44.4]]));
  expect(warnings.join('\n')).toContain('look swapped, write [44.4, 33.3]');
});

it('swapped coordinates without a country have a warning, where they lie at sea', () => {
  expect(warningsOf(mapOfPoints([[33.3, 44.2]]))).toEqual([
    expect.stringContaining('write [44.2, 33.3], which is in Iraq'),
  ]);
});

it.each([
  ['places near each other', AROUND_BAGHDAD],
  ['a far place that no swap brings near', [...AROUND_BAGHDAD, [-77, 38.9] as const]],
  [
    'two places',
    [
      [44.2, 33.3],
      [-77, 38.9],
    ] as const,
  ],
])('%s have no warning', (_, positions) => {
  expect(warningsOf(mapOfPoints(positions))).toEqual([]);
});

it.each([
  ['without a locator', '"locator": { "paragraph": 1 }', '"date": "2024"'],
  ['with an empty locator', '"locator": { "paragraph": 1 }', '"locator": {}'],
])('a claim %s has a warning', (_, passage, replacement) => {
  const warnings = warningsOf(VALID_MAP_TEXT.replace(passage, replacement));
  expect(warnings).toEqual([
    expect.stringContaining('nothing says where in its source this claim is'),
  ]);
});

it.each([
  ['page', '"A4"'],
  ['time', '"0:29-0:32"'],
  ['row', '7'],
])('a claim that is found by its %s has none', (member, value) => {
  const text = VALID_MAP_TEXT.replace('{ "paragraph": 1 }', `{ "${member}": ${value} }`);
  expect(warningsOf(text)).toEqual([]);
});

it.each([
  ['a known place', '"where_prec": 1', 'a Point with where_prec 1 needs a radius in metres'],
  ['a division', '"where_prec": 4', 'write its Polygon or MultiPolygon'],
])('a point of %s whose extent nobody says has a warning', (_, precision, part) => {
  const text = VALID_MAP_TEXT.replace('"coordinateUncertaintyInMeters": 3000,', '').replace(
    '"where_prec": 1',
    precision,
  );
  expect(warningsOf(text)).toEqual([expect.stringContaining(part)]);
});

it('a place of which nobody says how well it is known has none', () => {
  const text = VALID_MAP_TEXT.replace('"coordinateUncertaintyInMeters": 3000,', '').replace(
    '"where_prec": 1,',
    '',
  );
  expect(warningsOf(text)).toEqual([]);
});

it('a source without a web address needs words that say which document it is', () => {
  const url = /"url": "https:[^"]*"/;
  const withWords = VALID_MAP_TEXT.replace(url, '"citation": "The paper edition of 3 March"');
  expect(warningsOf(withWords)).toEqual([]);
  const parsed = readDataset(VALID_MAP_TEXT.replace(url, '"version": "first"'));
  expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message)).toEqual([
    '"url" is missing; write it, or write in "citation" which document it is',
  ]);
});

it('what a table had in other columns stays as text', () => {
  const added = '"other": { "Only reported by": "Nour News" }, "locator": { "paragraph": 1 }';
  const parsed = readDataset(VALID_MAP_TEXT.replace('"locator": { "paragraph": 1 }', added));
  expect(
    parsed.ok && [...parsed.dataset.claimById.values()].map(({ other }) => other),
  ).toContainEqual({ 'Only reported by': 'Nour News' });
  const nested = VALID_MAP_TEXT.replace('"locator": { "paragraph": 1 }', '"other": { "n": 5 }');
  expect(readDataset(nested)).toMatchObject({
    problems: [{ message: expect.stringContaining('5 is not text') as string }],
  });
});

it('characters of a name that the map leaves out have a warning', () => {
  const text = mapOfPoints([[44.366, 33.315]]).replace('"name":"x"', '"name":{"en":"Ho\\u202ems"}');
  expect(warningsOf(text)).toContainEqual(
    expect.stringMatching(
      /properties\.name\.en: "Ho\\u202ems" has characters that turn the direction/,
    ),
  );
  const piled = mapOfPoints([[44.366, 33.315]]).replace(
    '"name":"x"',
    `"name":"o${'\u0301'.repeat(9)}"`,
  );
  expect(warningsOf(piled)).toContainEqual(
    expect.stringContaining('has more than 8 marks on one letter'),
  );
});
