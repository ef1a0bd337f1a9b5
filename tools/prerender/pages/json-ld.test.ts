import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import type { FileClaim } from '../../../src/claims/check/schema';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { pagePath } from '../../../src/features/page-head/page-paths';
import { HOSTILE_TEXTS, datasetWithText } from './hostile-map';
import { jsonLdOf, jsonLdScript } from './json-ld';
import { claimNode, type JsonLd } from './json-ld-nodes';
import { claimsOfPage } from '../../../src/features/page-head/page-summary';

const SITE_URL = 'https://example.org/maps/strikes/';

const map = tinyMap(
  { ministry: null, army: null },
  [
    fileSite('alpha', [
      fileEvent('first', ['army'], {
        event_date: '2021-04~',
        claims: [
          fileClaim('four', { claimant: 'ministry', date: '2021-06-27' }),
          fileClaim('five', { claimant: 'ministry', corrects: 'four', alsoAbout: ['second'] }),
        ],
      }),
    ]),
    fileSite('beta', [fileEvent('second', [], { event_date: '2021-06-27' })], { where_prec: 5 }),
    fileSite('region', [], { geometry: null, claims: [fileClaim('wide')] }),
  ],
  {
    title: { en: 'A map', ar: 'خريطة' },
    publisher: 'A house',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    dateModified: '2021-06',
    corrections: [{ date: '2021-06-28', text: 'Four, not five.', site: 'alpha' }],
  },
);

const pages = [null, ...map.sites];
const page = (id: string | null, siteUrl: string | null = SITE_URL): JsonLd =>
  jsonLdOf(map, { site: id === null ? null : (map.siteById.get(id) ?? null), part: 1 }, siteUrl);

/** A node's `@id`; empty if it has none. */
const idOf = (node: JsonLd): string => (typeof node['@id'] === 'string' ? node['@id'] : '');

/** Every node of a page, the page's own first. */
function nodesIn(value: unknown): readonly JsonLd[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as JsonLd, ...Object.values(value).flatMap(nodesIn)];
}

/** The claims of a page. Each reference to an actor or an event is replaced by its node, as readers of JSON-LD do. */
function claimsIn(page: JsonLd): readonly JsonLd[] {
  const nodes = nodesIn(page);
  const things = new Map(
    nodes
      .filter((node) => node['@type'] === 'Thing' && '@id' in node)
      .map((node) => [idOf(node), node]),
  );
  const resolved = <Part>(part: Part): Part | JsonLd =>
    things.get(idOf(Object(part) as JsonLd)) ?? part;
  return nodes
    .filter((node) => node['@type'] === 'Claim')
    .map((claim) => ({
      ...claim,
      ...(claim['author'] !== undefined && { author: resolved(claim['author']) }),
      ...(Array.isArray(claim['about']) && { about: claim['about'].map(resolved) }),
    }));
}

const claimIn = (node: JsonLd, id: string): JsonLd | undefined =>
  claimsIn(node).find((claim) => idOf(claim).endsWith(`#${id}`));

