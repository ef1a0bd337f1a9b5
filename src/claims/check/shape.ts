import * as v from 'valibot';
import { pathKey, type Finding, type Path } from './positions';
import { mapFile, type MapFile } from './schema';
import { isObject } from './fields';
import { nearest, quoted, shown } from './phrasing';

/** What a file's shape gives: its faults, and the values for the rules to compare. */
export interface Shaped extends Respelled {
  /** The file, if its shape has no fault. */
  readonly file: MapFile | null;
  /** Paths of values that are told already, so that no rule tells them again. */
  readonly faulty: ReadonlySet<string>;
}

/** Compares a JSON value with the schema: every member, type and single value. */
export function readShape(json: unknown): Shaped {
  const { value, findings, written } = respell(mapFile, json);
  const result = v.safeParse(mapFile, value);
  const wrong = (result.issues ?? []).filter((issue) => issue.path?.at(-1)?.origin !== 'key');
  const told = firstOfEachPath([...findings, ...wrong.map(valueFinding)]);
  const faulty = new Set(wrong.map((issue) => pathKey(issuePath(issue))));
  return { value, findings: told, written, file: result.success ? result.output : null, faulty };
}

function valueFinding(issue: v.BaseIssue<unknown>): Finding {
  return { path: issuePath(issue), at: 'value', message: issue.message };
}

function issuePath(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** A value that breaks two tests of its own has one fault; missing members share their owner's path. */
function firstOfEachPath(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, message }) => {
    const key = message.includes(' is missing; ') ? pathKey([...path, message]) : pathKey(path);
    return !seen.has(key) && seen.add(key);
  });
}

/** A file with its misspelt members under their right names, so that one misspelling is one fault. */
export interface Respelled {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** For the path of each member that was renamed, the name that the file has. */
  readonly written: ReadonlyMap<string, string>;
}

/** What valibot's schemas have in common with what this walk looks at. */
interface Shape extends v.GenericSchema {
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly key?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly getter?: (input: unknown) => Shape;
}

/** Compares the names of a file's members with its schema: unknown, misspelt and missing ones. */
function respell(schema: v.GenericSchema, value: unknown): Respelled {
  const findings: Finding[] = [];
  const written = new Map<string, string>();
  return { value: visit(schema, value, [], { findings, written }), findings, written };
}

interface Notes {
  readonly findings: Finding[];
  readonly written: Map<string, string>;
}

function visit(shape: Shape, value: unknown, path: Path, notes: Notes): unknown {
  if (shape.wrapped) return visit(shape.wrapped, value, path, notes);
  if (shape.getter) return visit(shape.getter(value), value, path, notes);
  if (Array.isArray(value)) return visitList(shape, value, path, notes);
  if (!isObject(value)) return value;
  if (shape.entries) return visitObject(shape, shape.entries, value, path, notes);
  return shape.key ? visitDictionary(shape, shape.key, value, path, notes) : value;
}

function visitList(shape: Shape, value: unknown[], path: Path, notes: Notes): unknown {
  const { item } = shape;
  if (item) return value.map((entry, index) => visit(item, entry, [...path, index], notes));
  if (!shape.entries && !shape.key) return value;
  const what = v.getDescription(shape) ?? 'an object';
  notes.findings.push({
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
  notes: Notes,
): unknown {
  const entryShape = (shape as unknown as { readonly value: Shape }).value;
  const result = Object.create(null) as Record<string, unknown>;
  for (const [name, entry] of Object.entries(value)) {
    const issue = v.safeParse(key, name).issues?.[0];
    if (issue) notes.findings.push({ path: [...path, name], at: 'key', message: issue.message });
    result[name] = visit(entryShape, entry, [...path, name], notes);
  }
  return result;
}

function visitObject(
  shape: Shape,
  entries: Readonly<Record<string, Shape>>,
  value: Record<string, unknown>,
  path: Path,
  notes: Notes,
): unknown {
  const result = Object.create(null) as Record<string, unknown>;
  const meant = meantMembers(Object.keys(entries), Object.keys(value));
  for (const [name, right] of meant) {
    if (right !== name) notes.findings.push(unknownMember(shape, name, right, path));
    if (right === null) continue;
    if (right !== name) notes.written.set(pathKey([...path, right]), name);
    result[right] = entries[right]
      ? visit(entries[right], value[name], [...path, right], notes)
      : value[name];
  }
  for (const [name, entry] of Object.entries(entries)) {
    if (name in result || entry.type === 'exact_optional') continue;
    const what = v.getDescription(entry) ?? 'a value';
    notes.findings.push({ path, at: 'value', message: `"${name}" is missing; write ${what}` });
  }
  return result;
}

function unknownMember(shape: Shape, name: string, right: string | null, path: Path): Finding {
  const owner = v.getDescription(shape)?.split(':')[0] ?? 'this object';
  const hint = right === null ? 'take it out' : `did you mean "${right}"?`;
  return {
    path: [...path, name],
    at: 'key',
    message: `${quoted(name)} is not a member of ${owner}; ${hint}`,
  };
}

/** Each name in the file with the member that it is, or that it most likely should have been. */
function meantMembers(
  known: readonly string[],
  found: readonly string[],
): Map<string, string | null> {
  const free = new Set(known.filter((name) => !found.includes(name)));
  return new Map(
    found.map((name) => {
      if (known.includes(name)) return [name, name];
      const right = nearest(name, free);
      if (right !== null) free.delete(right);
      return [name, right];
    }),
  );
}
