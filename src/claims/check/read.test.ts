import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datasetFromFile } from '../build';
import type { Dataset } from '../model';
import { checkMapFile, readDataset } from './read';
import type { MapFile } from './schema';

const VALID = readFileSync('geo/check/fixtures/valid.geojson', 'utf8');

function datasetIn(text: string): Dataset {
  const result = readDataset(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.dataset;
}

test('nested records are indexed by id', () => {
  const dataset = datasetIn(VALID);
  expect(dataset.title).toEqual({ en: 'A map for tests', ar: 'خريطة للاختبار' });
  expect([...dataset.actorById.keys()]).toEqual(['state-a', 'ministry-a', 'group-b', 'outlet-c']);
  expect(dataset.actorById.get('ministry-a')).toEqual({
    id: 'ministry-a',
    name: 'Ministry of State A',
    memberOf: 'state-a',
  });
  expect(dataset.sourceById.get('report')?.id).toBe('report');
  expect(dataset.sites.map((site) => site.id)).toEqual(['town', 'whole-area']);
  expect(dataset.siteById.get('whole-area')?.claims.map((claim) => claim.id)).toEqual(['c-denial']);
  expect(dataset.eventById.get('strike')?.siteId).toBe('town');
  expect(dataset.claimById.size).toBe(4);
  expect(dataset.corrections).toHaveLength(1);
});

test('a claim has its site and event, and empty lists for missing members', () => {
  const { claimById } = datasetIn(VALID);
  expect(claimById.get('c-dead')).toEqual({
    id: 'c-dead',
    claimant: 'ministry-a',
    attribution: 'statement',
    via: [],
    alsoAbout: [],
    about: 'fatalities',
    text: 'Two or three people were killed.',
    count: { low: 2, best: 2, high: 3, of: 'total' },
    source: 'report',
    locator: { paragraph: 2, quote: { exact: 'two or three' } },
    confirms: [],
    disputes: [],
    contrasts: [],
    qualifies: [],
    corrects: [],
    siteId: 'town',
    eventId: 'strike',
  });
  expect(claimById.get('c-who')).toMatchObject({ namedActorIds: ['group-b'] });
  expect(claimById.get('c-denial')).toMatchObject({ siteId: 'whole-area', eventId: null });
});

test('an event shows its own claims, then those of others that are also about it', () => {
  const claims = datasetIn(VALID).claimsByEventId.get('strike');
  expect(claims?.map((claim) => claim.id)).toEqual(['c-who', 'c-dead', 'c-range', 'c-denial']);
});

test('a single linked claim needs no list', () => {
  const single = VALID.replace('["c-denial"]', '"c-denial"');
  expect(datasetIn(single).claimById.get('c-range')?.disputes).toEqual(['c-denial']);
});

test('events are in time order, sites in the order of the file', () => {
  const event = (id: string, date: string) =>
    `{ "id": "${id}", "name": "x", "event_date": "${date}", "event_type": "x", "actors": [], "claims": [] }`;
  const events = [
    event('late', '2024-03'),
    event('early', '2024-01~'),
    event('middle', '2024-02-27'),
  ];
  const dataset = datasetIn(VALID.replace('"events": []', `"events": [${events.join(',')}]`));
  const ids = dataset.siteById.get('whole-area')?.events.map(({ id }) => id);
  expect(ids).toEqual(['early', 'middle', 'late']);
});

test('GeoJSON members without a meaning here are ignored', () => {
  const boxed = VALID.replace('"language": "en",', '"language": "en", "bbox": [44, 33, 45, 34],');
  expect(datasetIn(boxed)).toEqual(datasetIn(VALID));
});

test('the JSON Schema that a file names for editors is no part of the map', () => {
  const named = VALID.replace('{', '{ "$schema": "../map-file.schema.json",');
  expect(datasetIn(named)).toEqual(datasetIn(VALID));
});

test('a valid file gives the same dataset without the check', () => {
  expect(datasetFromFile(JSON.parse(VALID) as MapFile)).toEqual(datasetIn(VALID));
});

test('hostile text stays text', () => {
  const hostile = '<img src=x onerror=alert(1)> {{7*7}} __proto__ \\u202e';
  const changed = VALID.replace('Group B carried out the strike.', hostile);
  expect(datasetIn(changed).claimById.get('c-who')?.text).toBe(JSON.parse(`"${hostile}"`));
});

test('a file that was made gets the problems and warnings that its text would get', () => {
  const changes: readonly (readonly [string, string])[] = [
    ['44.366', '44.366'],
    ['"site": "town"', '"site": "city"'],
    ['44.366', '444.366'],
    ['"2024-02-27"', '"x"'],
    ['"about": "fatalities"', '"about": "date"'],
  ];
  for (const [from, to] of changes) {
    const text = VALID.replace(from, to);
    const read = readDataset(text);
    const made = checkMapFile(JSON.parse(text));
    const said = (remarks: readonly { jsonPath: string; message: string }[]) =>
      remarks.map(({ jsonPath, message }) => `${jsonPath}: ${message}`).sort();
    expect(made.ok).toBe(read.ok);
    expect(said(made.ok ? made.warnings : made.problems)).toEqual(
      said(read.ok ? read.warnings : read.problems),
    );
  }
});

test('a member of any name is read, also one that objects inherit', () => {
  const other = '"other": { "__proto__": "a", "constructor": "b", "toString": "c" },';
  const changed = VALID.replace('"id": "c-who",', `"id": "c-who", ${other}`);
  const claim = datasetIn(changed).claimById.get('c-who');
  expect(Object.entries(claim?.other ?? {})).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
    ['toString', 'c'],
  ]);
  const faulty = readDataset(changed.replace('"b"', '7'));
  expect(faulty.ok ? [] : faulty.problems.map(({ jsonPath }) => jsonPath)).toEqual([
    'features[0].properties.events[0].claims[0].other.constructor',
  ]);
});

test('a geometry is a plain object, which the map’s worker can be given', () => {
  const { geometry } = datasetIn(VALID).siteById.get('town') ?? {};
  expect(Object.getPrototypeOf(geometry)).toBe(Object.prototype);
});

test('problems are in the order of the file, whichever check finds them', () => {
  const faulty = VALID.replace('"site": "town"', '"site": "city"')
    .replace('"en",', '"e_n",')
    .replace('"features"', '"featurs"')
    .replace('44.366', '444.366')
    .replace('"2024-02-27"', '"x"');
  const result = readDataset(faulty);
  expect(result.ok ? [] : result.problems.map(({ line, jsonPath }) => [line, jsonPath])).toEqual([
    [4, 'language'],
    [7, 'corrections[0].site'],
    [22, 'featurs'],
    [26, 'featurs[0].geometry.coordinates[0]'],
    [38, 'featurs[0].properties.events[0].event_date'],
  ]);
});

test('says of a long line with thousands of mistakes what is wrong, at once', () => {
  const parsed = readDataset(`{"title":${','.repeat(1_000_000)}`);
  expect(parsed.ok).toBe(false);
});
