import { findNodeAtLocation, findNodeAtOffset, getNodePath, type Node } from 'jsonc-parser';
import type { Problem } from '../model';
import { quoted } from './phrasing';

/** The member names and list indexes that lead from the root of the file to a value. */
export type Path = readonly (string | number)[];

/** One fault in a map file. `problemsOf` adds its line and column. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  /** The place to report: the value, the name of the member, or a character offset in the text. */
  readonly at: 'value' | 'key' | number;
}

/**
 * The problems of a file: the findings with line and column, in the order of the file.
 * @param originalNames The misspelt names that `checkShape` corrected, by the key of the corrected path.
 */
export function problemsOf(
  text: string,
  root: Node | undefined,
  findings: readonly Finding[],
  written: ReadonlyMap<string, string>,
): readonly Problem[] {
  const starts = lineStarts(text);
  const located = findings.map((finding) => locate(finding, root, written));
  located.sort((a, b) => a.offset - b.offset);
  return located.map(({ offset, path, message }) => {
    const line = lineAt(starts, offset);
    const column = offset - (starts[line] ?? 0) + 1;
    return { line: line + 1, column, path: pathText(path), message };
  });
}

/** A path as people write it: `features[2].properties.events[0].event_date`. The root is `(file)`. */
export function pathText(path: Path): string {
  if (path.length === 0) return '(file)';
  const text = path.map((segment) => {
    if (typeof segment === 'number') return `[${segment}]`;
    return /^[A-Za-z_$][\w$]*$/.test(segment) ? `.${segment}` : `[${quoted(segment)}]`;
  });
  return text.join('').replace(/^\./, '');
}

/** A string for use as the key of a map or set. Equal paths have the same key. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

interface LocatedFinding {
  readonly offset: number;
  readonly path: Path;
  readonly message: string;
}

function locate(
  finding: Finding,
  root: Node | undefined,
  written: ReadonlyMap<string, string>,
): LocatedFinding {
  const { at, message } = finding;
  if (typeof at === 'number') {
    const path = finding.path.length > 0 ? finding.path : pathAt(root, at);
    return { offset: at, path, message };
  }
  const path = asWritten(finding.path, written);
  const value = root && findNodeAtLocation(root, [...path]);
  const node = at === 'key' ? value?.parent?.children?.[0] : value;
  return { offset: (node ?? root)?.offset ?? 0, path, message };
}

/** The path of the innermost value at a character offset in the text. */
function pathAt(root: Node | undefined, offset: number): Path {
  const node = root && findNodeAtOffset(root, offset);
  return node ? getNodePath(node) : [];
}

function asWritten(path: Path, written: ReadonlyMap<string, string>): Path {
  return path.map((segment, index) => written.get(pathKey(path.slice(0, index + 1))) ?? segment);
}

function lineStarts(text: string): number[] {
  const breaks = text.matchAll(/\r\n|\n|\r/g);
  return [0, ...Array.from(breaks, (match) => match.index + match[0].length)];
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
