import type { Page } from '@playwright/test';
import { builtMap } from './support/data';
import { expect, test } from './support/fixtures';
import { fileClaim, fileEvent, fileSite, mapFile } from '../tests/support/map-files';
import { layer, openLayers, siteLink, sitePanel } from './support/page';

const dataset = builtMap();

/** Holds the map file back until the returned function is called. The page is then as it was written. */
async function holdMapFile(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/data/map.geojson*', async (route) => {
    await held;
    await route.continue();
  });
  return () => letGo();
}

/** Does what a browser's translation does: it puts each text into `<font>` elements. */
const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walk.nextNode() !== null) texts.push(walk.currentNode as Text);
    for (const text of texts) {
      if (text.data.trim() === '' || text.parentElement?.closest('svg, script, style') !== null)
        continue;
      const tag: string = 'font';
      const [outer, inner] = [document.createElement(tag), document.createElement(tag)];
      inner.textContent = `«${text.data.trim()}»`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

const panelOf = (page: Page) => page.getByRole('main', { name: 'Claims' });
const isLive = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-live', '');

test('a text from right to left begins at the right, whatever its language is said to be', async ({
  page,
}) => {
  const said = 'قال المتحدث إن 12 صاروخًا سقطت.';
  const claims = [fileClaim('said', { text: said })];
  const map = mapFile({}, [fileSite('alpha', [fileEvent('strike', [], { claims })])]);
  await page.route('**/data/map.geojson*', (route) =>
    route.fulfill({ body: JSON.stringify({ ...map, dateModified: '2099-01-01' }) }),
  );
  await page.goto('./');
  await siteLink(page, 'Site alpha').click();
  const text = sitePanel(page, 'Site alpha').getByRole('paragraph').filter({ hasText: said });
  await expect(text).toHaveCSS('direction', 'rtl');
});

for (const locale of ['en-GB', 'de-DE', 'ku', 'ar']) {
  test.describe(`for a reader of ${locale}`, () => {
    test.use({ locale });

    test('the written page is kept, and where it was scrolled', async ({ page }) => {
      const letGo = await holdMapFile(page);
      await page.goto('./site/syria-border/');
      const panel = panelOf(page);
      const count = await panel.evaluate((main) => {
        const all = [...main.querySelectorAll('*')];
        for (const element of all) Object.assign(element, { isWritten: true });
        const scrolled = all.find((one) => one.scrollHeight > one.clientHeight + 300);
        if (scrolled !== undefined) scrolled.scrollTop = 300;
        return all.length;
      });
      letGo();
      await isLive(page);
      const kept = await panel.evaluate((main) => {
        const all = [...main.querySelectorAll('*')];
        const scrolled = all.find((one) => one.scrollHeight > one.clientHeight + 300);
        return {
          count: all.filter((one) => 'isWritten' in one).length,
          top: scrolled?.scrollTop,
        };
      });
      expect(kept.count).toBeGreaterThan(0.95 * count);
      // A name in other letters may take one line more or less.
      expect(Math.abs((kept.top ?? 0) - 300)).toBeLessThan(40);
      const name = dataset.siteById.get('syria-border')?.name;
      const expected = typeof name === 'string' ? name : name?.[locale === 'ar' ? 'ar' : 'en'];
      await expect(sitePanel(page, expected ?? '')).toBeVisible();
    });
  });
}

test('in a translated page, the totals follow the filters', async ({ page }) => {
  await page.goto('./');
  await isLive(page);
  const total = dataset.claimById.size;
  await expect(panelOf(page)).toContainText(`${total} claims by`);
  await openLayers(page);
  await expect(layer(page, 'Iran')).toBeVisible();
  await translate(page);
  await expect(panelOf(page)).toContainText(`«${total} claims by`);
  await page.getByRole('checkbox', { name: /Iran»?$/ }).click();
  await expect(panelOf(page)).not.toContainText(`${total} claims by`);
  await expect(panelOf(page)).toContainText(/\d+ claims by/);
  await page
    .getByRole('link', { name: /Irbil airport/ })
    .first()
    .press('Enter');
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await page.goBack();
  await expect(siteLink(page, '«?Syrian side')).toBeVisible();
});

test('a page that is translated before its script runs stays translated', async ({ page }) => {
  const letGo = await holdMapFile(page);
  await page.goto('./site/irbil-airport/');
  await translate(page);
  const articles = await panelOf(page).getByRole('article').count();
  letGo();
  await isLive(page);
  await expect(page.getByRole('heading', { name: '«Irbil airport»' })).toBeVisible();
  await expect(panelOf(page).getByRole('article')).toHaveCount(articles);
  const texts = await panelOf(page).getByRole('article').first().innerText();
  expect(texts).not.toMatch(/Irbil airport\s*«Irbil airport»/);
});

test('single keys can be switched off, and stay so', async ({ page }) => {
  await page.goto('./');
  await isLive(page);
  const find = page.getByRole('searchbox', { name: 'Find' });
  await page.getByRole('checkbox', { name: /Single keys act/ }).uncheck();
  await page.keyboard.press('/');
  await expect(find).not.toBeFocused();
  await page.reload();
  await isLive(page);
  await page.keyboard.press('/');
  await expect(find).not.toBeFocused();
  await expect(find).not.toHaveAttribute('aria-keyshortcuts');
  await page.getByRole('checkbox', { name: /Single keys act/ }).check();
  await panelOf(page).focus();
  await page.keyboard.press('/');
  await expect(find).toBeFocused();
});
