import * as v from 'valibot';
import { isObject } from './fields';
import { nearest, quoted, shown } from './phrasing';
import { pathKey, type Finding, type Path } from './positions';
import { mapFile, type MapFile } from './schema';

/** A file with its misspelt member names corrected. After the correction, one misspelling causes only one finding. */
interface Respelled {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** The names of the corrected members as the file spells them, by the key of the corrected path. */
  readonly written: ReadonlyMap<string, string>;
}

/** The result of comparing a file with the schema. The rules then check the corrected value. */
export interface ShapeResult extends Respelled {
  /** Null if the schema refuses the file. */
  readonly file: MapFile | null;
  /** The keys of the paths to values that already have a finding. The rules do not report these values again. */
  readonly faulty: ReadonlySet<string>;
}

/** Compares a JSON value with the schema: the names of its members, and the type and form of each value. */
export function checkShape(json: unknown): ShapeResult {
  const { value, findings: nameFindings, written } = respell(mapFile, json);
  const result = v.safeParse(mapFile, value);
  const issues = (result.issues ?? []).filter((issue) => issue.path?.at(-1)?.origin !== 'key');
  const findings = firstOfEachPath([...nameFindings, ...issues.map(valueFinding)]);
  const faulty = new Set(issues.map((issue) => pathKey(issuePath(issue))));
  return { value, findings, written, file: result.success ? result.output : null, faulty };
}

function valueFinding(issue: v.BaseIssue<unknown>): Finding {
  return { path: issuePath(issue), at: 'value', message: issue.message };
}

function issuePath(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** Keeps the first finding for each path, and all findings about missing members. A missing member has the path of its owner. */
function firstOfEachPath(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, message }) => {
    const key = message.includes(' is missing; ') ? pathKey([...path, message]) : pathKey(path);
    return !seen.has(key) && seen.add(key);
  });
}

/** The properties of a valibot schema that `visitValue` reads. */
interface Shape extends v.GenericSchema {
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly key?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly getter?: (input: unknown) => Shape;
}

/** Compares the member names of a file with the schema. Finds unknown and missing names, and corrects misspelt names. */
function respell(schema: v.GenericSchema, value: unknown): Respelled {
  const findings: Finding[] = [];
  const written = new Map<string, string>();
  return { value: visit(schema, value, [], { findings, written }), findings, written };
}

interface VisitResults {
  readonly findings: Finding[];
  readonly written: Map<string, string>;
}

function visit(shape: Shape, value: unknown, path: Path, collected: VisitResults): unknown {
  if (shape.wrapped) return visit(shape.wrapped, value, path, collected);
  if (shape.getter) return visit(shape.getter(value), value, path, collected);
  if (Array.isArray(value)) return visitList(shape, value, path, collected);
  if (!isObject(value)) return value;
  if (shape.entries) return visitObject(shape, shape.entries, value, path, collected);
  return shape.key ? visitDictionary(shape, shape.key, value, path, collected) : value;
}

function visitList(shape: Shape, value: unknown[], path: Path, collected: VisitResults): unknown {
  const { item } = shape;
  if (item) return value.map((entry, index) => visit(item, entry, [...path, index], collected));
  if (!shape.entries && !shape.key) return value;
  const what = v.getDescription(shape) ?? 'an object';
  collected.findings.push({
    path,
    at: 'value',
    message: `${shown(value)} is not an object; write ${what}`,
  });
  return value;
}

function visitDictionary(
  shape: Shape,
  key: Shape,
  value: Record<string, unknown>,
  path: Path,
  collected: VisitResults,
): unknown {
  const entryShape = (shape as unknown as { readonly value: Shape }).value;
  const result = Object.create(null) as Record<string, unknown>;
  for (const [name, entry] of Object.entries(value)) {
    const issue = v.safeParse(key, name).issues?.[0];
    if (issue)
      collected.findings.push({ path: [...path, name], at: 'key', message: issue.message });
    result[name] = visit(entryShape, entry, [...path, name], collected);
  }
  return result;
}

function visitObject(
  shape: Shape,
  entries: Readonly<Record<string, Shape>>,
  value: Record<string, unknown>,
  path: Path,
  collected: VisitResults,
): unknown {
  const result = Object.create(null) as Record<string, unknown>;
  const meant = matchNames(Object.keys(entries), Object.keys(value));
  for (const [name, right] of meant) {
    if (right !== name) collected.findings.push(unknownMember(shape, name, right, path));
    if (right === null) continue;
    if (right !== name) collected.written.set(pathKey([...path, right]), name);
    result[right] = entries[right]
      ? visit(entries[right], value[name], [...path, right], collected)
      : value[name];
  }
  for (const [name, entry] of Object.entries(entries)) {
    if (name in result || entry.type === 'exact_optional') continue;
    const what = v.getDescription(entry) ?? 'a value';
    collected.findings.push({ path, at: 'value', message: `"${name}" is missing; write ${what}` });
  }
  return result;
}

function unknownMember(shape: Shape, name: string, right: string | null, path: Path): Finding {
  const owner = v.getDescription(shape)?.split(':')[0] ?? 'this object';
  const hint = right === null ? 'remove it' : `did you mean "${right}"?`;
  return {
    path: [...path, name],
    at: 'key',
    message: `${quoted(name)} is not a member of ${owner}; ${hint}`,
  };
}

/** Each name in the file with its name in the schema: the same name, else the most similar unused name, else null. */
function matchNames(
  known: readonly string[],
  found: readonly string[],
): Map<string, string | null> {
  const unused = new Set(known.filter((name) => !found.includes(name)));
  return new Map(
    found.map((name) => {
      if (known.includes(name)) return [name, name];
      const right = nearest(name, unused);
      if (right !== null) unused.delete(right);
      return [name, right];
    }),
  );
}
