import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importBytes } from '../../../tests/support/imported';
import { JSON_SHAPES, mutatedJson } from '../../../tests/support/json-shapes';
import { readDataset } from '../../claims/check/read';

describe.each(Object.entries(JSON_SHAPES))('%s', (id, shape) => {
  it('is known by its shape', async () => {
    expect(await importBytes('a.json', JSON.stringify(shape))).toMatchObject({
      kind: 'imported',
      report: { format: id, notTaken: [] },
    });
  });

  it('whatever is changed in it: the counts add up, or a sentence says why it is refused', async () => {
    const path = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(path, fc.jsonValue(), async (choices, other) => {
        const outcome = await importBytes(
          'a.json',
          JSON.stringify(mutatedJson(shape, choices, other)),
        );
        if (outcome.kind === 'refused') expect(outcome.why).not.toContain('the check refuses');
        if (outcome.kind !== 'imported') return;
        const { rows, taken, notTaken } = outcome.report;
        expect(taken + notTaken.length).toBe(rows);
        expect(readDataset(outcome.text).ok).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
