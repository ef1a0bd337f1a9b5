import { describe, expect, it } from 'vitest';
import { addressIn, isEssential, keyOf, kindOf } from './build';

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
  ])('is told from "%s" in the site’s folder', (path, address) => {
    expect(addressIn(ROOT, ROOT + path)).toBe(address);
  });

  it.each(['https://example.org/a/', 'https://example.org/a/b', 'https://example.com/a/b/x'])(
    'is none of the site’s at %s',
    (url) => {
      expect(addressIn(ROOT, url)).toBeNull();
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
  ])('at "%s" is of the kind %s', (address, kind, essential) => {
    expect(kindOf(address)).toBe(kind);
    expect(isEssential(address)).toBe(essential);
  });

  it('is kept by its content, also where its name does not tell it', () => {
    expect(keyOf('assets/a-123456.js', null)).toBe('assets/a-123456.js');
    expect(keyOf('', 'abc')).toBe('?abc');
    expect(keyOf('site/irbil/', 'abc')).not.toBe(keyOf('site/irbil/', 'abd'));
  });
});
