import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/claims/model';
import { readDataset } from '../../src/claims/check/read';
import { COUNTRY_RULES } from './country-rules';

/** In a replacement, this mark stands before the text to which the problem must point. */
const FAULT_MARK = '▸';

export const VALID_MAP_TEXT = readFileSync(
  fileURLToPath(new URL('fixtures/valid.geojson', import.meta.url)),
  'utf8',
);

export interface FaultyText {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The text of the valid map with one passage replaced, and the place of the mark. */
function makeFaultyText(passage: string, replacement: string): FaultyText {
  if (!VALID_MAP_TEXT.includes(passage))
    throw new Error(`the valid map does not contain ${passage}`);
  const marked = VALID_MAP_TEXT.replace(passage, () => replacement);
  const before = marked.slice(0, marked.indexOf(FAULT_MARK)).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return { text: marked.replace(FAULT_MARK, ''), line: before.length, column };
}

/**
 * One replacement that puts a fault into the valid map, and the problem that the check must report. `▸` marks the faulty place.
 */
export type FaultCase = readonly [
  fault: string,
  passage: string,
  replacement: string,
  path: string,
  partOfMessage: string,
];

/** Tests that the check reports exactly one problem for each case, at the marked place. */
export function testFaultCases(cases: readonly FaultCase[]): void {
  test.each(cases)('%s', (_, passage, replacement, path, partOfMessage) => {
    const { text, line, column } = makeFaultyText(passage, replacement);
    const message = expect.stringContaining(partOfMessage) as string;
    expect(problemsIn(text)).toEqual([{ line, column, jsonPath: path, message }]);
  });
}

export function problemsIn(text: string): readonly Problem[] {
  const parsed = readDataset(text, COUNTRY_RULES.rules);
  return parsed.ok ? [] : parsed.problems;
}
