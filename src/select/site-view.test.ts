import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { derive } from './derive';
import { filtersInUse, relaxed } from './filter';
import { filterSuggestions, filtersHiding } from './site-view';

describe('filters that hide a site', () => {
  it('show it again when one of them is cleared', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        derive(dataset, view).sites.forEach(({ site, shown }, index) => {
          if (shown) return;
          for (const kind of filtersHiding(dataset, site, view)) {
            const wider = derive(dataset, relaxed(view, [kind]));
            expect(wider.sites[index]?.shown).toBe(true);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('suggestions for an empty map', () => {
  it('each show something, if the map has anything to show in this lens', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        if (derive(dataset, view).shown.sites > 0) return;
        const everything = derive(dataset, relaxed(view, filtersInUse(view)));
        if (everything.shown.sites === 0) return;
        const suggestions = filterSuggestions(dataset, view);
        expect(suggestions).not.toEqual([]);
        for (const kinds of suggestions)
          expect(derive(dataset, relaxed(view, kinds)).shown.sites).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
