import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { derive } from './derive';
import { filtersInUse, relaxed } from './filter';
import { filterSuggestions } from './filter-suggestions';

describe('the ways out of an empty map', () => {
  it('each lead to something, where the map has something to show by this lens', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        if (derive(dataset, view).shown.sites > 0) return;
        const everything = derive(dataset, relaxed(view, filtersInUse(view)));
        if (everything.shown.sites === 0) return;
        const ways = filterSuggestions(dataset, view);
        expect(ways).not.toEqual([]);
        for (const kinds of ways)
          expect(derive(dataset, relaxed(view, kinds)).shown.sites).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
