import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { NO_FILTER } from './filter';
import { sidesOf } from './accounts';

const idsOf = (claims: readonly { readonly id: string }[]): string[] => claims.map(({ id }) => id);

describe('accounts that differ', () => {
  const map = tinyMap({ army: null }, [
    fileSite('border', [
      fileEvent('strike', ['army'], {
        claims: [
          fileClaim('houses', { disputes: ['base', 'depot'] }),
          fileClaim('unsaid'),
          fileClaim('base'),
          fileClaim('depot'),
        ],
      }),
    ]),
  ]);
  const claims = ['houses', 'unsaid', 'base', 'depot'].map((id) => {
    const claim = map.claimById.get(id);
    if (claim === undefined) throw new Error(`no claim ${id}`);
    return claim;
  });

  it('stand face to face, without those that differ from none', () => {
    expect(sidesOf(map, claims, NO_FILTER).map(idsOf)).toEqual([['houses'], ['base', 'depot']]);
  });

  it('have no sides where the account that differs is elsewhere', () => {
    expect(sidesOf(map, claims.slice(1), NO_FILTER)).toEqual([]);
  });

  it('stand each by itself where it is counts that differ', () => {
    const deaths = (id: string, n: number) =>
      fileClaim(id, { about: 'fatalities', value: { low: n, best: n, high: n, of: 'total' } });
    const counts = [deaths('four', 4), deaths('nine', 9)];
    const counted = tinyMap({ army: null }, [
      fileSite('border', [fileEvent('strike', ['army'], { claims: counts })]),
    ]);
    const all = [...counted.claimById.values()];
    expect(sidesOf(counted, all, NO_FILTER).map(idsOf)).toEqual([['four'], ['nine']]);
  });

  it('are each in one place at most', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const sides = sidesOf(dataset, [...dataset.claimById.values()], NO_FILTER);
        const placed = idsOf(sides.flat());
        expect(new Set(placed).size).toBe(placed.length);
        for (const side of sides) expect(side).not.toEqual([]);
      }),
    );
  });
});
