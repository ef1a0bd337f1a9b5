import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import type { Dataset } from '../claims/model';
import { NO_FILTER, type Filter } from './filter';
import { relationsOf } from './relations';

function linksOf(dataset: Dataset, id: string): string[] {
  const claim = dataset.claimById.get(id);
  if (claim === undefined) return [];
  return relationsOf(dataset, claim, NO_FILTER).map(
    ({ relation, back, claim: other }) => `${back ? '←' : '→'} ${relation} ${other.id}`,
  );
}

describe('the links of a claim', () => {
  it('are told at both of its ends, its own first', () => {
    const map = tinyMap({ army: null }, [
      fileSite('border', [
        fileEvent('strike', ['army'], {
          claims: [
            fileClaim('first', { corrects: 'third' }),
            fileClaim('second', { disputes: ['first'], confirms: 'third' }),
            fileClaim('third', { qualifies: ['first', 'second'] }),
          ],
        }),
      ]),
    ]);
    expect(linksOf(map, 'first')).toEqual([
      '→ corrects third',
      '← disputes second',
      '← qualifies third',
    ]);
    expect(linksOf(map, 'second')).toEqual([
      '→ confirms third',
      '→ disputes first',
      '← qualifies third',
    ]);
    expect(linksOf(map, 'strike-who')).toEqual([]);
  });

  it('lead to nothing that is not heard', () => {
    const map = tinyMap({ army: null }, [
      fileSite('border', [
        fileEvent('strike', ['army'], {
          claims: [
            fileClaim('told', { claimant: 'army', attribution: 'statement' }),
            fileClaim('denied', { disputes: 'told' }),
          ],
        }),
      ]),
    ]);
    const told = map.claimById.get('told');
    const linksIn = (filter: Filter) => (told && relationsOf(map, told, filter).length) ?? 0;
    expect(linksIn(NO_FILTER)).toBe(1);
    expect(linksIn({ ...NO_FILTER, lens: 'claimant', hidden: new Set(['outlet']) })).toBe(0);
    expect(linksIn({ ...NO_FILTER, attributionsHidden: new Set(['reported'] as const) })).toBe(0);
  });

  it('have each one that leads back', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        for (const claim of dataset.claimById.values()) {
          for (const { relation, back, claim: other } of relationsOf(dataset, claim, NO_FILTER)) {
            const theirs = relationsOf(dataset, other, NO_FILTER);
            expect(theirs).toContainEqual({ relation, back: !back, claim });
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
