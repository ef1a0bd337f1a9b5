import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileSite, tinyMap } from '../../../tests/support/map-files';
import type { Dataset } from '../../../src/claims/model';
import { presentDataset } from '../../../src/claims/presentation';
import { headHtmlOf } from './head';
import { HOSTILE_TEXTS, datasetWithText, decodeEntities } from './hostile-map';
import { jsonLdOf, jsonLdScript } from './json-ld';
import { singleLineOf } from '../../../src/features/page-head/page-summary';
import { htmlFaultsOf } from './valid-html';

const SITE_URL = 'https://example.org/maps/strikes/';

const map = tinyMap({}, [fileSite('alpha', [], { claims: [fileClaim('said')] })]);
const [alpha = null] = map.sites;

/** The content of a tag with its entities decoded; null if there is no such tag. */
function content(head: string, name: string): string | null {
  const tag = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)" />`).exec(head);
  return tag?.[1] === undefined ? null : decodeEntities(tag[1]);
}

const pageWith = (head: string, body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    ${head}
  </head>
  <body>
    <h1>A page</h1>
    ${body}
  </body>
</html>
`;

describe('the head of a site’s page', () => {
  it('says what the page is, where it is, and what it looks like', () => {
    const head = headHtmlOf(map, { site: alpha, part: 1 }, SITE_URL);
    expect(head).toContain('<title>Site alpha – A tiny map</title>');
    expect(head).toContain(
      '<link rel="canonical" href="https://example.org/maps/strikes/site/alpha/" />',
    );
    expect(head).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://example.org/maps/strikes/oembed/alpha.json" title="Site alpha – A tiny map" />',
    );
    const description = 'Site alpha: 1 claim by 1 claimant, and who made it. A tiny map.';
    const text = 'Map: Site alpha. Name of outlet: 1 claim.';
    expect([
      ['description', description],
      ['og:title', 'Site alpha – A tiny map'],
      ['og:description', description],
      ['og:type', 'article'],
      ['og:site_name', 'A tiny map'],
      ['og:locale', 'en_US'],
      ['article:modified_time', '2021-06-28'],
      ['og:updated_time', null],
      ['og:url', 'https://example.org/maps/strikes/site/alpha/'],
      ['og:image', 'https://example.org/maps/strikes/cards/alpha.png'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', text],
      ['twitter:card', 'summary_large_image'],
      ['twitter:image:alt', text],
    ]).toEqual(
      ['description', 'og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale']
        .concat(['article:modified_time', 'og:updated_time', 'og:url', 'og:image'])
        .concat(['og:image:width', 'og:image:height', 'og:image:alt'])
        .concat(['twitter:card', 'twitter:image:alt'])
        .map((name) => [name, content(head, name)]),
    );
  });
});

describe('the head of the overview', () => {
  it('is a website’s', () => {
    const head = headHtmlOf(map, { site: null, part: 1 }, SITE_URL);
    expect(head).toContain('<link rel="canonical" href="https://example.org/maps/strikes/" />');
    expect(content(head, 'og:type')).toBe('website');
    expect(content(head, 'og:image')).toBe('https://example.org/maps/strikes/cards/map.png');
    expect(content(head, 'og:updated_time')).toBe('2021-06-28');
    expect(content(head, 'article:modified_time')).toBeNull();
  });
});

describe('the card in the head of a site’s page', () => {
  const sites = (count: number) =>
    Array.from({ length: count }, (_, index) => fileSite(`place-${index}`, []));
  const imageOf = (dataset: Dataset) => {
    const head = headHtmlOf(dataset, { site: dataset.sites[0] ?? null, part: 1 }, SITE_URL);
    return [content(head, 'og:image'), content(head, 'og:image:alt')];
  };
  const altOfMap = (dataset: Dataset) =>
    content(headHtmlOf(dataset, { site: null, part: 1 }, SITE_URL), 'og:image:alt');

  it('is its own, or that of the map if there are more than 200 sites', () => {
    expect(imageOf(tinyMap({}, sites(200)))[0]).toBe(`${SITE_URL}cards/place-0.png`);
    const large = tinyMap({}, sites(201));
    expect(imageOf(large)).toEqual([`${SITE_URL}cards/map.png`, altOfMap(large)]);
  });

  it('is what the publisher has set', () => {
    const cards = (choice: 'all' | 'map', count: number) =>
      imageOf(presentDataset(tinyMap({}, sites(count)), { cards: choice }))[0];
    expect(cards('all', 201)).toBe(`${SITE_URL}cards/place-0.png`);
    expect(cards('map', 1)).toBe(`${SITE_URL}cards/map.png`);
  });
});

describe('the head of any page', () => {
  it('has nothing that would have to be absolute where no address is known', () => {
    const head = headHtmlOf(map, { site: alpha, part: 1 }, null);
    expect(head).not.toMatch(/canonical|og:url|og:image|twitter:image|oembed|https?:/);
    expect(content(head, 'twitter:card')).toBe('summary');
    expect(content(head, 'og:title')).toBe('Site alpha – A tiny map');
  });

  it.each(['2021-06', '2021', '2021-06-28~', '2021-06-28?', '2021-06-XX', '2021-06-27/2021-06-28'])(
    'makes no day of %s',
    (dateModified) => {
      for (const site of [null, alpha]) {
        expect(headHtmlOf({ ...map, dateModified }, { site: site, part: 1 }, SITE_URL)).not.toMatch(
          /_time/,
        );
      }
    },
  );

  it.each([
    ['en', 'en_US'],
    ['pt-BR', 'pt_BR'],
    ['ar', 'ar_EG'],
    ['zh-Hant-HK', 'zh_HK'],
  ])('in %s is %s to Open Graph', (language, locale) => {
    expect(
      content(headHtmlOf({ ...map, language }, { site: null, part: 1 }, null), 'og:locale'),
    ).toBe(locale);
  });

  it.each(HOSTILE_TEXTS)('takes %j as text, and makes a valid page', async (text) => {
    const dataset = datasetWithText(text);
    for (const site of [null, ...dataset.sites]) {
      const head = headHtmlOf(dataset, { site, part: 1 }, SITE_URL);
      expect(content(head, 'og:site_name')).toBe(singleLineOf(dataset.title, dataset));
      expect(head).not.toMatch(/<(script|img)/);
      const script = jsonLdScript(jsonLdOf(dataset, { site: site, part: 1 }, SITE_URL));
      expect(await htmlFaultsOf(pageWith(head, script))).toEqual([]);
    }
  });

  it('has each tag once, and no text outside the tags, for every map', () => {
    const each = fc.tuple(arbitraryDataset, fc.constantFrom(null, SITE_URL));
    fc.assert(
      fc.property(each, ([dataset, siteUrl]) => {
        for (const site of [null, ...dataset.sites]) {
          const lines = headHtmlOf(dataset, { site: site, part: 1 }, siteUrl)
            .split('\n')
            .map((line) => line.trim());
          const tag = /^<(title)>[^<>]+<\/title>$|^<(?:meta|link)(?: [a-z]+="[^"<>]+")+ \/>$/;
          expect(lines.filter((line) => !tag.test(line))).toEqual([]);
          const names = lines.map((line) => line.replace(/ (content|href|title)=.*|>.*/, ''));
          expect(new Set(names).size).toBe(names.length);
        }
      }),
    );
  });
});
