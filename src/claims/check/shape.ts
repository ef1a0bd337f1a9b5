import * as v from 'valibot';
import { bareObject, isObject } from './fields';
import { mostSimilarWord, quoted, describeValue } from './phrasing';
import { pathKey, type Finding, type JsonPath } from './positions';

/** The file's value with corrected member names. The correction prevents further findings about the same misspelling. */
interface RespelledFile {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** The misspelt names in the file. The key is the path with the corrected name (`pathKey`). */
  readonly originalNames: ReadonlyMap<string, string>;
}

/** The result of comparing a file with the schema. The rules then check `value`, whose names are corrected. */
export interface ShapeResult<Accepted> extends RespelledFile {
  /** The typed file. Null if the schema refuses the file. */
  readonly accepted: Accepted | null;
  /** The path (`pathKey`) of each value that already has a finding. The rules do not report these values again. */
  readonly faultyPathKeys: ReadonlySet<string>;
}

/** Compares a JSON value with a schema: the names of its members, and the type and form of each value. */
export function checkShape<Accepted>(
  json: unknown,
  schema: v.GenericSchema<unknown, Accepted>,
): ShapeResult<Accepted> {
  const { value, findings: nameFindings, originalNames } = correctMemberNames(schema, json);
  const result = v.safeParse(schema, value);
  const issues = (result.issues ?? []).filter((issue) => issue.path?.at(-1)?.origin !== 'key');
  const findings = firstFindingOfEachPath([...nameFindings, ...issues.map(valueFinding)]);
  const faultyPathKeys = new Set(issues.map((issue) => pathKey(issuePath(issue))));
  return {
    value,
    findings,
    originalNames,
    // This is the value of the file. The objects in valibot's own result lack some names, such as `constructor`.
    accepted: result.success ? (value as Accepted) : null,
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
 * Keeps the first finding for each path, and every finding about a missing member. All missing members of an object have
 * the object's path.
 */
function firstFindingOfEachPath(findings: readonly Finding[]): Finding[] {
  const seenPaths = new Set<string>();
  return findings.filter(({ path, message }) => {
    const key = message.includes(' is missing; ') ? pathKey([...path, message]) : pathKey(path);
    return !seenPaths.has(key) && seenPaths.add(key);
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
    value: visitValue(schema, value, [], { findings, originalNames, acceptedNames: new Map() }),
    findings,
    originalNames,
  };
}

interface VisitFindings {
  readonly findings: Finding[];
  readonly originalNames: Map<string, string>;
  /** For each schema of names: the names that it has accepted. Thousands of records of a table have the same names. */
  readonly acceptedNames: Map<ValibotSchema, Set<string>>;
}

/** True for a list or an object. Other values have no members whose names could be wrong. */
const hasMembers = (value: unknown): value is object => typeof value === 'object' && value !== null;

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
  const description = v.getDescription(shape) ?? 'an object';
  collected.findings.push({
    path,
    pointsAt: 'value',
    message: `${describeValue(value)} is not an object; write ${description}`,
  });
  return value;
}

/** Member names that valibot silently leaves out of a record. */
const SKIPPED_BY_VALIBOT: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

function visitDictionary(
  shape: ValibotSchema,
  key: ValibotSchema,
  value: Record<string, unknown>,
  path: JsonPath,
  collected: VisitFindings,
): unknown {
  const entryShape = (shape as unknown as { readonly value: ValibotSchema }).value;
  // Texts have no names to correct. Each record of a table can have dozens of such values, so they are not copied.
  const areTexts = !Object.values(value).some(hasMembers);
  const result = areTexts ? value : bareObject();
  const acceptedNames = collected.acceptedNames.get(key) ?? new Set();
  collected.acceptedNames.set(key, acceptedNames);
  for (const [name, entry] of Object.entries(value)) {
    if (!acceptedNames.has(name)) {
      const issue = v.safeParse(key, name).issues?.[0];
      if (issue)
        collected.findings.push({ path: [...path, name], pointsAt: 'key', message: issue.message });
      else acceptedNames.add(name);
    }
    if (!areTexts)
      result[name] = hasMembers(entry)
        ? visitValue(entryShape, entry, [...path, name], collected)
        : entry;
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
  // MapLibre needs geometries to be plain objects. This is safe because all names come from the schema.
  const result: Record<string, unknown> = {};
  const found = Object.keys(value);
  // Most objects have no misspelt name, and a large file has many thousands of objects.
  const areKnown = found.every((name) => Object.hasOwn(entries, name));
  const meant = areKnown ? null : matchMemberNames(Object.keys(entries), found);
  for (const name of found) {
    const right = meant === null ? name : (meant.get(name) ?? null);
    if (right !== name) collected.findings.push(unknownMemberFinding(shape, name, right, path));
    if (right === null) continue;
    if (right !== name) collected.originalNames.set(pathKey([...path, right]), name);
    const member = value[name];
    result[right] =
      entries[right] === undefined || !hasMembers(member)
        ? member
        : visitValue(entries[right], member, [...path, right], collected);
  }
  for (const [name, entry] of Object.entries(entries)) {
    if (Object.hasOwn(result, name) || entry.type === 'exact_optional') continue;
    const description = v.getDescription(entry) ?? 'a value';
    collected.findings.push({
      path,
      pointsAt: 'value',
      message: `"${name}" is missing; write ${description}`,
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
