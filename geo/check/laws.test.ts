import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/claims/model';
import { mapFileJsonSchema } from '../schema/json-schema';
import { problemsIn, VALID_MAP_TEXT } from './one-fault';

type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

const anything = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1e300, 1e-9, '', 'town', 'c-who', '__proto__', [], {}),
  fc.constantFrom<Json>(
    'constructor',
    'toString',
    [[]],
    { type: 'Point' },
    { of: 'total' },
    '2021-13',
  ),
  fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json),
);

/** Every path from the root of a value to something in it. */
function pathsIn(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, member]) => pathsIn(member, [...path, key]))];
}

const PATHS = pathsIn(JSON.parse(VALID_MAP_TEXT) as Json);

/** The valid map with values replaced, deleted or renamed. */
const mutated = fc
  .array(
    fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom('set', 'delete', 'rename'), anything),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((changes) => {
    const root: { file: Json } = { file: JSON.parse(VALID_MAP_TEXT) as Json };
    for (const [path, how, value] of changes) change(root, ['file', ...path], how, value);
    return JSON.stringify(root.file ?? null, null, 1);
  });

function change(root: Json, path: (string | number)[], how: string, value: Json): void {
  let owner: Json | undefined = root;
  for (const key of path.slice(0, -1)) owner = (owner as Record<string, Json> | null)?.[key];
  const key = path.at(-1);
  if (typeof owner !== 'object' || owner === null || key === undefined) return;
  const members = owner as Record<string, Json>;
  if (how === 'rename' && !Array.isArray(owner)) members[`${key}s`] = members[key] ?? null;
  if (how === 'set') members[key] = structuredClone(value);
  else if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else Reflect.deleteProperty(members, key);
}

/** The valid map with a part of its text replaced. */
const damaged = fc
  .tuple(
    fc.nat(VALID_MAP_TEXT.length),
    fc.nat(40),
    fc.oneof(fc.string(), fc.constantFrom('{', ']', '"', ',', '\\')),
  )
  .map(
    ([at, length, text]) => VALID_MAP_TEXT.slice(0, at) + text + VALID_MAP_TEXT.slice(at + length),
  );

const file = fc.oneof(
  mutated,
  damaged,
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc
    .jsonValue()
    .map((value) => `{"type":"FeatureCollection","features":${JSON.stringify([value])}}`),
);

function isPlaceIn(text: string, { line, column }: Problem): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  return (
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1
  );
}

/** The value at a path; undefined if there is none. */
function valueAt(text: string, path: string): unknown {
  if (path === '(file)') return JSON.parse(text) as unknown;
  const segments = path.match(/\["(?:[^"\\]|\\.)*"\]|\[\d+\]|[\w$]+/g) ?? [];
  return segments.reduce<unknown>(
    (value, segment) => {
      const key = segment.startsWith('[')
        ? (JSON.parse(segment.slice(1, -1)) as string | number)
        : segment;
      const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
      return isThere ? (value as Record<string | number, unknown>)[key] : undefined;
    },
    JSON.parse(text) as unknown,
  );
}

describe('laws of the check', () => {
  test('it never throws, and every problem has a place in the text', () => {
    fc.assert(
      fc.property(file, (text) => {
        for (const problem of problemsIn(text)) {
          expect([problem, isPlaceIn(text.replace(/^\uFEFF/, ''), problem)]).toEqual([
            problem,
            true,
          ]);
          expect(problem.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  test('every path leads to a value in the file', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const { jsonPath } of problemsIn(text)) {
          expect([jsonPath, valueAt(text, jsonPath)]).not.toEqual([jsonPath, undefined]);
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('no problem is reported twice', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const problems = problemsIn(text).map((problem) => JSON.stringify(problem));
        expect(problems).toEqual([...new Set(problems)]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('what the JSON Schema refuses the check refuses', () => {
    const validate = new Ajv({ strictTuples: false }).compile(mapFileJsonSchema());
    fc.assert(
      fc.property(mutated, (text) => {
        if (!validate(JSON.parse(text))) expect(problemsIn(text)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('the same text gives the same problems', () => {
    fc.assert(
      fc.property(file, (text) => {
        expect(problemsIn(text)).toEqual(problemsIn(text));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('text that is not JSON has problems, and white space is not a problem', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        fc.pre(!isJson(text));
        expect(problemsIn(text)).not.toEqual([]);
      }),
    );
    expect(problemsIn(JSON.stringify(JSON.parse(VALID_MAP_TEXT)))).toEqual([]);
  }, 60_000);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
