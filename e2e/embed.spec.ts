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
      iframeHtml({ src: embedAddress(`${baseURL ?? ''}${view}`), title: view }),
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

test('"Embed" beside "Copy link" gives the frame of what is seen', async ({ page, baseURL }) => {
  const [first] = builtMap().sites;
  await page.goto(`./site/${first?.id ?? ''}/?hide=iran`);
  await page.getByRole('button', { name: 'Embed' }).click();
  const code = page.getByRole('textbox', { name: /Paste this/ });
  await expect(code).toHaveValue(
    new RegExp(`^<iframe src="${baseURL ?? ''}site/${first?.id ?? ''}/\\?hide=iran&amp;embed"`),
  );
  for (const part of [
    'loading="lazy"',
    'sandbox="allow-scripts',
    'allow="clipboard-write"',
    'title="',
  ])
    await expect(code).toHaveValue(new RegExp(part.replace(/[=-]/g, '\\$&')));
});
