import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/claims/model';
import { readDataset } from '../../src/claims/check/read';
import { countryCodesAreAssigned, sitesLieInTheirCountry } from './country';

/** Marks, in a changed text, the place that a problem should point to. */
const HERE = '▸';

export const VALID = readFileSync(
  fileURLToPath(new URL('fixtures/valid.geojson', import.meta.url)),
  'utf8',
);

export interface Faulty {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** The valid map with one passage replaced; the replacement marks where its fault is. */
function withFault(passage: string, replacement: string): Faulty {
  if (!VALID.includes(passage)) throw new Error(`the valid map does not hold ${passage}`);
  const marked = VALID.replace(passage, () => replacement);
  const before = marked.slice(0, marked.indexOf(HERE)).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return { text: marked.replace(HERE, ''), line: before.length, column };
}

/** What a fault is, the passage that is replaced, by what (▸ marks the place), the path, and part of the sentence. */
export type Case = readonly [string, string, string, string, string];

/** The cases of a table as tests: each fault is told once, where it stands. */
export function testEach(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, passage, replacement, path, sentence) => {
    const { text, line, column } = withFault(passage, replacement);
    const message = expect.stringContaining(sentence) as string;
    expect(problemsIn(text)).toEqual([{ line, column, path, message }]);
  });
}

export function problemsIn(text: string): readonly Problem[] {
  const reading = readDataset(text, [countryCodesAreAssigned, sitesLieInTheirCountry]);
  return reading.ok ? [] : reading.problems;
}
