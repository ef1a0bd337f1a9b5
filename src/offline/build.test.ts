import { describe, expect, it } from 'vitest';
import { pathWithinSite, isRequiredOffline, cacheKey, fileKindOf } from './build';

const ROOT = 'https://example.org/a/b/';

describe('an address', () => {
  it.each([
    ['', ''],
    ['?map=5/34/41', ''],
    ['#claims', ''],
    ['index.html', ''],
    ['site/irbil/', 'site/irbil/'],
    ['site/irbil/index.html?by=claimant', 'site/irbil/'],
    ['site/irbil/?q=index.html', 'site/irbil/'],
    ['site/my-index.html', 'site/my-index.html'],
    ['assets/a-123456.js', 'assets/a-123456.js'],
  ])('of "%s" in the site’s folder is "%s"', (path, address) => {
    expect(pathWithinSite(ROOT, ROOT + path)).toBe(address);
  });

  it.each(['https://example.org/a/', 'https://example.org/a/b', 'https://example.com/a/b/x'])(
    'is null for %s, which is not in the site’s folder',
    (url) => {
      expect(pathWithinSite(ROOT, url)).toBeNull();
    },
  );
});

describe('a file', () => {
  it.each([
    ['', 'page', true],
    ['site/irbil/', 'page', true],
    ['assets/a-123456.js', 'code', true],
    ['data/map.geojson', 'data', true],
    ['basemap.pmtiles', 'archive', false],
    ['404.html', 'extra', false],
    ['icons/icon.svg', 'extra', false],
  ])('at "%s" has the kind %s', (address, kind, essential) => {
    expect(fileKindOf(address)).toBe(kind);
    expect(isRequiredOffline(address)).toBe(essential);
  });

  it('is cached by its revision, or by the hash in its name', () => {
    expect(cacheKey('assets/a-123456.js', null)).toBe('assets/a-123456.js');
    expect(cacheKey('', 'abc')).toBe('?abc');
    expect(cacheKey('site/irbil/', 'abc')).not.toBe(cacheKey('site/irbil/', 'abd'));
  });
});
