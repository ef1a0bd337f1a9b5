import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { embedAddress, iframeHtml } from '../../src/features/embed/embed';
import { startServer } from '../support/server';
import { expect, liveTest, mapReady, open, seeAddress, seeHeading, test } from './fixtures';

test.describe('the policy, as published,', () => {
  // Firefox and WebKit tell what they refuse in their consoles, in their own words.
  test.use({ expectedFaults: [/trusted.?types?|planted/i] });

  test('refuses markup that is made of a string, and the test sees it', async ({
    engine,
    enginePage: page,
    site,
  }) => {
    await open(page, site.url);
    await seeHeading(page, /^U.S. strikes/);
    await engine.takeFaults();
    const outcome = await page.evaluate(() => {
      console.error('planted');
      try {
        document.createElement('p').innerHTML = 'planted';
        return 'written';
      } catch {
        return 'refused';
      }
    });
    expect(outcome).toBe('refused');
    const faults: string[] = [];
    const seen = async (): Promise<string> => {
      faults.push(...(await engine.takeFaults()));
      return faults.join('\n');
    };
    await expect.poll(seen).toMatch(/trusted.?type/i);
    await expect.poll(seen).toContain('planted');
  });
});

test('a site opens from the list; Back, Forward, reload and Close lead where they should', async ({
  enginePage: page,
  site,
}) => {
  await open(page, site.url);
  await page.click('link', /^Irbil airport/);
  await seeHeading(page, 'Irbil airport');
  await seeAddress(page, `${site.url}site/irbil-airport/`);
  await page.step('back');
  await seeAddress(page, site.url);
  await expect.poll(() => page.findAll('list', 'Sites')).not.toEqual([]);
  await page.step('forward');
  await seeHeading(page, 'Irbil airport');
  await page.reload();
  await seeHeading(page, 'Irbil airport');
  await page.click('link', 'Close');
  await seeAddress(page, site.url);
});

liveTest('a site opens by its mark on the live map', async ({ enginePage: page, site }) => {
  await open(page, site.url);
  await mapReady(page);
  const mark = () =>
    page.evaluate(() => {
      for (const element of document.querySelectorAll('section *')) {
        if (!('strikeMap' in element)) continue;
        const map = element.strikeMap as MapLibreMap;
        const [found] = map
          .queryRenderedFeatures({ layers: ['mark'] })
          .filter((feature) => feature.properties['siteId'] === 'baghdad-airport');
        if (found?.geometry.type !== 'Point') return null;
        const { x, y } = map.project(found.geometry.coordinates as [number, number]);
        const offset = found.properties['offset'] as number[] | string;
        const [dx = 0, dy = 0] =
          typeof offset === 'string' ? (JSON.parse(offset) as number[]) : offset;
        const box = map.getContainer().getBoundingClientRect();
        return { x: x + dx + box.x, y: y + dy + box.y };
      }
      return null;
    });
  await expect.poll(mark).not.toBeNull();
  // Nothing of the map shows through a hollow mark: the middle of its one symbol is not transparent.
  const middleOfMark = await page.evaluate(() => {
    for (const element of document.querySelectorAll('section *')) {
      if (!('strikeMap' in element)) continue;
      const map = element.strikeMap as MapLibreMap;
      const id = map.listImages().find((one) => /^light\|mark\|[^+|]+\|/.test(one)) ?? '';
      const { width, height, data } = map.getImage(id).data;
      return { id, alpha: data[4 * (width * Math.floor(height / 2) + Math.floor(width / 2)) + 3] };
    }
    return null;
  });
  expect(middleOfMark).toMatchObject({ alpha: 255 });
  await page.clickAt((await mark()) ?? { x: NaN, y: NaN });
  await seeAddress(page, `${site.url}site/baghdad-airport/`);
  await seeHeading(page, /Baghdad/);
});