describe('the whole map in schema.org’s words', () => {
  it('is a data set with its publisher, its date, its file and its corrections', () => {
    expect(page(null)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      '@id': SITE_URL,
      name: [
        { '@language': 'en', '@value': 'A map' },
        { '@language': 'ar', '@value': 'خريطة' },
      ],
      publisher: { '@type': 'Thing', name: 'A house' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
      inLanguage: 'en',
      dateModified: '2021-06',
      temporalCoverage: ['2021-04~', '2021-06-27'],
      distribution: {
        '@type': 'DataDownload',
        contentUrl: 'https://example.org/maps/strikes/data/map.geojson',
        encodingFormat: 'application/geo+json',
      },
      citation: [
        {
          '@type': 'NewsArticle',
          headline: 'An article',
          publisher: { name: 'A paper' },
          url: 'https://example.org/a',
        },
      ],
    });
    expect(page(null)).not.toHaveProperty('creator');
  });

  it('gives a claim the time that it states', () => {
    const value = '2021-06-27T18:00/2021-06-28T06:00';
    const dataset = tinyMap({}, [
      fileSite('alpha', [], {
        claims: [fileClaim('when', { about: 'date', value }), fileClaim('what')],
      }),
    ]);
    const nodeOf = (id: string) => {
      const claim = dataset.claimById.get(id);
      return claim && claimNode(dataset, claim, (path) => path);
    };
    expect(nodeOf('when')).toMatchObject({ temporalCoverage: value });
    expect(nodeOf('what')).not.toHaveProperty('temporalCoverage');
  });

  it('gives a place the circle that is known to hold it, and no point', () => {
    expect(page(null)['spatialCoverage']).toEqual([
      {
        '@type': 'Place',
        '@id': '_:site-alpha',
        name: 'Site alpha',
        geo: {
          '@type': 'GeoCircle',
          geoMidpoint: { '@type': 'GeoCoordinates', latitude: 34.4523, longitude: 40.9185 },
          geoRadius: 15_000,
        },
      },
      { '@type': 'Place', '@id': '_:site-beta', name: 'Site beta' },
      { '@type': 'Place', '@id': '_:site-region', name: 'Site region' },
    ]);
  });

  it.each<readonly [what: string, geometry: object, geo: unknown]>([
    [
      'a line',
      {
        type: 'LineString',
        coordinates: [
          [41, 34],
          [41.5, 34.25],
        ],
      },
      { '@type': 'GeoShape', line: '34 41 34.25 41.5' },
    ],
    [
      'areas',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [40, 33],
              [42, 33],
              [42, 34],
              [40, 33],
            ],
          ],
          [
            [
              [43, 33],
              [44, 33],
              [44, 34],
              [43, 33],
            ],
          ],
        ],
      },
      [
        { '@type': 'GeoShape', polygon: '33 40 33 42 34 42 33 40' },
        { '@type': 'GeoShape', polygon: '33 43 33 44 34 44 33 43' },
      ],
    ],
    ['a point whose radius nobody says', { type: 'Point', coordinates: [41, 34] }, undefined],
  ])('gives a claim the place that it states: %s', (_what, geometry, geo) => {
    const value = { geometry, where_prec: 5 } as NonNullable<FileClaim['value']>;
    const dataset = tinyMap({}, [
      fileSite('alpha', [], { claims: [fileClaim('where', { about: 'location', value })] }),
    ]);
    const claim = dataset.claimById.get('where');
    if (claim === undefined) throw new Error('there is no claim');
    const { about } = claimNode(dataset, claim, (path) => path);
    const site = { '@type': 'Place', '@id': '_:site-alpha', name: 'Site alpha' };
    expect(about).toEqual(geo === undefined ? [site] : [site, { '@type': 'Place', geo }]);
  });

  it('names a licence that is no address', () => {
    const node = jsonLdOf({ ...map, license: 'Ask us' }, { site: null, part: 1 }, null);
    expect(node['license']).toEqual({ '@type': 'CreativeWork', name: 'Ask us' });
  });
});

describe('a site’s page in schema.org’s words', () => {
  it('is a page about the place, and a part of the map', () => {
    expect(page('alpha')).toMatchObject({
      '@type': 'WebPage',
      '@id': 'https://example.org/maps/strikes/site/alpha/',
      name: 'Site alpha',
      isPartOf: { '@type': 'Dataset', '@id': SITE_URL },
      about: { '@type': 'Place', name: 'Site alpha' },
      temporalCoverage: ['2021-04~'],
    });
  });
});

describe('every page', () => {
  it.each(pages.map((site) => site?.id ?? null))('of %s has date and corrections', (id) => {
    expect(page(id)).toMatchObject({
      dateModified: '2021-06',
      correction: [
        {
          '@type': 'CorrectionComment',
          datePublished: '2021-06-28',
          text: 'Four, not five.',
          about: { '@type': 'Place', name: 'Site alpha' },
        },
      ],
    });
  });

  it('has claims about the region, and those of other sites that it shows', () => {
    expect(claimIn(page('region'), 'wide')).toMatchObject({ about: [{ name: 'Site region' }] });
    expect(claimIn(page(null), 'wide')).toBeDefined();
    expect(claimIn(page('beta'), 'five')).toMatchObject({
      '@id': 'https://example.org/maps/strikes/site/alpha/#five',
      about: [{ name: 'Event first' }, { name: 'Event second' }],
    });
  });

  it('tells who claims from who reports', () => {
    const four = claimIn(page('alpha'), 'four');
    expect(four).toMatchObject({
      text: 'What four says',
      author: { '@type': 'Thing', name: 'Name of ministry' },
      datePublished: '2021-06-27',
      appearance: { '@id': '_:source-article' },
    });
    const source = nodesIn(page('alpha')).find(
      (node) => node['@id'] === '_:source-article' && node['@type'] !== undefined,
    );
    expect(source).toMatchObject({ '@type': 'NewsArticle', publisher: { name: 'A paper' } });
    expect(source).not.toHaveProperty('author');
  });

  it('says who an actor is, and what an event is, once', () => {
    const told = nodesIn(page('alpha')).filter(
      (node) => '@id' in node && node['@type'] === 'Thing',
    );
    const ids = told.map(idOf);
    expect(ids).toContain('_:actor-ministry');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps a claim beside the one that corrects it, and takes no side', () => {
    expect(claimIn(page('alpha'), 'four')).toBeDefined();
    expect(claimIn(page('alpha'), 'five')).toBeDefined();
    const types = nodesIn(pages.map((site) => page(site?.id ?? null))).map((node) => node['@type']);
    expect([...new Set(types)].filter((type) => type !== undefined).sort()).toEqual(
      [
        'Claim',
        'CorrectionComment',
        'DataDownload',
        'Dataset',
        'GeoCircle',
        'GeoCoordinates',
      ].concat(['NewsArticle', 'Place', 'Thing', 'WebPage']),
    );
    expect(JSON.stringify(pages.map((site) => page(site?.id ?? null)))).not.toMatch(
      /review|rating|verdict/i,
    );
  });
});

