import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { embedAddress, iframeHtml } from '../src/features/embed/embed';
import { builtMap } from './support/data';
import { expect, test } from './support/fixtures';
import { sitePanel } from './support/page';
import { startServer } from './support/server';

/** An article on another origin, with two embedded maps. */
const frameTest = test.extend<{ readonly article: { readonly url: string } }>({
  article: async ({ baseURL }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'article-'));
    const frames = ['site/irbil-airport/', '?hide=iran'].map((view) =>
      iframeHtml({ src: embedAddress(`${baseURL ?? ''}${view}`, 'article'), title: view }),
    );
    const html = `<!doctype html><title>An article</title><link rel="icon" href="data:,"><p>Before</p>${frames.join('<p>Between</p>')}<p>After</p>`;
    writeFileSync(join(folder, 'index.html'), html);
    const server = await startServer({ folder, path: '/', ranges: 'honoured', port: 0 });
    await use(server);
    await server.close();
    rmSync(folder, { recursive: true });
  },
});
const liveFrameTest = frameTest.extend({ map: 'live' });
const simpleFrameTest = frameTest.extend({ map: 'simple' });

// Expected: the article and the map have different origins.
test.use({ expectedFaults: [/request to another host: http:\/\/127\.0\.0\.1/] });

const frame = (page: Page, title: string): FrameLocator => page.frameLocator(`[title="${title}"]`);
const site = (page: Page): FrameLocator => frame(page, 'site/irbil-airport/');

async function bothReady(page: Page): Promise<void> {
  for (const title of ['site/irbil-airport/', '?hide=iran']) {
    await page.locator(`[title="${title}"]`).scrollIntoViewIfNeeded();
    await expect(
      frame(page, title).getByRole('region', { name: 'Map', exact: true }),
    ).toHaveAttribute('data-state', 'ready');
  }
}

liveFrameTest(
  'two maps in an article are themselves, without chrome',
  async ({ page, article }) => {
    await page.goto(article.url);
    await bothReady(page);
    const [one, other] = [site(page), frame(page, '?hide=iran')];
    await expect(one.getByRole('heading', { level: 2 }).first()).toHaveText('Irbil airport');
    await expect(other.getByRole('list', { name: 'Sites' })).toBeVisible();
    for (const map of [one, other]) {
      await expect(map.getByRole('searchbox')).toHaveCount(0);
      await expect(map.getByRole('button', { name: 'Layers' })).toBeHidden();
      await expect(map.getByRole('group', { name: 'Timeline' })).toBeHidden();
    }
    await expect(other.getByText(/hidden by the filters/).first()).toBeVisible();
    expect(await page.title()).toBe('An article');
  },
);

frameTest(
  'one link opens the full map as it is seen, and every other link a page of its own',
  async ({ page, article, baseURL }) => {
    await page.goto(article.url);
    const [full] = await Promise.all([
      page.waitForEvent('popup'),
      frame(page, '?hide=iran').getByRole('link', { name: 'Open the full map' }).click(),
    ]);
    expect(full.url()).toBe(`${baseURL ?? ''}?hide=iran`);
    const [listed] = await Promise.all([
      page.waitForEvent('popup'),
      frame(page, '?hide=iran')
        .getByRole('list', { name: 'Sites' })
        .getByRole('link', { name: /^Outside Baghdad/ })
        .click(),
    ]);
    expect(listed.url()).toBe(`${baseURL ?? ''}site/baghdad-airport/?hide=iran`);
    await expect(sitePanel(listed, 'Outside Baghdad Airport')).toBeVisible();
    expect(page.url()).toBe(article.url);
  },
);