test('a layer is switched off and the second lens on; Back takes each back', async ({
  enginePage: page,
  site,
}) => {
  await open(page, site.url);
  const isOn = async () => (await page.findAll('checkbox', 'Iran'))[0]?.isChecked;
  await page.click('checkbox', 'Iran');
  await expect.poll(isOn).toBe(false);
  await seeAddress(page, `${site.url}?hide=iran`);
  await page.click('radio', 'Who says so');
  await seeAddress(page, `${site.url}?by=claimant`);
  await page.step('back');
  await seeAddress(page, `${site.url}?hide=iran`);
  await page.step('back');
  await expect.poll(isOn).toBe(true);
});

test('keys set the period', async ({ enginePage: page, site }) => {
  await open(page, `${site.url}?from=2020-02`);
  const from = async () => (await page.findAll('slider', 'Beginning of the period'))[0];
  await expect.poll(async () => (await from())?.value).toBe('February 2020');
  await page.evaluate(() => document.querySelector<HTMLElement>('[role=slider]')?.focus());
  await page.press('ArrowRight');
  await expect.poll(async () => (await from())?.value).toBe('March 2020');
  await seeAddress(page, `${site.url}?from=2020-03`);
});

test('accounts are compared in a table, and Back leads to the map', async ({
  enginePage: page,
  site,
}) => {
  await open(page, site.url);
  await page.click('link', 'Compare accounts');
  await seeHeading(page, 'Compare accounts');
  await seeAddress(page, `${site.url}?view=compare`);
  await expect.poll(() => page.findAll('table')).toHaveLength(1);
  await page.step('back');
  await expect.poll(() => page.findAll('list', 'Sites')).not.toEqual([]);
});

test('the focus goes to what is opened and back, and what a layer leaves is said', async ({
  enginePage: page,
  site,
}) => {
  await open(page, site.url);
  await page.click('checkbox', 'All: United States');
  const said = async () => (await page.findAll('status')).map(({ text }) => text).join(' ');
  await expect.poll(said).toMatch(/^\d+ of \d+ claims, at \d of 7 sites\. Not shown: /);
  const isFocused = async (role: 'heading' | 'link', name: string) =>
    (await page.findAll(role, name))[0]?.isFocused;
  await page.click('link', 'Compare accounts');
  await expect.poll(() => isFocused('heading', 'Compare accounts')).toBe(true);
  await page.step('back');
  await expect.poll(() => isFocused('link', 'Compare accounts')).toBe(true);
});

test('what is typed finds a claim, and an Arabic name its site', async ({
  enginePage: page,
  site,
}) => {
  await open(page, site.url);
  await page.press('/');
  await expect.poll(async () => (await page.findAll('searchbox', 'Find'))[0]?.isFocused).toBe(true);
  await page.press('hangar');
  await seeAddress(page, `${site.url}?q=hangar`);
  const marked = () => page.evaluate(() => document.querySelectorAll('main mark').length);
  await expect.poll(marked).toBeGreaterThan(0);
  await open(page, `${site.url}?q=${encodeURIComponent('أربيل')}`);
  await page.click('link', /^Irbil airport/);
  await seeHeading(page, 'Irbil airport');
});

test('the link is copied, or shown to copy', async ({ enginePage: page, site }) => {
  const address = `${site.url}site/irbil-airport/`;
  await open(page, address);
  await page.click('button', 'Copy link');
  const said = async () => (await page.findAll('status')).map(({ text }) => text).join(' ');
  await expect.poll(said).toMatch(/Link copied\.|http:.*\/site\/irbil-airport\//);
});

liveTest(
  'prints a site with its links, and is there again without the host',
  async ({ enginePage: page, site }, testInfo) => {
    await open(page, `${site.url}site/irbil-airport/`);
    await mapReady(page);
    const printedPaths = () =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.querySelectorAll('.print .static-map path').length;
      });
    await expect.poll(printedPaths).toBeGreaterThan(0);
    const objects = await page.print();
    // WebKitGTK's driver cannot print.
    if (testInfo.project.name === 'webkit') expect(objects).toBeNull();
    else {
      expect(objects?.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(0);
      expect(objects?.match(/\/URI\s*\(https:/g)?.length).toBeGreaterThan(5);
    }
    // The tiles are kept last.
    const isKept = () =>
      page.evaluate(async () => {
        const keys = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
        );
        return keys.flat().some(({ url }) => url.includes('basemap.pmtiles'));
      });
    await expect.poll(isKept).toBe(true);
    await site.close();
    await page.reload();
    await seeHeading(page, 'Irbil airport');
    await mapReady(page);
    await open(page, site.url);
    await expect.poll(() => page.findAll('list', 'Sites')).not.toEqual([]);
  },
);

