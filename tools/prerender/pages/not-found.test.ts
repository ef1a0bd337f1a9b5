import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { presentDataset } from '../../../src/claims/presentation';
import { fileSite, tinyMap } from '../../../tests/support/map-files';
import { addSecurityPolicy } from '../template';
import { HOSTILE_TEXTS, datasetWithText } from './hostile-map';
import { notFoundHtml } from './not-found';
import { htmlFaultsOf } from './valid-html';

const SITE_URL = 'https://example.org/maps/';
const STYLES = ['assets/main-a1.css'];

const map = tinyMap({}, [
  fileSite('alpha'),
  fileSite('beta', [], { name: { ar: 'بيتا' } }),
  fileSite('region', [], { geometry: null }),
]);

const addressesIn = (html: string): readonly string[] =>
  [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);

describe('the page for an unknown address', () => {
  it('leads to the map and its sites by absolute addresses, since it may stand at any depth', async () => {
    const html = notFoundHtml(map, SITE_URL, STYLES);
    expect(addressesIn(html)).toEqual([
      'https://example.org/maps/assets/main-a1.css',
      'https://example.org/maps/',
      'https://example.org/maps/site/alpha/',
      'https://example.org/maps/site/beta/',
      'https://example.org/maps/site/region/',
    ]);
    expect(html).toContain('lang="ar" dir="auto">بيتا</a>');
    expect(await htmlFaultsOf(html)).toEqual([]);
  });

  it('reads by itself where no address is known, with no link that could be broken', async () => {
    const html = notFoundHtml(map, null, STYLES);
    expect(addressesIn(html)).toEqual([]);
    expect(html).toContain('<title>Page not found – A tiny map</title>');
    expect(html).toContain('<span lang="en" dir="auto">A tiny map</span>');
    expect(html).not.toContain('Site alpha');
    expect(await htmlFaultsOf(html)).toEqual([]);
  });

  it.each([null, SITE_URL])('is a whole page, not to be listed, for address %s', (siteUrl) => {
    const html = notFoundHtml(map, siteUrl, STYLES);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">\n/);
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(html.match(/<(?:main|h1)>/g)).toEqual(['<main>', '<h1>']);
    expect(html).not.toMatch(/<script|style="| on\w+=/);
    expect(addSecurityPolicy(html)).toContain('Content-Security-Policy');
  });

  describe('of a publisher with a look', () => {
    const presented = presentDataset(
      { ...map, publisher: 'The Desk' },
      {
        homeUrl: 'https://example.org/?a&b',
        logo: { path: 'logo.svg', width: 90, height: 30 },
        darkLogo: { path: 'logo-dark.svg', width: 90, height: 30 },
        accent: { light: '#7a2f0b', dark: '#f0b58f' },
      },
    );

    it('has the accent of both themes, and the logo as a link home', async () => {
      const html = notFoundHtml(presented, SITE_URL, STYLES);
      expect(html).toContain(':root{--accent:#7a2f0b}');
      expect(html).toContain('{--accent:#f0b58f}');
      expect(html).toContain('<a href="https://example.org/?a&amp;b"><picture>');
      expect(html).toContain('srcset="https://example.org/maps/logo-dark.svg"');
      expect(html).toContain(
        '<img src="https://example.org/maps/logo.svg" width="90" height="30" alt="The Desk" />',
      );
      expect(await htmlFaultsOf(html)).toEqual([]);
    });

    it('has the name in place of the logo where the address of the site is not known', async () => {
      const html = notFoundHtml(presented, null, STYLES);
      expect(html).not.toContain('<img');
      expect(html).toContain('>The Desk</a></p>');
      expect(html).toContain(':root{--accent:#7a2f0b}');
      expect(await htmlFaultsOf(html)).toEqual([]);
    });

    it('has neither link nor picture of a publisher that is a name alone', () => {
      expect(notFoundHtml({ ...map, publisher: 'The Desk' }, SITE_URL, STYLES)).not.toContain(
        'class="masthead"',
      );
    });
  });

  it('has no list where the map has no sites', async () => {
    const html = notFoundHtml(tinyMap({}, []), SITE_URL, []);
    expect(html).not.toMatch(/<h2>|<ul>/);
    expect(await htmlFaultsOf(html)).toEqual([]);
  });

  it.each(HOSTILE_TEXTS)('takes %j as text', async (text) => {
    for (const siteUrl of [null, SITE_URL]) {
      const html = notFoundHtml(datasetWithText(text), siteUrl, STYLES);
      expect(html).not.toMatch(/<(script|img|!--)|(?!\n)[\p{Cc}\p{Cs}\uFFFF]/u);
      expect(await htmlFaultsOf(html)).toEqual([]);
    }
  });

  it('has no relative address, for any map', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        expect(addressesIn(notFoundHtml(dataset, null, STYLES))).toEqual([]);
        const addresses = addressesIn(notFoundHtml(dataset, SITE_URL, STYLES));
        expect(addresses.every((address) => address.startsWith(SITE_URL))).toBe(true);
        expect(addresses).toHaveLength(dataset.sites.length + 2);
      }),
    );
  });
});
