import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import type { Claim, Dataset } from '../../claims/model';
import { readingSteps, stepOf } from './order';

const idsOf = (claims: readonly Claim[]): readonly string[] => claims.map(({ id }) => id);
const all = (dataset: Dataset): readonly Claim[] => readingSteps(dataset, () => true);

const source = { headline: 'A headline', publisher: 'A paper', url: 'https://example.org/' };
const at = (id: string, paragraph: number | null, more = {}) =>
  fileClaim(id, {
    locator: paragraph === null ? { exact: 'a few words' } : { paragraph },
    ...more,
  });

const map = tinyMap(
  {},
  [
    fileSite('north', [
      fileEvent('raid', [], {
        claims: [at('twelve', 12), at('release', 1, { source: 'release' })],
      }),
    ]),
    fileSite('south', [], {
      claims: [at('two', 2), at('caption', 0), at('headline', null), at('two-again', 2)],
    }),
  ],
  { sources: { article: source, release: source } },
);
const inOrder = ['headline', 'caption', 'two', 'two-again', 'twelve', 'release'];

describe('the article’s order', () => {
  it('is by source, then by paragraph as a number, what has none first, then as the file has it', () => {
    expect(idsOf(all(map))).toEqual(inOrder);
  });

  it('leaves out what is not shown', () => {
    const steps = readingSteps(map, ({ site }) => site === 'south');
    expect(idsOf(steps)).toEqual(['headline', 'caption', 'two', 'two-again']);
  });

  it('has every claim that is shown once, and whatever is shown, in the same order', () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.array(fc.boolean(), { minLength: 5 }), (dataset, shown) => {
        const whole = all(dataset);
        expect([...idsOf(whole)].sort()).toEqual([...dataset.claimById.keys()].sort());
        const kept = new Set(whole.filter((_, index) => shown[index % shown.length]));
        const steps = readingSteps(dataset, (claim) => kept.has(claim));
        expect(steps).toEqual(whole.filter((claim) => kept.has(claim)));
      }),
    );
  });
});

describe('where a reader is', () => {
  const around = (claim: string | null, steps = all(map)) => {
    const { number, previous, next } = stepOf(map, steps, claim);
    return [previous?.id ?? null, number, next?.id ?? null];
  };

  it.each<readonly [claim: string | null, expected: readonly (string | number | null)[]]>([
    [null, [null, null, 'headline']],
    ['no-such-claim', [null, null, 'headline']],
    ['headline', [null, 1, 'caption']],
    ['two', ['caption', 3, 'two-again']],
    ['release', ['twelve', 6, null]],
  ])('at %s', (claim, expected) => {
    expect(around(claim)).toEqual(expected);
  });

  it('keeps the place of a claim that is hidden', () => {
    const steps = readingSteps(map, ({ id }) => !['two', 'release'].includes(id));
    expect(around('two', steps)).toEqual(['caption', null, 'two-again']);
    expect(around('release', steps)).toEqual(['twelve', null, null]);
  });

  it('is nowhere among no steps', () => {
    expect(around('two', [])).toEqual([null, null, null]);
    expect(around(null, [])).toEqual([null, null, null]);
  });

  it('leads from the first to the last through all, and back', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const steps = all(dataset);
        const walked = [];
        for (let here = stepOf(dataset, steps, null).next; here !== null;) {
          walked.push(here);
          const step: ReturnType<typeof stepOf> = stepOf(dataset, steps, here.id);
          expect(step.number).toBe(walked.length);
          expect(step.previous).toBe(walked.at(-2) ?? null);
          here = step.next;
        }
        expect(walked).toEqual(steps);
      }),
    );
  });
});
