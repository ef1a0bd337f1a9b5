import { expect, test } from 'vitest';
import { problemsIn, testFaultCases, VALID_MAP_TEXT, type FaultCase } from './one-fault';

const EVENT = 'features[0].properties.events[0]';
const CLAIM = `${EVENT}.claims[0]`;
const RANGE = `${EVENT}.claims[2]`;
const COUNT = `${EVENT}.claims[1].value`;
const VALUE = '{ "low": 2, "best": 2, "high": 3, "of": "total" }';
const DENIAL = 'features[1].properties.claims[0]';
const ELSEWHERE =
  '"about": "location",\n            "text": "It was elsewhere.",\n            "value": { "geometry": null, "where_prec": 6 }';
const PLACE = '{ "geometry": null, "where_prec": 6 }';

/** A claim of the same claimant and source as `c-dead`. */
const civilians = (value: string) =>
  `{ "id": "c-some", "claimant": "ministry-a", "attribution": "statement", "about": "fatalities", "text": "Killed", ${value}, "source": "report", "locator": { "paragraph": 2 } }`;

/** The claim of two or three dead, made into one about `about` with this value. */
const when = (value: string, about = 'date') =>
  [
    '"about": "fatalities",\n                "text": "Two or three people were killed.",\n                "value": { "low": 2, "best": 2, "high": 3, "of": "total" }',
    `"about": "${about}",\n                "text": "It was so.",\n                "value": ${value}`,
    `${EVENT}.claims[1].value`,
  ] as const;

