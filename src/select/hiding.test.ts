import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMapAndView } from '../../tests/support/arbitrary-views';
import { derive } from './derive';
import { relaxed } from './filter';
import { filtersHiding } from './filter-suggestions';

describe('what hides a site', () => {
  it('shows it again, if it alone is relaxed', () => {
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
