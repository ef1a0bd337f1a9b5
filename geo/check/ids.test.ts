import { expect, test } from 'vitest';
import { problemsIn, testFaultCases, VALID_MAP_TEXT, type FaultCase } from './one-fault';

const SITE = 'features[0].properties';
const EVENT = `${SITE}.events[0]`;
const CLAIM = `${EVENT}.claims[0]`;

// prettier-ignore
const CASES: readonly FaultCase[] = [
  ['an id that is not a slug', '"id": "town"', '"id": ▸"Town"', 'features[0].id', '"Town" is not an id; write up to 100 of a-z, 0-9 and hyphens'],
  ['an id that would leave its folder', '"id": "whole-area"', '"id": ▸"../../etc"', 'features[1].id', '"../../etc" is not an id'],
  ['an id that is a number', '"id": "whole-area"', '"id": ▸645', 'features[1].id', '645 is not text'],
  ['the reserved id for events without an actor', '"outlet-c": {', '▸"not-said": { "name": "Nobody" },\n    "outlet-c": {', 'actors["not-said"]', '"not-said" is a reserved word'],
  ['a name that JavaScript objects have', '"outlet-c": {', '▸"constructor": { "name": "X" },\n    "outlet-c": {', 'actors.constructor', '"constructor" is a reserved word'],
  ['the name of the prototype', '"outlet-c": {', '▸"__proto__": { "name": "X" },\n    "outlet-c": {', 'actors.__proto__', '"__proto__" is not an id'],
  ['a repeated site', '"id": "whole-area"', '"id": ▸"town"', 'features[1].id', '"town" is already the id of the site at features[0]'],
  ['a repeated event', '"events": []', '"events": [{ "id": ▸"strike", "name": "x", "event_date": "2024", "event_type": "x", "actors": [], "claims": [] }]', 'features[1].properties.events[0].id', `already the id of the event at ${EVENT}`],
  ['a repeated claim', '"id": "c-dead"', '"id": ▸"c-who"', `${EVENT}.claims[1].id`, `already the id of the claim at ${CLAIM}`],
  ['an unknown claimant', '"claimant": "outlet-c"', '"claimant": ▸"outlet-d"', `${EVENT}.claims[2].claimant`, 'did you mean "outlet-c"?'],
  ['an unknown source', '"source": "report",\n                "locator": { "paragraph": 1 }', '"source": ▸"elsewhere",\n                "locator": { "paragraph": 1 }', `${CLAIM}.source`, '"elsewhere" is not the id of a source in this file; add it'],
  ['an unknown event', '"alsoAbout": ["strike"]', '"alsoAbout": [▸"strikes"]', 'features[1].properties.claims[0].alsoAbout[0]', 'did you mean "strike"?'],
  ['an unknown claim', '"disputes": ["c-denial"]', '"disputes": ▸"c-denail"', `${EVENT}.claims[2].disputes`, 'did you mean "c-denial"?'],
  ['an unknown party', '"memberOf": "state-a"', '"memberOf": ▸"state-z"', 'actors["ministry-a"].memberOf', 'did you mean "state-a"?'],
  ['an unknown claim of a ring', '"claim": "c-range"', '"claim": ▸"c-rang"', `${SITE}.rings[0].claim`, 'did you mean "c-range"?'],
  ['an unknown site of a correction', '"site": "town"', '"site": ▸"city"', 'corrections[0].site', '"city" is not the id of a site'],
  ['an unknown actor of an event', '"actors": ["group-b"]', '"actors": [▸"group-bb"]', `${EVENT}.actors[0]`, 'did you mean "group-b"?'],
  ['an unknown target', '"actors": ["group-b"]', '"actors": ["group-b"], "targets": [▸"state-b"]', `${EVENT}.targets[0]`, 'did you mean "state-a"?'],
  ['an unknown actor named by a claim', '"value": ["group-b"]', '"value": [▸"goup-b"]', `${CLAIM}.value[0]`, 'did you mean "group-b"?'],
  ['an unknown actor in via', '"text": "Group B carried out the strike."', '"via": [▸"agency"], "text": "x"', `${CLAIM}.via[0]`, '"agency" is not the id of an actor'],
  ['the name of a method of every object', '"claimant": "outlet-c"', '"claimant": ▸"toString"', `${EVENT}.claims[2].claimant`, '"toString" is not the id of an actor'],
  ['parties in a circle', '"name": "State A" }', '"name": "State A", "memberOf": ▸"ministry-a" }', 'actors["state-a"].memberOf', 'the parties form a circle'],
  ['an actor who is its own party', '"name": "Group B",', '"name": "Group B", "memberOf": ▸"group-b",', 'actors["group-b"].memberOf', 'the parties form a circle'],
  ['an id twice in a list', '"actors": ["group-b"]', '"actors": ["group-b", ▸"group-b"]', `${EVENT}.actors[1]`, 'is in this list twice'],
  ['an actor whom no claim names', '"actors": ["group-b"]', '"actors": ["group-b", ▸"state-a"]', `${EVENT}.actors[1]`, 'no responsibility claim about this event names "state-a"'],
  ['an actor whom the event does not list', '"value": ["group-b"]', '"value": ["group-b", ▸"state-a"]', `${CLAIM}.value[1]`, 'is not among the actors of the event "strike"'],
  ['an actor whom a claim elsewhere names', '"about": "location",\n            "text": "It was elsewhere.",\n            "value": { "geometry": null, "where_prec": 6 }', '"about": "responsibility", "value": [▸"state-a"],\n            "text": "It was elsewhere."', 'features[1].properties.claims[0].value[0]', 'is not among the actors of the event "strike"'],
];

testFaultCases(CASES);

test('an actor may be named by a claim of another event that is also about this one', () => {
  const own =
    '"about": "responsibility",\n                "text": "Group B carried out the strike.",\n                "value": ["group-b"],';
  const named = VALID_MAP_TEXT.replace(own, '"about": "weapon", "text": "A drone.",').replace(
    '"about": "location",\n            "text": "It was elsewhere.",\n            "value": { "geometry": null, "where_prec": 6 }',
    '"about": "responsibility", "value": ["group-b"], "text": "It did it."',
  );
  expect(problemsIn(named)).toEqual([]);
});
