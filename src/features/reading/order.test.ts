import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import type { Claim, Dataset } from '../../claims/model';
import { claimsInReadingOrder, readingPositionOf } from './order';

const idsOf = (claims: readonly Claim[]): readonly string[] => claims.map(({ id }) => id);
const allSteps = (dataset: Dataset): readonly Claim[] => claimsInReadingOrder(dataset, () => true);

const source = { headline: 'A headline', publisher: 'A paper', url: 'https://example.org/' };
const claimAt = (id: string, paragraph: number | null, more = {}) =>
  fileClaim(id, {
    locator: paragraph === null ? { exact: 'a few words' } : { paragraph },
    ...more,
  });

const map = tinyMap(
  {},
  [
    fileSite('north', [
      fileEvent('raid', [], {
        claims: [claimAt('twelve', 12), claimAt('release', 1, { source: 'release' })],
      }),
    ]),
    fileSite('south', [], {
      claims: [
        claimAt('two', 2),
        claimAt('caption', 0),
        claimAt('headline', null),
        claimAt('two-again', 2),
      ],
    }),
  ],
  { sources: { article: source, release: source } },
);
const inOrder = ['headline', 'caption', 'two', 'two-again', 'twelve', 'release'];

describe('the article’s order', () => {
  it('is by source, then by paragraph (none first), then as in the file', () => {
    expect(idsOf(allSteps(map))).toEqual(inOrder);
  });

  it('leaves out hidden claims', () => {
    const steps = claimsInReadingOrder(map, ({ siteId }) => siteId === 'south');
    expect(idsOf(steps)).toEqual(['headline', 'caption', 'two', 'two-again']);
  });

  it('has every shown claim once, in the same order whatever is hidden', () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.array(fc.boolean(), { minLength: 5 }), (dataset, shown) => {
        const every = allSteps(dataset);
        expect([...idsOf(every)].sort()).toEqual([...dataset.claimById.keys()].sort());
        const visible = new Set(every.filter((_, index) => shown[index % shown.length]));
        const steps = claimsInReadingOrder(dataset, (claim) => visible.has(claim));
        expect(steps).toEqual(every.filter((claim) => visible.has(claim)));
      }),
    );
  });
});

describe('the step of a reader', () => {
  const around = (claim: string | null, steps = allSteps(map)) => {
    const { previousClaim, currentClaimNumber, nextClaim } = readingPositionOf(map, steps, claim);
    return [previousClaim?.id ?? null, currentClaimNumber, nextClaim?.id ?? null];
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

  it('at a hidden claim has its neighbours', () => {
    const steps = claimsInReadingOrder(map, ({ id }) => !['two', 'release'].includes(id));
    expect(around('two', steps)).toEqual(['caption', null, 'two-again']);
    expect(around('release', steps)).toEqual(['twelve', null, null]);
  });

  it('without any claim has no neighbours', () => {
    expect(around('two', [])).toEqual([null, null, null]);
    expect(around(null, [])).toEqual([null, null, null]);
  });

  it('leads from the first claim to the last through all, and back', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const steps = allSteps(dataset);
        const walked = [];
        for (let here = readingPositionOf(dataset, steps, null).nextClaim; here !== null;) {
          walked.push(here);
          const position: ReturnType<typeof readingPositionOf> = readingPositionOf(
            dataset,
            steps,
            here.id,
          );
          expect(position.currentClaimNumber).toBe(walked.length);
          expect(position.previousClaim).toBe(walked.at(-2) ?? null);
          here = position.nextClaim;
        }
        expect(walked).toEqual(steps);
      }),
    );
  });
});