test('the heading of a group of filters stands below the rule above it', async ({
  enginePage: page,
  site,
}) => {
  await open(page, site.url);
  const legendsInRules = () =>
    page.evaluate(() => {
      const seen = [...document.querySelectorAll('legend')].filter(
        (legend) => legend.getBoundingClientRect().height > 2,
      );
      const inRule = seen.filter((legend) => {
        const fieldset = legend.parentElement ?? legend;
        const rule = Number.parseFloat(getComputedStyle(fieldset).borderTopWidth);
        const [inner, outer] = [legend, fieldset].map((one) => one.getBoundingClientRect().top);
        return rule > 0 && (inner ?? 0) < (outer ?? 0) + rule;
      });
      return { isSeen: seen.length > 0, inRuleCount: inRule.length };
    });
  await expect.poll(legendsInRules).toEqual({ isSeen: true, inRuleCount: 0 });
});

test('is embedded in an article of another origin, without chrome', async ({
  enginePage: page,
  site,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'article-'));
  const frame = iframeHtml({
    src: embedAddress(`${site.url}site/irbil-airport/`, 'article'),
    title: 'Irbil',
  });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>An article</title><link rel="icon" href="data:,"><p>Before</p>${frame}`,
  );
  const article = await startServer({ folder, path: '/', ranges: 'honoured', port: 0 });
  await page.goTo(article.url);
  await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView());
  await page.enterFrame(true);
  await seeHeading(page, 'Irbil airport');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['live'])).toBe('');
  expect(await page.findAll('searchbox')).toEqual([]);
  await page.enterFrame(false);
  expect(await page.evaluate(() => [document.title, scrollX])).toEqual(['An article', 0]);
  await article.close();
  rmSync(folder, { recursive: true });
});

const scriptlessTest = test.extend({
  // The browser runs no script of a page with this policy, and shows what is in `noscript`.
  host: { headers: { 'Content-Security-Policy': 'sandbox allow-same-origin' } },
});

scriptlessTest(
  'on the SVG map, no line of a name has letters of another',
  async ({ enginePage: page, site }) => {
    await page.goTo(site.url);
    const arabicLines = () =>
      page.evaluate(() => {
        const texts = [...document.querySelectorAll<SVGTextElement>('.static-map text')].filter(
          (text) =>
            text.getBoundingClientRect().width > 0 && /[\u0600-\u06ff]/.test(text.textContent),
        );
        // WebKitGTK 2.50 deals the Arabic letters of a text with two lines out to both.
        const torn = texts.filter((text) => {
          const heights = Array.from({ length: text.getNumberOfChars() }, (_, index) =>
            Math.round(text.getStartPositionOfChar(index).y),
          );
          return new Set(heights).size > 1;
        });
        return { areMany: texts.length > 4, torn: torn.map((text) => text.textContent) };
      });
    await expect.poll(arabicLines).toEqual({ areMany: true, torn: [] });
  },
);

scriptlessTest(
  'without scripts, the list leads to each claim',
  async ({ enginePage: page, site }) => {
    await page.goTo(site.url);
    await seeHeading(page, /^U.S. strikes/);
    await page.click('link', /^Irbil airport/);
    await seeAddress(page, `${site.url}site/irbil-airport/`);
    await seeHeading(page, 'Irbil airport');
    expect(await page.evaluate(() => document.documentElement.dataset['live'])).toBeFalsy();
    expect(
      await page.evaluate(() => document.querySelectorAll('article article').length),
    ).toBeGreaterThan(5);
  },
);
