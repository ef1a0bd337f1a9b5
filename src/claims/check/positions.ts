import { findNodeAtLocation, findNodeAtOffset, getNodePath, type Node } from 'jsonc-parser';
import type { Problem } from '../model';
import { quoted } from './phrasing';

/** The member names and list indexes that lead from the root of the file to a value. */
export type JsonPath = readonly (string | number)[];

/** One mistake in a map file. `problemsOf` adds its line and column. */
export interface Finding {
  readonly path: JsonPath;
  readonly message: string;
  /** The message in the terms of a table, if it differs. */
  readonly inTable?: string | undefined;
  /** The target of the message: the value at the path, the last name of the path, or a character offset in the text. */
  readonly pointsAt: 'value' | 'key' | number;
}

/**
 * The findings with their lines and columns, in the order of the file.
 * @param originalNames For each path with a corrected name (`pathKey`), the misspelt name in the file.
 */
export function problemsOf(
  text: string,
  root: Node | undefined,
  findings: readonly Finding[],
  originalNames: ReadonlyMap<string, string>,
): readonly Problem[] {
  const starts = lineStartOffsets(text);
  const located = findings.map((finding) => locateFinding(finding, root, originalNames));
  located.sort((a, b) => a.textOffset - b.textOffset);
  return located.map(({ textOffset, path, message }) => {
    const line = lineIndexAt(starts, textOffset);
    const column = textOffset - (starts[line] ?? 0) + 1;
    return { line: line + 1, column, jsonPath: pathText(path), message };
  });
}

/** A path in JavaScript notation: `features[2].properties.events[0].event_date`. The root of the file is `(file)`. */
export function pathText(path: JsonPath): string {
  if (path.length === 0) return '(file)';
  const text = path.map((segment) => {
    if (typeof segment === 'number') return `[${segment}]`;
    return /^[A-Za-z_$][\w$]*$/.test(segment) ? `.${segment}` : `[${quoted(segment)}]`;
  });
  return text.join('').replace(/^\./, '');
}

/** The path as one string, for the keys of maps and sets. Equal paths give equal strings. */
export function pathKey(path: JsonPath): string {
  return JSON.stringify(path);
}

interface LocatedFinding {
  readonly textOffset: number;
  readonly path: JsonPath;
  readonly message: string;
}

function locateFinding(
  finding: Finding,
  root: Node | undefined,
  originalNames: ReadonlyMap<string, string>,
): LocatedFinding {
  const { pointsAt, message } = finding;
  if (typeof pointsAt === 'number') {
    const path = finding.path.length > 0 ? finding.path : pathAtOffset(root, pointsAt);
    return { textOffset: pointsAt, path, message };
  }
  const path = pathWithOriginalNames(finding.path, originalNames);
  const value = root && findNodeAtLocation(root, [...path]);
  const node = pointsAt === 'key' ? value?.parent?.children?.[0] : value;
  return { textOffset: (node ?? root)?.offset ?? 0, path, message };
}

/** The path of the innermost value at a character offset in the text. */
function pathAtOffset(root: Node | undefined, offset: number): JsonPath {
  const node = root && findNodeAtOffset(root, offset);
  return node ? getNodePath(node) : [];
}

function pathWithOriginalNames(
  path: JsonPath,
  originalNames: ReadonlyMap<string, string>,
): JsonPath {
  return path.map(
    (segment, index) => originalNames.get(pathKey(path.slice(0, index + 1))) ?? segment,
  );
}

function lineStartOffsets(text: string): number[] {
  const breaks = text.matchAll(/\r\n|\n|\r/g);
  return [0, ...Array.from(breaks, (match) => match.index + match[0].length)];
}

function lineIndexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