liveFrameTest('scrolling past is not caught by the map', async ({ page, article }) => {
  liveFrameTest.skip((page.viewportSize()?.width ?? 0) < 900, 'a finger scrolls, and no wheel');
  await page.goto(article.url);
  await bothReady(page);
  await page.evaluate(() => scrollTo(0, 0));
  const box = await page.locator('[title="site/irbil-airport/"]').boundingBox();
  if (box === null) throw new Error('the frame is not there');
  await page.mouse.move(box.x + box.width / 2, box.y + 60);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

/** An article of another site than the map, with a field that the reader types in and a frame far below it. */
const wordPressTest = test.extend<{
  readonly frameCode: string;
  readonly article: { readonly url: string };
}>({
  frameCode: ['', { option: true }],
  article: async ({ baseURL, frameCode }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'article-'));
    const script = `messages = []; addEventListener('message', ({ data }) => messages.push(data));`;
    const frame = frameCode.replace('BASE', baseURL ?? '');
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><title>An article</title><link rel="icon" href="data:,"><script>${script}</script><input aria-label="Comment" autofocus><p style="height: 900px"></p>${frame}<p style="height: 900px"></p>`,
    );
    const server = await startServer({ folder, path: '/', ranges: 'honoured', port: 0 });
    await use({ url: server.url.replace('127.0.0.1', 'localhost') });
    await server.close();
    rmSync(folder, { recursive: true });
  },
});

wordPressTest.describe('a frame that names a claim', () => {
  wordPressTest.use({
    frameCode: iframeHtml({
      src: 'BASEsite/irbil-airport/?embed#irbil-drone-lost',
      title: 'map',
    }).replace(' loading="lazy"', ''),
    expectedFaults: [/request to another host: http:\/\/localhost/],
  });

  wordPressTest('does not move the article, nor take its focus', async ({ page, article }) => {
    await page.goto(article.url);
    const field = page.getByRole('textbox', { name: 'Comment' });
    const claim = frame(page, 'map').locator('[id="irbil-drone-lost"]');
    await expect(claim).toHaveAttribute('aria-current', 'location');
    // The claim is shown within the panel of the frame.
    await expect
      .poll(() => claim.evaluate((element) => element.getBoundingClientRect().bottom < innerHeight))
      .toBe(true);
    // The keys go to what has the focus: the field, which the article gave it, as long as no frame takes it.
    await page.keyboard.type('abcdef');
    await expect(field).toHaveValue('abcdef');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

simpleFrameTest(
  'on the paper of the article, a frame is its map and where the claims are',
  async ({ page, article, baseURL }) => {
    await page.goto(article.url);
    const map = site(page);
    const claim = map.locator('[id="irbil-drone-lost"]');
    await expect(claim).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    // The browser tells each frame. The part for paper may still be loading, so this is repeated.
    await expect(async () => {
      await map.locator('body').evaluate(() => dispatchEvent(new Event('beforeprint')));
      const maps = map.locator('.static-map').filter({ visible: true });
      await expect(maps).toHaveCount(1, { timeout: 1000 });
    }).toPass();
    await expect(map.getByRole('heading', { name: 'Irbil airport' })).toBeVisible();
    await expect(claim).toBeHidden();
    const full = map.getByRole('link', { name: 'Open the full map' });
    await expect(full).toBeVisible();
    expect(await full.getAttribute('href')).toBe(`${baseURL ?? ''}site/irbil-airport/`);
    const written = await full.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(written).toContain('site/irbil-airport/');
  },
);

wordPressTest.describe('in the sandbox of WordPress', () => {
  wordPressTest.use({
    frameCode:
      '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="BASEsite/irbil-airport/?hide=iran&amp;embed#?secret=AbC123" title="map" width="680" height="540"></iframe>',
    // The host sends no CORS headers, and the sandbox allows no tabs.
    expectedFaults: [/another host|by CORS policy|ERR_FAILED|allow-popups|origin 'null'/],
  });

  wordPressTest(
    'the written page is whole, and its links open the full map',
    async ({ page, article, baseURL }) => {
      await page.goto(article.url);
      const map = frame(page, 'map');
      const full = map.getByRole('link', { name: 'Open the full map' });
      await expect(full).toBeVisible();
      await expect(map.getByText('applies the filters of this address')).toBeVisible();
      await expect(map.locator('[id="irbil-drone-lost"]')).toBeVisible();
      await expect(map.getByRole('alert')).toHaveCount(0);
      await expect(map.getByRole('button')).toHaveCount(0);
      const area = await map.getByRole('region', { name: 'Map', exact: true }).boundingBox();
      expect(area?.height).toBeGreaterThan(300);
      const address = `${baseURL ?? ''}site/irbil-airport/?hide=iran`;
      await full.click();
      await expect.poll(() => page.frames().some((one) => one.url() === address)).toBe(true);
      expect(await page.evaluate('messages')).toEqual([
        { message: 'link', value: address, secret: 'AbC123' },
      ]);
      await map.getByRole('link', { name: 'The Washington Post' }).first().click();
      await expect
        .poll(() => page.frames()[1]?.url())
        .toMatch(/\/site\/irbil-airport\/\?hide=iran#[a-z-]+$/);
    },
  );
});

const ADDRESSES_OF_OTHERS = [
  'https://example.org/story?2021/06/27',
  'https://example.org/123?embed=1&mode=tme',
  'https://example.org/a?x=1%20y&b&z=(a)~b+c',
];

test.describe('the address of a source', () => {
  test.use({ expectedFaults: [/request to another host: https:\/\/example\.org/] });

  for (const address of ADDRESSES_OF_OTHERS)
    test(`${address} is opened byte for byte from an embed`, async ({ page, context }) => {
      await context.route('https://example.org/**', (route) => route.fulfill({ body: 'A source' }));
      await context.route('**/data/map.geojson*', async (route) => {
        const text = await (await route.fetch()).text();
        const url = /"url": ?"https:\/\/www\.washingtonpost[^"]*"/;
        await route.fulfill({ body: text.replace(url, `"url": ${JSON.stringify(address)}`) });
      });
      await page.goto('./site/syria-border/?embed');
      const link = page.locator(`article article a[href^="${address}"]`).first();
      const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
      await opened.waitForLoadState();
      expect(await opened.evaluate(() => location.href.replace(/#.*$/, ''))).toBe(address);
    });
});

test('the full map gets the search of an embed byte for byte', async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto('./?q=air%20base&embed');
  const full = page.getByRole('link', { name: 'Open the full map' });
  const [opened] = await Promise.all([context.waitForEvent('page'), full.click()]);
  expect(opened.url()).toBe(`${baseURL ?? ''}?q=air%20base`);
});

test('an embed offers nothing that its sandbox forbids, and shows mostly the map', async ({
  page,
}) => {
  await page.setViewportSize({ width: 680, height: 540 });
  await page.goto('./?embed');
  await expect(page.getByRole('button', { name: /Share|Embed/ })).toHaveCount(0);
  await expect(page.getByText('Download and cite', { exact: true })).toHaveCount(0);
  await expect(
    page.getByRole('link', { name: 'Download and cite on the full map' }),
  ).toBeAttached();
  const panel = await page.getByRole('main').boundingBox();
  expect(panel?.y).toBeGreaterThan(400);
});

for (const [width, height] of [
  [500, 400],
  [320, 480],
  [300, 200],
  [200, 150],
] as const)
  test(`a frame of ${width} by ${height} names its map data, and nothing covers another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?embed');
    await expect(page.locator('html')).toHaveAttribute('data-live', '');
    const covered = await page.evaluate(() => {
      const isSeen = (element: Element): boolean => {
        const { left, top, width: across, height: down } = element.getBoundingClientRect();
        const at = document.elementFromPoint(left + Math.min(across, 20) / 2, top + down / 2);
        return at !== null && (element.contains(at) || at.contains(element));
      };
      const seen = [
        document.querySelector('.credits a'),
        ...[...document.querySelectorAll('.top > a, .buttons, .key summary')].filter(
          (element) => element.getBoundingClientRect().width > 0,
        ),
      ];
      const link = document.querySelector('.top > a')?.getClientRects().length;
      return {
        hidden: seen.filter((element) => element === null || !isSeen(element)).length,
        linesOfLink: link,
      };
    });
    expect(covered).toEqual({ hidden: 0, linesOfLink: 1 });
  });

test('every view has a frame of its own', async ({ page, baseURL }) => {
  for (const view of ['?by=claimant', '?view=compare']) {
    await page.goto(`./${view}`);
    const main = view.includes('compare')
      ? page.getByRole('region', { name: 'Compare accounts' })
      : page.getByRole('main');
    await main.getByRole('button', { name: 'Embed' }).click();
    const code = main.getByRole('textbox', { name: /Paste this/ });
    await expect(code).toHaveValue(
      new RegExp(`^<iframe src="${baseURL ?? ''}\\${view}&amp;embed=light"`),
    );
    await main.getByRole('combobox', { name: 'Colours' }).selectOption('article');
    await expect(code).toHaveValue(/&amp;embed" /);
    await main.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    await expect(code).toHaveValue(/ style="color-scheme: dark"/);
  }
});

test('"Embed" beside "Copy link" gives the frame of what is seen', async ({ page, baseURL }) => {
  const [first] = builtMap().sites;
  await page.goto(`./site/${first?.id ?? ''}/?hide=iran`);
  await page.getByRole('button', { name: 'Embed' }).click();
  const code = page.getByRole('textbox', { name: /Paste this/ });
  await expect(code).toHaveValue(
    new RegExp(
      `^<iframe src="${baseURL ?? ''}site/${first?.id ?? ''}/\\?hide=iran&amp;embed=light"`,
    ),
  );
  for (const part of [
    'loading="lazy"',
    'sandbox="allow-scripts',
    'allow="clipboard-write"',
    'title="',
  ])
    await expect(code).toHaveValue(new RegExp(part.replace(/[=-]/g, '\\$&')));
});

test('a frame that is always light is so on a dark device, and another has the colours of the device', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto('./?embed');
  expect(await background()).toBe('rgb(25, 27, 29)');
  await page.goto('./?embed=light');
  await expect.poll(background).toBe('rgb(253, 251, 246)');
});
