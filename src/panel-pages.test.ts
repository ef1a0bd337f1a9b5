import { describe, expect, it } from 'vitest';
import { likelyPage, pageOf } from './panel-pages.svelte';
import { OVERVIEW } from './view/state';

describe('the page of the panel', () => {
  it('of a view is that of its site', () => {
    expect(pageOf(OVERVIEW)).toBe('overview');
    expect(pageOf({ ...OVERVIEW, site: 'border' })).toBe('site');
  });

  it.each([
    ['', '', 'overview'],
    ['site/border/', '', 'site'],
    ['', '#claim', 'site'],
    ['index.html', '', 'overview'],
  ])('of the path %j and the hash %j is likely to be the %s', (path, hash, page) => {
    expect(likelyPage({ path, search: '', hash })).toBe(page);
  });
});
