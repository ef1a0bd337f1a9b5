import { findNodeAtLocation, findNodeAtOffset, getNodePath, type Node } from 'jsonc-parser';
import { quoted } from './phrasing';

/** Gives findings their line and column, in the order of the file. */
export function problemsOf(
  text: string,
  root: Node | undefined,
  findings: readonly Finding[],
  written: ReadonlyMap<string, string>,
) {
  const lines = lineStarts(text);
  const placed = findings.map((finding) => placeOf(finding, root, written));
  placed.sort((a, b) => a.offset - b.offset);
  return placed.map(({ offset, path, message }) => {
    const line = lineAt(lines, offset);
    const column = offset - (lines[line] ?? 0) + 1;
    return { line: line + 1, column, path: pathText(path), message };
  });
}

interface Placed {
  readonly offset: number;
  readonly path: Path;
  readonly message: string;
}

function placeOf(
  finding: Finding,
  root: Node | undefined,
  written: ReadonlyMap<string, string>,
): Placed {
  const { at, message } = finding;
  if (typeof at === 'number') {
    const path = finding.path.length > 0 ? finding.path : pathAt(root, at);
    return { offset: at, path, message };
  }
  const path = asWritten(finding.path, written);
  const node = root && findNodeAtLocation(root, [...path]);
  const named = at === 'key' ? node?.parent?.children?.[0] : node;
  return { offset: (named ?? root)?.offset ?? 0, path, message };
}

/** The innermost value round a place in the text. */
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

/** Member names and list indexes from the root of the file. */
export type Path = readonly (string | number)[];

/** A fault before its line and column are known. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  /** What to point at: the value, the member's name, or a place in the text. */
  readonly at: 'value' | 'key' | number;
}

/** The path as people write it: `features[2].properties.events[0].event_date`. */
export function pathText(path: Path): string {
  if (path.length === 0) return '(file)';
  const text = path.map((segment) => {
    if (typeof segment === 'number') return `[${segment}]`;
    return /^[A-Za-z_$][\w$]*$/.test(segment) ? `.${segment}` : `[${quoted(segment)}]`;
  });
  return text.join('').replace(/^\./, '');
}

export function pathKey(path: Path): string {
  return JSON.stringify(path);
}
