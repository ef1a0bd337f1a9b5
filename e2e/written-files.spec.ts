import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readPng } from '../tools/prerender/cards/read-png';
import { cardPath, pagePath } from '../src/features/page-head/page-paths';
import { CARD_SIZE } from '../src/features/page-head/head-tags';
import { htmlFaultsOf } from '../tools/prerender/pages/valid-html';
import { isDrawable } from '../src/cartography/scene';
import { staticBasemapPath, type StaticBasemap } from '../src/cartography/svg/static-basemap';
import { builtMap } from './support/data';

// These tests read files and open no page, so one screen size is enough.
test.skip(({ viewport }) => (viewport?.width ?? 0) < 900, 'the files are the same for any screen');

const DIST = 'dist';
const dataset = builtMap();
const PAGES = [null, ...dataset.sites.map(({ id }) => id)];

/** Rules about style that Vite and Svelte break, and a rule that wrongly forbids a label on a list. */
const LEFT_OPEN = /\((void-style|attribute-empty-style|aria-label-misuse)\)$/;

/** The largest size of each kind of page, in thousands of bytes, compressed with gzip. The largest site has 52 claims. */
const LIMITS = { overview: 60, site: 33 } as const;

const textOf = (path: string): string => readFileSync(join(DIST, path), 'utf8');
const htmlOf = (page: string | null): string => textOf(`${pagePath(page)}index.html`);

/** The start tags in a page's HTML. */
const tagsOf = (html: string): readonly string[] => html.match(/<[a-z](?:"[^"]*"|[^">])*>/gi) ?? [];

/** The ids of the claims that a page's text shows. */
function claimsShown(html: string): readonly string[] {
  const cards = tagsOf(html).flatMap((tag) => /^<article id="([^"]+)"/.exec(tag)?.[1] ?? []);
  return cards.filter((id) => dataset.claimById.has(id));
}

interface Machine {
  readonly '@type': string;
  readonly hasPart: readonly { readonly '@type': string; readonly '@id': string }[];
}

function machineReads(html: string): Machine {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
  expect(blocks).toHaveLength(1);
  return JSON.parse(blocks[0]?.[1] ?? '') as Machine;
}

