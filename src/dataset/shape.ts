import * as v from 'valibot';
import { pathKey, type Finding, type Path } from './finding';
import { respell, type Respelled } from './members';
import { mapFile, type MapFile } from './schema';

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
