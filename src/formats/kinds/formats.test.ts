import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCell } from '../../../tests/support/arbitrary-cells';
import { csvOf, importBytes } from '../../../tests/support/imported';
import { TABLE_LAYOUTS } from '../../../tests/support/table-layouts';
import { readDataset } from '../../claims/check/read';
import { FORMATS } from './formats';

const arbitraryOddCell = fc.oneof(
  arbitraryCell,
  fc.constantFrom('constructor', 'valueOf', '__proto__', 'toString'),
  fc.constantFrom('', '9', '-9', 'Unknown', '2026-02-30', '91', '<b>x</b>', '<a href="x">', '"";"'),
  fc.string({ maxLength: 30 }),
);

describe.each(Object.entries(TABLE_LAYOUTS))('%s', (id, layout) => {
  const header = Object.keys(layout);

  it('is known by its columns, and a right row is taken', async () => {
    const outcome = await importBytes('a.csv', csvOf([header, Object.values(layout)]));
    expect(outcome).toMatchObject({ kind: 'imported', report: { format: id, taken: 1 } });
  });

  it('whatever stands in it: taken and not taken are all rows, and the map passes the check', async () => {
    const row = fc.tuple(
      ...header.map((name) =>
        fc.oneof({ weight: 4, arbitrary: fc.constant(layout[name] ?? '') }, arbitraryOddCell),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const records = rows.map((cells) =>
          Object.fromEntries(header.map((name, at) => [name, cells[at]])),
        );
        const outcome = await importBytes('a.json', JSON.stringify(records));
        if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome));
        const { report, text } = outcome;
        expect(report.format).toBe(id);
        expect(report.rows).toBe(rows.length);
        expect(report.taken + report.notTaken.length).toBe(rows.length);
        expect(report.notTaken.every(({ why }) => why !== '')).toBe(true);
        expect(readDataset(text).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it('formats have ids of their own, and any JSON gets a map or a sentence', async () => {
  const ids = FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  await fc.assert(
    fc.asyncProperty(fc.json(), async (json) => {
      const { kind } = await importBytes('a.json', json);
      expect(['imported', 'refused', 'map']).toContain(kind);
    }),
    { numRuns: 200 },
  );
});

it('--from a format that does not fit gives a sentence', async () => {
  const contents = [
    ['a.csv', 'a,b\n1,2\n'],
    ['a.json', '{"a": 1}'],
    ['a.json', '[{"a": 1}]'],
  ] as const;
  for (const { id } of FORMATS)
    for (const [name, text] of contents) {
      const outcome = await importBytes(name, text, { from: id });
      expect(outcome.kind).toBe('refused');
    }
});
