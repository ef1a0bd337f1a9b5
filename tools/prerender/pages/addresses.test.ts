import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPath, oembedPath, pagePath } from '../../../src/features/page-head/page-paths';
import { tinyMap } from '../../../tests/support/map-files';
import { claimPath, createAddressOf, readSiteUrl } from './addresses';

const map = tinyMap({}, []);

describe('the publisher’s own address', () => {
  it.each([undefined, '', '  '])('is not known from %j', (setting) => {
    expect(readSiteUrl(setting)).toEqual({ ok: true, siteUrl: null });
  });

  it.each([
    ['https://example.org', 'https://example.org/'],
    [' https://example.org/maps/strikes ', 'https://example.org/maps/strikes/'],
    ['HTTP://EXAMPLE.org:80/Maps/', 'http://example.org/Maps/'],
    ['https://example.org:8443/a/../b', 'https://example.org:8443/b/'],
    ['https://example.org/ضربات', 'https://example.org/%D8%B6%D8%B1%D8%A8%D8%A7%D8%AA/'],
    ['https://بيت.example', 'https://xn--ngbe9g.example/'],
  ])('%s is %s', (setting, siteUrl) => {
    expect(readSiteUrl(setting)).toEqual({ ok: true, siteUrl });
  });

  it.each([
    ['example.org', 'begins with https://'],
    ['/maps/', 'begins with https://'],
    ['ftp://example.org/', 'begins with https://'],
    ['javascript:alert(1)', 'begins with https://'],
    ['https://', 'begins with https://'],
    ['https:///maps', 'begins with https://'],
    ['https://exa mple.org/', 'begins with https://'],
    ['https://example.org/?map=1', 'no query'],
    ['https://example.org/?', 'no query'],
    ['https://example.org/#top', 'no fragment'],
    ['https://example.org/#', 'no fragment'],
    ['https://me:secret@example.org/', 'a password'],
    ['https://me@example.org/', 'a password'],
    ['https://example.org/maps/index.html', 'address of the folder'],
  ])('is not %s', (setting, because) => {
    const reading = readSiteUrl(setting);
    expect(reading).toMatchObject({ ok: false });
    expect(!reading.ok && reading.error).toContain(because);
  });

  it('is a folder’s, or is refused, whatever is written; and is read again as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (setting) => {
        const reading = readSiteUrl(setting);
        if (!reading.ok || reading.siteUrl === null) return;
        expect(reading.siteUrl).toMatch(/^https?:\/\/[^?#\s"<>]+\/$/);
        expect(readSiteUrl(reading.siteUrl)).toEqual(reading);
      }),
    );
  });
});

describe('the addresses of pages and of what belongs to them', () => {
  it('are absolute where the publisher’s is known', () => {
    const at = createAddressOf('site/alpha/', 'https://example.org/maps/');
    const paths = [pagePath(null), pagePath('alpha'), cardPath('alpha'), oembedPath(null)];
    expect(paths.map(at)).toEqual([
      'https://example.org/maps/',
      'https://example.org/maps/site/alpha/',
      'https://example.org/maps/cards/alpha.png',
      'https://example.org/maps/oembed/map.json',
    ]);
  });

  it('are relative to the page where it is not', () => {
    expect(createAddressOf('', null)(pagePath('alpha'))).toBe('./site/alpha/');
    expect(createAddressOf('site/alpha/', null)(pagePath(null))).toBe('../../');
    expect(createAddressOf('site/alpha/2/', null)(pagePath('alpha'))).toBe('../../../site/alpha/');
    expect(createAddressOf('sites/2/', null)(pagePath('alpha'))).toBe('../../site/alpha/');
    expect(createAddressOf('site/alpha/', null)(cardPath(null))).toBe('../../cards/map.png');
    expect(createAddressOf('', null)(claimPath(map, { siteId: 'alpha', id: 'said' }))).toBe(
      './site/alpha/#said',
    );
  });

  it('lead to the same, absolute or relative', () => {
    const siteUrl = 'https://example.org/maps/';
    const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/);
    const page = fc.option(slug);
    fc.assert(
      fc.property(page, page, slug, (from, to, claim) => {
        const here = siteUrl + pagePath(from);
        const paths = [
          pagePath(to),
          cardPath(to),
          claimPath(map, { siteId: to ?? 'map', id: claim }),
        ];
        for (const path of paths) {
          const relative = new URL(createAddressOf(pagePath(from), null)(path), here).href;
          expect(relative).toBe(createAddressOf(pagePath(from), siteUrl)(path));
        }
      }),
    );
  });

  it('are another page’s never, not even for a site called “map”', () => {
    const pages = [null, 'map', 'map-site', 'map-', 'index'];
    for (const path of [cardPath, oembedPath, pagePath]) {
      expect(new Set(pages.map(path)).size).toBe(pages.length);
    }
  });
});
