import { describe, expect, it } from 'vitest';
import { likelyRoute, routeOf } from './panel-routes.svelte';
import { OVERVIEW } from '../state/view-state';

describe('the page of the panel', () => {
  it('is that of the site, if the view has one', () => {
    expect(routeOf(OVERVIEW)).toBe('overview');
    expect(routeOf({ ...OVERVIEW, siteId: 'border' })).toBe('site');
  });

  it.each([
    ['', '', 'overview'],
    ['site/border/', '', 'site'],
    ['', '#claim', 'site'],
    ['index.html', '', 'overview'],
  ])('for the path %j and the hash %j is probably the %s', (path, hash, page) => {
    expect(likelyRoute({ path, search: '', hash })).toBe(page);
  });
});
