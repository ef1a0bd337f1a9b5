import * as v from 'valibot';
import { bareObject, isObject } from './fields';
import { mostSimilarWord, quoted, describeValue } from './phrasing';
import { pathKey, type Finding, type JsonPath } from './positions';
import { mapFileSchema, type MapFile } from './schema';

/**
 * The file's value after misspelt member names are corrected. The correction prevents further findings about the same
 * misspelling.
 */
interface RespelledFile {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** For each path with a corrected name (`pathKey`), the misspelt name in the file. */
  readonly originalNames: ReadonlyMap<string, string>;
}

/** The result of comparing a file with the schema. The rules then check `value`, which has the corrected names. */
export interface ShapeResult extends RespelledFile {
  /** The file with its type; null if the schema refuses the file. */
  readonly mapFile: MapFile | null;
  /** The path (`pathKey`) of each value that already has a finding. The rules do not report these values again. */
  readonly faultyPathKeys: ReadonlySet<string>;
}

/** Compares a JSON value with the schema: the names of its members, and the type and form of each value. */
export function checkShape(json: unknown): ShapeResult {
  const { value, findings: nameFindings, originalNames } = correctMemberNames(mapFileSchema, json);
  const result = v.safeParse(mapFileSchema, value);
  const issues = (result.issues ?? []).filter((issue) => issue.path?.at(-1)?.origin !== 'key');
  const findings = firstFindingOfEachPath([...nameFindings, ...issues.map(valueFinding)]);
  const faultyPathKeys = new Set(issues.map((issue) => pathKey(issuePath(issue))));
  return {
    value,
    findings,
    originalNames,
    // Not what valibot returns: its objects lack some names, such as `constructor`.
    mapFile: result.success ? (value as MapFile) : null,
    faultyPathKeys,
  };
}

function valueFinding(issue: v.BaseIssue<unknown>): Finding {
  return { path: issuePath(issue), pointsAt: 'value', message: issue.message };
}

function issuePath(issue: v.BaseIssue<unknown>): JsonPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/**
 * Keeps only the first finding for each path, but every finding about a missing member. All members missing from an
 * object share the path of the object.
 */
function firstFindingOfEachPath(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, message }) => {
    const key = message.includes(' is missing; ') ? pathKey([...path, message]) : pathKey(path);
    return !seen.has(key) && seen.add(key);
  });
}

/** A valibot schema, with the properties that `visitValue` reads. */
interface ValibotSchema extends v.GenericSchema {
  readonly wrapped?: ValibotSchema;
  readonly item?: ValibotSchema;
  readonly key?: ValibotSchema;
  readonly entries?: Readonly<Record<string, ValibotSchema>>;
  readonly getter?: (input: unknown) => ValibotSchema;
}

/** Compares the member names of a file with the schema. Finds unknown and missing names, and corrects misspelt names. */
function correctMemberNames(schema: v.GenericSchema, value: unknown): RespelledFile {
  const findings: Finding[] = [];
  const originalNames = new Map<string, string>();
  return {
    value: visitValue(schema, value, [], { findings, originalNames }),
    findings,
    originalNames,
  };
}

interface VisitFindings {
  readonly findings: Finding[];
  readonly originalNames: Map<string, string>;
}

function visitValue(
  shape: ValibotSchema,
  value: unknown,
  path: JsonPath,
  collected: VisitFindings,
): unknown {
  if (shape.wrapped) return visitValue(shape.wrapped, value, path, collected);
  if (shape.getter) return visitValue(shape.getter(value), value, path, collected);
  if (Array.isArray(value)) return visitList(shape, value, path, collected);
  if (!isObject(value)) return value;
  if (shape.entries) return visitObject(shape, shape.entries, value, path, collected);
  return shape.key ? visitDictionary(shape, shape.key, value, path, collected) : value;
}

function visitList(
  shape: ValibotSchema,
  value: unknown[],
  path: JsonPath,
  collected: VisitFindings,
): unknown {
  const { item } = shape;
  if (item)
    return value.map((entry, index) => visitValue(item, entry, [...path, index], collected));
  if (!shape.entries && !shape.key) return value;
  const what = v.getDescription(shape) ?? 'an object';
  collected.findings.push({
    path,
    pointsAt: 'value',
    message: `${describeValue(value)} is not an object; write ${what}`,
  });
  return value;
}

/** Names of members that valibot leaves out of a record without a word. */
const SKIPPED_BY_VALIBOT: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

function visitDictionary(
  shape: ValibotSchema,
  key: ValibotSchema,
  value: Record<string, unknown>,
  path: JsonPath,
  collected: VisitFindings,
): unknown {
  const entryShape = (shape as unknown as { readonly value: ValibotSchema }).value;
  const result = bareObject();
  for (const [name, entry] of Object.entries(value)) {
    const issue = v.safeParse(key, name).issues?.[0];
    if (issue)
      collected.findings.push({ path: [...path, name], pointsAt: 'key', message: issue.message });
    result[name] = visitValue(entryShape, entry, [...path, name], collected);
    if (!SKIPPED_BY_VALIBOT.has(name)) continue;
    for (const { message } of v.safeParse(entryShape, entry).issues ?? [])
      collected.findings.push({ path: [...path, name], pointsAt: 'value', message });
  }
  return result;
}

function visitObject(
  shape: ValibotSchema,
  entries: Readonly<Record<string, ValibotSchema>>,
  value: Record<string, unknown>,
  path: JsonPath,
  collected: VisitFindings,
): unknown {
  // A plain object, as MapLibre wants it of a geometry: its names are those of the schema.
  const result: Record<string, unknown> = {};
  const meant = matchMemberNames(Object.keys(entries), Object.keys(value));
  for (const [name, right] of meant) {
    if (right !== name) collected.findings.push(unknownMemberFinding(shape, name, right, path));
    if (right === null) continue;
    if (right !== name) collected.originalNames.set(pathKey([...path, right]), name);
    result[right] = entries[right]
      ? visitValue(entries[right], value[name], [...path, right], collected)
      : value[name];
  }
  for (const [name, entry] of Object.entries(entries)) {
    if (Object.hasOwn(result, name) || entry.type === 'exact_optional') continue;
    const what = v.getDescription(entry) ?? 'a value';
    collected.findings.push({
      path,
      pointsAt: 'value',
      message: `"${name}" is missing; write ${what}`,
    });
  }
  return result;
}

function unknownMemberFinding(
  shape: ValibotSchema,
  name: string,
  right: string | null,
  path: JsonPath,
): Finding {
  const owner = v.getDescription(shape)?.split(':')[0] ?? 'this object';
  const hint = right === null ? 'remove it' : `did you mean "${right}"?`;
  return {
    path: [...path, name],
    pointsAt: 'key',
    message: `${quoted(name)} is not a member of ${owner}; ${hint}`,
  };
}

/** Maps each name in the file to a name in the schema: the same name, else the most similar unused name, else null. */
function matchMemberNames(
  known: readonly string[],
  found: readonly string[],
): Map<string, string | null> {
  const unused = new Set(known.filter((name) => !found.includes(name)));
  return new Map(
    found.map((name) => {
      if (known.includes(name)) return [name, name];
      const right = mostSimilarWord(name, unused);
      if (right !== null) unused.delete(right);
      return [name, right];
    }),
  );
}