// prettier-ignore
const CASES: readonly FaultCase[] = [
  ['low above best', '"low": 2, "best": 2', '"low": ▸3, "best": 2', `${COUNT}.low`, 'low 3 is above best 2; write low ≤ best ≤ high'],
  ['best above high', '"best": 2, "high": 3', '"best": ▸5, "high": 3', `${COUNT}.best`, 'best 5 is above high 3'],
  ['low above high, no best', '"low": 2, "best": 2, "high": 3', '"low": ▸4, "high": 3', `${COUNT}.low`, 'low 4 is above high 3'],
  ['a count below zero', '"low": 2', '"low": ▸-2', `${COUNT}.low`, '-2 is not such a number; write a number of people'],
  ['a count that is not whole', '"best": 2', '"best": ▸2.5', `${COUNT}.best`, '2.5 is not such a number'],
  ['an infinite count', '"high": 3', '"high": ▸1e999', `${COUNT}.high`, 'Infinity is not such a number'],
  ['a count of an unknown group', '"of": "total"', '"of": ▸"people"', `${COUNT}.of`, 'write combatants, civilians or total'],
  ['a count without its group', VALUE, '▸{ "best": 2 }', COUNT, '"of" is missing; write whom a count counts'],
  ['a count without a number', VALUE, '▸{ "of": "total" }', COUNT, 'the count has no number'],
  ['a misspelt bound', '"best": 2', '▸"bset": 2', `${COUNT}.bset`, 'did you mean "best"?'],
  ['actors as the value of a count', VALUE, '▸["group-b"]', COUNT, 'a list of actors does not fit "about": "fatalities"'],
  ['a number as a value', VALUE, '▸2', COUNT, '2 is not an object; write a count'],
  ['a value for a question that has none', ELSEWHERE, '"about": "weapon", "text": "By what means", "value": ▸{ "best": 1, "of": "total" }', `${DENIAL}.value`, 'leave "value" out'],
  ['a place for a question that has none', ELSEWHERE, `"about": "weapon", "text": "By what means", "value": ▸${PLACE}`, `${DENIAL}.value`, 'a place does not fit "about": "weapon"; leave "value" out'],
  ['a count for a place', PLACE, '▸{ "best": 1, "of": "total" }', `${DENIAL}.value`, 'a count does not fit "about": "location"; write {"geometry": …, "where_prec": …}'],
  ['a list of actors for a place', PLACE, '▸["group-b"]', `${DENIAL}.value`, 'a list of actors does not fit "about": "location"; write {"geometry": …, "where_prec": …}'],
  ['a place without a geometry', PLACE, '▸{ "where_prec": 5 }', `${DENIAL}.value`, '"geometry" is missing; write a Point, LineString, Polygon, MultiPolygon or null'],
  ['a place that is a geometry', PLACE, '▸{ "type": "Point", "coordinates": [44.366, 33.315] }', `${DENIAL}.value`, 'a Point does not belong here; write it as {"geometry": …, "where_prec": …}'],
  ['a text for a place', PLACE, '▸"near the town"', `${DENIAL}.value`, '"near the town" is not an object; write a place'],
  ['a prefix without its words', '{ "paragraph": 3 }', '▸{ "paragraph": 3, "prefix": "so" }', `${RANGE}.locator`, '"exact" is missing'],
  ['a paragraph that is not whole', '{ "paragraph": 3 }', '{ "paragraph": ▸3.5 }', `${RANGE}.locator.paragraph`, '3.5 is not such a number'],
  ['a selector of another type', '{ "paragraph": 3 }', '{ "type": ▸"XPathSelector", "exact": "x" }', `${RANGE}.locator.type`, 'write TextQuoteSelector'],
  ['a claim that disputes itself', '"disputes": ["c-denial"]', '"disputes": [▸"c-range"]', `${RANGE}.disputes[0]`, 'is the id of this claim itself; write the id of the claim that it disputes'],
  ['a comparison of the editors without a reason', '"disputes": ["c-denial"]', '"contrasts": ▸["c-denial"]', `${RANGE}.contrasts`, '"remarks" is missing; write there why the accounts differ'],
  ['a dispute of a claim of one’s own', '"about": "fatalities",', '"disputes": [▸"c-who"], "about": "fatalities",', `${EVENT}.claims[1].disputes[0]`, '"c-who" is a claim of "ministry-a" too, who cannot dispute it; write "corrects"'],
  ['a part above the total of the same claimant', '{\n                "id": "c-range",', `${civilians('"value": ▸{ "best": 4, "of": "civilians" }')}, { "id": "c-range",`, `${EVENT}.claims[2].value`, 'at least 4 civilians are more than the 3 total of the claim "c-dead" by the same claimant'],
  ['a part above the total that corrects another', '{\n                "id": "c-range",', `${civilians('"value": { "high": 1, "of": "civilians" }')}, ${civilians('"value": ▸{ "low": 2, "of": "combatants" }').replace('c-some', 'c-more')}, { "id": "c-whole", "claimant": "ministry-a", "attribution": "statement", "about": "fatalities", "text": "Killed", "value": { "best": 1, "of": "total" }, "source": "report", "locator": { "paragraph": 1 }, "corrects": "c-dead" }, { "id": "c-range",`, `${EVENT}.claims[3].value`, 'at least 2 combatants are more than the 1 total of the claim "c-whole"'],
  ['an event that is a part of itself', '"event_type"', '"superEvent": ▸"strike", "event_type"', `${EVENT}.superEvent`, 'the events form a circle: "strike" → "strike"; remove one "superEvent"'],
  ['a part of an unknown event', '"event_type"', '"superEvent": ▸"strikes", "event_type"', `${EVENT}.superEvent`, 'did you mean "strike"?'],
  ['an actor that stands for no party', '"name": "Group B"', '"standsFor": ▸"party", "name": "Group B"', 'actors["group-b"].standsFor', 'the actor has no party to stand for; write the party into "memberOf"'],
  ['an actor that stands for something else', '"memberOf": "state-a"', '"memberOf": "state-a", "standsFor": ▸"state-a"', 'actors["ministry-a"].standsFor', 'write party'],
  ['a party that stands for its own party', '"memberOf": "state-a" },\n    "group-b": {', '"memberOf": "state-a", "standsFor": ▸"party" },\n    "group-b": { "memberOf": "ministry-a",', 'actors["ministry-a"].standsFor', '"ministry-a" has members, so it is a party itself'],
  ['a party of unknown affiliation that somebody stands for', '"memberOf": "state-a"', '"memberOf": "state-a", "affiliation": "none-given", "standsFor": ▸"party"', 'actors["ministry-a"].standsFor', 'nobody says to whom the actor belongs'],
  ['an unknown affiliation', '"name": "Group B"', '"affiliation": ▸"unknown", "name": "Group B"', 'actors["group-b"].affiliation', 'write none-given'],
  ['a correction of somebody else’s claim', '"disputes": ["c-denial"]', '"corrects": ▸"c-denial"', `${RANGE}.corrects`, '"c-denial" is a claim of "group-b", and only "group-b" corrects it; write "disputes"'],
  ['a claim also about its own event', '"attribution": "reported",', '"attribution": "reported", "alsoAbout": [▸"strike"],', `${RANGE}.alsoAbout[0]`, 'is the event of this claim'],
  ['a hedge that is no hedge', '"attribution": "reported",', '"attribution": "reported", "hedge": ▸"surely",', `${RANGE}.hedge`, '"surely" is not a hedge that is known; write the claimant’s own word, such as probably'],
  ['a word that a reporter adds, as a hedge', '"attribution": "reported",', '"attribution": "reported", "hedge": ▸"allegedly",', `${RANGE}.hedge`, 'or leave "hedge" out'],
  ['a misspelt hedge', '"attribution": "reported",', '"attribution": "reported", "hedge": ▸"probaly",', `${RANGE}.hedge`, 'did you mean "probably"?'],
  ['a sentence for a hedge', '"attribution": "reported",', '"attribution": "reported", "hedge": ▸"it was probably so",', `${RANGE}.hedge`, 'is not a hedge that is known'],
  ['an empty hedge', '"attribution": "reported",', '"attribution": "reported", "hedge": ▸"",', `${RANGE}.hedge`, 'is not a hedge that is known'],
  ['a hedge that is true or false', '"attribution": "reported",', '"attribution": "reported", "hedge": ▸true,', `${RANGE}.hedge`, 'true is not text; write the word by which the claimant leaves the claim open'],
  ['a hedge by language of which one is no hedge', '"attribution": "reported",', '"attribution": "reported", "hedge": { "en": "probably", "ar": ▸"قد" },', `${RANGE}.hedge.ar`, 'is not a hedge that is known'],
  ['a hedge in no language', '"attribution": "reported",', '"attribution": "reported", "hedge": ▸{},', `${RANGE}.hedge`, 'no language is given'],
  ['text for a list', '"value": ["group-b"],', '"value": ["group-b"], "via": ▸"ministry-a",', `${CLAIM}.via`, '"ministry-a" is not a list'],
  ['month 13', '"2024-02-27"', '▸"2024-13"', `${EVENT}.event_date`, '"2024-13" is not an EDTF date; write a year, month or day such as'],
  ['a day that the month does not have', '"2024-02-27"', '▸"2023-02-29"', `${EVENT}.event_date`, 'is not an EDTF date'],
  ['another order of day, month and year', '"dateModified": "2024-03-05"', '"dateModified": ▸"05/03/2024"', 'dateModified', 'is not an EDTF date'],
  ['a date that is a number', '"datePublished": "2024-03-01"', '"datePublished": ▸2024', 'sources.report.datePublished', '2024 is not text; write an EDTF date'],
  ['the date of a correction', '[{ "date": "2024-03-05"', '[{ "date": ▸"yesterday"', 'corrections[0].date', 'is not an EDTF date'],
  ['a word for when', ...when('▸"yesterday"'), '"yesterday" is not an EDTF date; write one such as 2021-06-27'],
  ['a day that June does not have', ...when('▸"2021-06-31"'), '"2021-06-31" is not an EDTF date'],
  ['a time without its zero', ...when('▸"2021-06-28T1"'), 'is not an EDTF date'],
  ['an interval that ends before it begins', ...when('▸"2021-06-28T06:00/2021-06-27T18:00"'), 'is not an EDTF date'],
  ['an interval that says nothing', ...when('▸"../.."'), 'is not an EDTF date'],
  ['a number for when', ...when('▸2021'), '2021 is not text; write an EDTF date: when it happened'],
  ['null for when', ...when('▸null'), 'null is not text; write an EDTF date'],
  ['a count for when', ...when('▸{ "best": 2, "of": "total" }'), 'a count does not fit "about": "date"; write an EDTF date, such as "2021-06-27"'],
  ['actors for when', ...when('▸["group-b"]'), 'a list of actors does not fit "about": "date"; write an EDTF date'],
  ['a place for when', ...when('▸{ "geometry": null, "where_prec": 6 }'), 'a place does not fit "about": "date"; write an EDTF date'],
  ['a date for a weapon', ...when('▸"2021-06-27"', 'weapon'), 'text does not fit "about": "weapon"; leave "value" out'],
  ['a date for deaths', ...when('▸"2021-06-27"', 'fatalities'), 'text does not fit "about": "fatalities"; write {"best": …, "of": …}'],
  ['a date for a place', ...when('▸"2021-06-27"', 'location'), '"2021-06-27" is not an object; write a place'],
  ['one actor that is no list', '"value": ["group-b"]', '"value": ▸"group-b"', `${CLAIM}.value`, 'text does not fit "about": "responsibility"; write a list of actor ids'],
  ['the date of a claim', '"about": "responsibility"', '"date": ▸"2024-2-1", "about": "responsibility"', `${CLAIM}.date`, 'is not an EDTF date'],
];

testFaultCases(CASES);

test.each([
  ['a word', '"probably"'],
  ['a word with capitals', '"Very Likely"'],
  ['an Arabic word', '"على الأرجح"'],
  ['an Arabic word with vowel marks', '"يُرجَّح"'],
  ['a word by language', '{ "en": "probably", "ar": "ربما" }'],
])('the check accepts %s as a hedge', (_, hedge) => {
  const text = VALID_MAP_TEXT.replace(
    '"attribution": "reported",',
    () => `"attribution": "reported", "hedge": ${hedge},`,
  );
  expect(text).toContain('"hedge"');
  expect(problemsIn(text)).toEqual([]);
});

test.each([
  '2021-06-27',
  '2021-06',
  '2021-06-27~',
  '2021-06-28T01',
  '2021-06-28T01:30+03:00',
  '2021-06-28T01:00:00Z',
  '2021-06-27T18:00/2021-06-28T06:00',
  '2021-06-27T00:00-04:00/2021-06-27T24:00-04:00',
  '../2021-06-27',
  '2021-21',
])('the check accepts %s as when it happened', (date) => {
  const [passage, replacement] = when(`"${date}"`);
  expect(problemsIn(VALID_MAP_TEXT.replace(passage, () => replacement))).toEqual([]);
});
