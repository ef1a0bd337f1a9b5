import { describe, expect, it } from 'vitest';
import { fileSite, tinyMap } from '../../../tests/support/map-files';
import { HOSTILE_TEXTS, decodeEntities } from './hostile-map';
import { robotsTxt, sitemapFiles } from './sitemap';

const map = tinyMap({}, [fileSite('alpha'), fileSite('region', [], { geometry: null })]);

/** The content of a sitemap of one file. */
function sitemapXml(...given: Parameters<typeof sitemapFiles>): string {
  const [file, ...others] = sitemapFiles(...given);
  if (file?.path !== 'sitemap.xml' || others.length > 0) throw new Error('not one file');
  return file.content;
}

describe('the sitemap', () => {
  it('has every page, and when the data last changed', () => {
    expect(sitemapXml(map, 'https://example.org/maps/')).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        '<url><loc>https://example.org/maps/</loc><lastmod>2021-06-28</lastmod></url>',
        '<url><loc>https://example.org/maps/site/alpha/</loc><lastmod>2021-06-28</lastmod></url>',
        '<url><loc>https://example.org/maps/site/region/</loc><lastmod>2021-06-28</lastmod></url>',
        '</urlset>',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['2021-06', '<lastmod>2021-06</lastmod>'],
    ['2021', '<lastmod>2021</lastmod>'],
    ['2021-06-28T23:30:00-05:00', '<lastmod>2021-06-28</lastmod>'],
    ['2021-06-28~', ''],
    ['2021-06?', ''],
    ['2021-06/2021-07', ''],
  ])('of data changed %s has %j', (dateModified, lastmod) => {
    const xml = sitemapXml({ ...map, dateModified }, 'https://example.org/');
    expect(xml).toContain(`<loc>https://example.org/</loc>${lastmod}</url>`);
  });

  it('is none where no address is known', () => {
    expect(sitemapFiles(map, null)).toEqual([]);
  });

  it('of more than 10,000 pages is an index and several files, which have every page once', () => {
    const sites = Array.from({ length: 20_050 }, (_, index) => fileSite(`place-${index}`, []));
    const large = tinyMap({}, sites);
    const [index, ...files] = sitemapFiles(large, 'https://example.org/');
    expect(index?.path).toBe('sitemap.xml');
    expect(index?.content).toContain('<sitemapindex ');
    const locations = (xml = ''): string[] =>
      Array.from(
        xml.matchAll(/<loc>https:\/\/example\.org\/([^<]*)<\/loc>/g),
        ([, path = '']) => path,
      );
    expect(locations(index?.content)).toEqual(files.map(({ path }) => path));
    const pages = files.flatMap(({ content }) => locations(content));
    expect(new Set(pages).size).toBe(pages.length);
    const known = new Set(pages);
    expect(large.sites.every(({ id }) => known.has(`site/${id}/`))).toBe(true);
  });

  it.each(HOSTILE_TEXTS)('takes %j as text', (text) => {
    const sites = map.sites.map((site) => ({ ...site, id: text }));
    const xml = sitemapXml({ ...map, sites }, "https://example.org/a&b'c/");
    const addresses = [...xml.matchAll(/<loc>([^<>]*)<\/loc>/g)].map(([, loc = '']) => loc);
    expect(addresses).toHaveLength(3);
    expect(xml.replace(/<\/?(?:url|loc|lastmod)>/g, '').match(/</g)).toHaveLength(3);
    expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)|\]\]>|(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFF]/u);
    expect(decodeEntities(addresses[0] ?? '')).toBe("https://example.org/a&b'c/");
  });
});

describe('the word to robots', () => {
  it('lets all in, and tells them of the sitemap where there is one', () => {
    expect(robotsTxt('https://example.org/maps/')).toBe(
      'User-agent: *\nAllow: /\nSitemap: https://example.org/maps/sitemap.xml\n',
    );
    expect(robotsTxt(null)).toBe('User-agent: *\nAllow: /\n');
  });
});