for (const page of PAGES) {
  test.describe(`the page ${page ?? 'of the whole map'}`, () => {
    const html = htmlOf(page);

    test('is valid HTML', async () => {
      const faults = await htmlFaultsOf(html);
      expect(faults.filter((fault) => !LEFT_OPEN.test(fault))).toEqual([]);
    });

    test('tells machines of each of its claims once', () => {
      const { '@type': type, hasPart } = machineReads(html);
      expect(type).toBe(page === null ? 'Dataset' : 'WebPage');
      const told = hasPart.map((part) => decodeURIComponent(part['@id'].split('#')[1] ?? ''));
      const shown = page === null ? [...dataset.claimById.keys()] : claimsShown(html);
      expect(shown.length).toBeGreaterThan(0);
      expect(told.toSorted()).toEqual(shown.toSorted());
      expect(new Set(hasPart.map((part) => part['@type']))).toEqual(new Set(['Claim']));
      for (const { '@id': address } of hasPart) {
        const claim = dataset.claimById.get(decodeURIComponent(address.split('#')[1] ?? ''));
        expect(address).toContain(`/${pagePath(claim?.siteId ?? '')}#`);
      }
    });

    // Chromium and WebKit also read numbers without a space between them. Firefox does not, and cuts the picture.
    test('separates the numbers of each SVG viewBox', () => {
      const boxes = tagsOf(html).flatMap((tag) => /\sviewBox="([^"]*)"/.exec(tag)?.[1] ?? []);
      expect(boxes).not.toEqual([]);
      const number = String.raw`-?\d+(\.\d+)?`;
      const four = new RegExp(`^${number}( ${number}){3}$`);
      expect(boxes.filter((box) => !four.test(box))).toEqual([]);
    });

    test('has nothing that its own policy would refuse', () => {
      const tags = tagsOf(html);
      expect(tags.filter((tag) => /^<style\b|\sstyle=|\son[a-z]+=/i.test(tag))).toEqual([]);
      const scripts = tags.filter((tag) => /^<script\b/i.test(tag) && !/\ssrc="/.test(tag));
      // The first one corrects the address of a page that is served without its slash. The others are data.
      expect(scripts).toEqual([
        '<script>',
        '<script type="application/ld+json">',
        '<script type="application/json" id="presentation">',
      ]);
      expect(
        tags.filter((tag) =>
          /\s(?:src|href)="(?:javascript|http:\/\/(?:localhost|127\.))/.test(tag),
        ),
      ).toEqual([]);
    });

    // In a frame, a browser that focuses the target of a fragment takes the keyboard from the page around it.
    test('has no target of a fragment that a browser would focus', () => {
      const targets = tagsOf(html).filter(
        (tag) => /\sid="/.test(tag) && !/^<(?:a|button|input|summary)\b/.test(tag),
      );
      expect(targets.length).toBeGreaterThan(5);
      expect(targets.filter((tag) => /\stabindex=/.test(tag))).toEqual([]);
    });

    test('is small', () => {
      const limit = page === null ? LIMITS.overview : LIMITS.site;
      expect(gzipSync(html).length / 1000).toBeLessThanOrEqual(limit);
    });

    test('asks for files that are there', () => {
      const folder = join(DIST, pagePath(page));
      const files = tagsOf(html)
        .filter((tag) => /^<(?:link|script|img)\b/.test(tag))
        .flatMap((tag) => /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
        .filter((address) => !/^(?:data|https?):/.test(address));
      expect(files.length).toBeGreaterThan(4);
      expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    });

    test('has a card that is no blank sheet', () => {
      const card = readPng(readFileSync(join(DIST, cardPath(page))));
      expect({ width: card.width, height: card.height }).toEqual(CARD_SIZE);
      const colours = new Map<string, number>();
      for (let y = 0; y < card.height; y += 5)
        for (let x = 0; x < card.width; x += 5) {
          const colour = card.colourAt(x, y);
          colours.set(colour, (colours.get(colour) ?? 0) + 1);
        }
      expect(colours.size).toBeGreaterThan(8);
      const points = (card.width / 5) * (card.height / 5);
      expect(Math.max(...colours.values()) / points).toBeLessThan(0.8);
    });
  });
}

test('no two cards are the same', () => {
  const cards = PAGES.map((page) => readFileSync(join(DIST, cardPath(page))).toString('base64'));
  expect(new Set(cards).size).toBe(PAGES.length);
});

test('the page for unknown addresses is valid HTML, and nothing in it is relative', async () => {
  const html = textOf('404.html');
  expect(await htmlFaultsOf(html)).toEqual([]);
  const addresses = tagsOf(html).flatMap((tag) => /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []);
  expect(addresses.filter((address) => !/^(?:data|https?):/.test(address))).toEqual([]);
});

test('what has to be absolute is there only where the map’s address is known', () => {
  const known = (process.env['SITE_URL'] ?? '').trim() !== '';
  const robots = textOf('robots.txt');
  expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
  expect(robots.includes('Sitemap: ')).toBe(known);
  expect(existsSync(join(DIST, 'sitemap.xml'))).toBe(known);
  expect(existsSync(join(DIST, 'oembed'))).toBe(known);
  for (const page of PAGES) {
    const html = htmlOf(page);
    expect(html.includes('rel="canonical"')).toBe(known);
    expect(html.includes('property="og:image"')).toBe(known);
  }
});

interface Manifest {
  readonly name: string;
  readonly start_url: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
  }[];
}

test('the manifest names icons that are there, of the sizes that it says', () => {
  const { name, start_url: start, icons } = JSON.parse(textOf('manifest.webmanifest')) as Manifest;
  expect(name).not.toBe('');
  expect(existsSync(join(DIST, start, 'index.html'))).toBe(true);
  expect(icons.length).toBeGreaterThan(1);
  for (const { src, sizes, type } of icons) {
    const file = readFileSync(join(DIST, src));
    if (type === 'image/svg+xml') {
      expect(file.toString('utf8')).toMatch(/^<svg /);
      continue;
    }
    // A PNG file has its width and height in its first chunk.
    expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`, src).toBe(sizes);
  }
});

test('there is a static basemap for the whole map and for each site that is drawn', () => {
  const drawn = [null, ...dataset.sites.filter(isDrawable).map(({ id }) => id)];
  const files = readdirSync(join(DIST, 'static-basemap')).map((name) => `static-basemap/${name}`);
  expect(files.toSorted()).toEqual(drawn.map(staticBasemapPath).toSorted());
  for (const file of files) {
    const { viewBox, paths, names } = JSON.parse(textOf(file)) as StaticBasemap;
    expect(Math.min(viewBox.width, viewBox.height), file).toBeGreaterThan(0);
    expect(
      paths.map(({ kind }) => kind),
      file,
    ).toContain('land');
    for (const { d } of paths) expect(d, file).toMatch(/^M[-\d.]/);
    for (const { name } of names) expect(name, file).not.toBe('');
  }
});