describe('for every map', () => {
  it('each page names each of its claims once, and the same way as any other page', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const whole = new Map(
          claimsIn(jsonLdOf(dataset, { site: null, part: 1 }, SITE_URL)).map((claim) => [
            claim['@id'],
            claim,
          ]),
        );
        for (const site of [null, ...dataset.sites]) {
          const claims = claimsIn(jsonLdOf(dataset, { site: site, part: 1 }, SITE_URL));
          const expected = claimsOfPage(dataset, site).map(
            (claim) => `${SITE_URL}site/${claim.siteId}/#${claim.id}`,
          );
          expect(claims.map((claim) => claim['@id'])).toEqual(expected);
          expect(new Set(expected).size).toBe(expected.length);
          for (const claim of claims) expect(claim).toEqual(whole.get(claim['@id'] ?? ''));
        }
        expect(whole.size).toBe(dataset.claimById.size);
      }),
    );
  });

  it('what a node refers to is on the page, and relative addresses lead where absolute ones do', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        for (const site of [null, ...dataset.sites]) {
          const nodes = nodesIn(jsonLdOf(dataset, { site: site, part: 1 }, null));
          const told = new Set(nodes.filter((node) => '@type' in node).map(idOf));
          expect(nodes.map(idOf).filter((id) => id !== '' && !told.has(id))).toEqual([]);
          const here = SITE_URL + pagePath(site?.id ?? null);
          const resolved = nodes
            .map(idOf)
            .map((id) => (/^(_:|$)/.test(id) ? id : new URL(id, here).href));
          expect(resolved).toEqual(
            nodesIn(jsonLdOf(dataset, { site: site, part: 1 }, SITE_URL)).map(idOf),
          );
        }
      }),
    );
  });
});

describe('the text of a claim with a hedge', () => {
  const both = { en: 'It was them.', ar: 'كانوا هم' };
  it.each([
    ['Them.', undefined, 'Them.'],
    ['Them.', 'probably', '“probably”: Them.'],
    ['Probably them.', 'probably', 'Probably them.'],
    ['Them.', { ar: 'ربما' }, '“ربما”: Them.'],
    [
      both,
      { en: 'probably', ar: 'ربما' },
      [
        { '@language': 'en', '@value': '“probably”: It was them.' },
        { '@language': 'ar', '@value': '“ربما”: كانوا هم' },
      ],
    ],
    [
      both,
      { en: 'probably' },
      [
        { '@language': 'en', '@value': '“probably”: It was them.' },
        { '@language': 'ar', '@value': '“probably”: كانوا هم' },
      ],
    ],
  ])('%j with the hedge %j is %j', (text, hedge, expected) => {
    const claim = fileClaim('said', { text, ...(hedge !== undefined && { hedge }) });
    const dataset = tinyMap({}, [fileSite('border', [], { claims: [claim] })]);
    expect(claimIn(jsonLdOf(dataset, { site: null, part: 1 }, SITE_URL), 'said')?.['text']).toEqual(
      expected,
    );
  });
});

describe('hostile text in a data block', () => {
  it.each(HOSTILE_TEXTS)('%j stays text', (text) => {
    const dataset = datasetWithText(text);
    for (const site of [null, ...dataset.sites]) {
      const node = jsonLdOf(dataset, { site: site, part: 1 }, null);
      const [, json = ''] = /^<script type="application\/ld\+json">(.*)<\/script>$/.exec(
        jsonLdScript(node),
      ) ?? [''];
      expect(json).not.toMatch(/[<>&\u2028\u2029]|="\.\//);
      const whole = text.replace(/\p{Cs}/gu, '\uFFFD');
      const read = JSON.parse(json) as JsonLd;
      expect(read['correction']).toMatchObject([{ text: whole }]);
      expect(nodesIn(read).length).toBe(nodesIn(node).length);
    }
  });
});
