import type { Page } from '@playwright/test';
import { builtMap } from './support/data';
import { expect, mapTest, test } from './support/fixtures';
import { mapIn, mapSettled } from './support/map';
import { siteLink, sitePanel } from './support/page';

const irbil = builtMap().siteById.get('irbil-airport');

/** Counts the steps of the camera from now on. */
async function cameraSteps(page: Page): Promise<() => Promise<number>> {
  const map = await mapIn(page);
  const steps = await map.evaluateHandle((drawn) => {
    const counted = { count: 0 };
    drawn.on('move', () => (counted.count += 1));
    return counted;
  });
  return () => steps.evaluate(({ count }) => count);
}

/** How far the site is from where the camera looks, in degrees. */
async function degreesFromIrbil(page: Page): Promise<number> {
  const map = await mapIn(page);
  const { lng, lat } = await map.evaluate((drawn) => drawn.getCenter());
  const [siteLng = NaN, siteLat = NaN] =
    irbil?.geometry?.type === 'Point' ? irbil.geometry.coordinates : [];
  return Math.hypot(lng - siteLng, lat - siteLat);
}

mapTest('where less motion is wanted, the camera jumps to a site', async ({ page }) => {
  await page.goto('./');
  await mapSettled(page);
  const steps = await cameraSteps(page);
  await siteLink(page, 'Irbil airport').click();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await mapSettled(page);
  expect(await steps()).toBe(1);
  expect(await degreesFromIrbil(page)).toBeLessThan(1);
});

test.describe('where motion is welcome', () => {
  // The whole run prefers less motion, because a flight that is drawn in software takes seconds.
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  mapTest('the camera flies to a site, and can turn to another on its way', async ({ page }) => {
    await page.goto('./');
    await mapSettled(page);
    const steps = await cameraSteps(page);
    await siteLink(page, 'Syrian side of the border').click();
    await expect.poll(steps).toBeGreaterThan(0);
    await page.goBack();
    await siteLink(page, 'Irbil airport').click();
    await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
    await mapSettled(page);
    expect(await steps()).toBeGreaterThan(2);
    expect(await degreesFromIrbil(page)).toBeLessThan(1);
  });
});
