import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { deriveView } from './derive';
import { filterKindsInUse, withoutFilterKinds } from './filter';
import { filterSuggestions, filterKindsHidingSite } from './hiding-filters';

describe('filters that hide a site', () => {
  it('show it again when one of them is cleared', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ([dataset, view]) => {
        deriveView(dataset, view).sites.forEach(({ site, isShown }, index) => {
          if (isShown) return;
          for (const kind of filterKindsHidingSite(dataset, site, view)) {
            const wider = deriveView(dataset, withoutFilterKinds(view, [kind]));
            expect(wider.sites[index]?.isShown).toBe(true);
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
        if (deriveView(dataset, view).shownCounts.siteCount > 0) return;
        const everything = deriveView(dataset, withoutFilterKinds(view, filterKindsInUse(view)));
        if (everything.shownCounts.siteCount === 0) return;
        const suggestions = filterSuggestions(dataset, view);
        expect(suggestions).not.toEqual([]);
        for (const kinds of suggestions)
          expect(
            deriveView(dataset, withoutFilterKinds(view, kinds)).shownCounts.siteCount,
          ).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
