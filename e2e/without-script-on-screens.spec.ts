import { builtMap } from './support/data';
import { expect, mapTest, test } from './support/fixtures';
import { mapRegion } from './support/map';

test.use({ javaScriptEnabled: false });

const PAGES = ['./', ...builtMap().sites.map(({ id }) => `./site/${id}/`)];

mapTest('no page is wider than its screen, and all of it can be reached', async ({ page }) => {
  for (const address of PAGES) {
    await page.goto(address);
    await expect(mapRegion(page)).toBeInViewport();
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(sideways, address).toBe(false);
    const last = page.getByRole('main').getByRole('link').last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 1 });
  }
});
