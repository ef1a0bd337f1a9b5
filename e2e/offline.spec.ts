import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { mapSettled, renderedFeatures } from './support/map';
import { siteLink, sitePanel } from './support/page';
import { expect, publishAgain, publishNext, publishWithoutWorker, test } from './support/published';

/** Without WebGL, the page keeps the same files. Only a test that asks the live map has one. */
const simpleTest = test.extend({ map: 'simple' });

/** The files of the site in the offline cache: their addresses, with a digest if the file's name has none. */
function keptFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { scope } = await navigator.serviceWorker.ready;
    const cache = await caches.open(`offline ${scope}`);
    return (await cache.keys()).map(({ url }) => url.slice(scope.length));
  });
}

/** The state of the active service worker, and how many newer workers are not active yet. */
function workerStates(page: Page): Promise<{ others: number; active: string | undefined }> {
  return page.evaluate(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    const others = [installing, waiting].filter((worker) => worker !== null).length;
    return { others, active: active?.state };
  });
}

/** Waits until the cache is complete: the tiles and the print style sheet are cached last. */
async function keptWhole(page: Page): Promise<void> {
  const archive: unknown = expect.stringMatching(/^basemap\.pmtiles\?/);
  await expect.poll(() => keptFiles(page)).toContainEqual(archive);
  const paper: unknown = expect.stringMatching(/^print\.css\?/);
  await expect.poll(() => keptFiles(page)).toContainEqual(paper);
}

async function drawn(page: Page, layer: string): Promise<void> {
  await mapSettled(page);
  expect((await renderedFeatures(page, [layer])).length).toBeGreaterThan(0);
}

for (const host of [
  { path: '/', ranges: 'honoured' },
  { path: '/a/b/', ranges: 'ignored' },
] as const) {
  test.describe(`at ${host.path} of a host with byte ranges ${host.ranges}`, () => {
    test.use({ host });

    test('the whole map is there without the host after one visit', async ({ page, site }) => {
      await page.goto('./');
      await keptWhole(page);
      await site.goAway();

      await page.reload();
      await expect(siteLink(page, 'Irbil airport')).toBeVisible();
      await drawn(page, 'land');

      await page.goto('./site/irbil-airport/?by=claimant');
      await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
      await drawn(page, 'land');

      // This page needs code and tiles that the visit did not request.
      await page.goto('./?view=compare&map=9/33.35/43.7');
      await expect(page.getByRole('table')).toBeVisible();
      await drawn(page, 'town-names');
    });
  });
}

simpleTest('the tiles that are kept are read by ranges', async ({ page, site }) => {
  await page.goto('./');
  await keptWhole(page);
  await site.goAway();
  const part = await page.evaluate(async () => {
    const response = await fetch('./basemap.pmtiles', { headers: { range: 'bytes=0-1' } });
    return { status: response.status, text: await response.text() };
  });
  expect(part).toEqual({ status: 206, text: 'PM' });
});

test.describe('a site that does not exist', () => {
  // Expected: the browser reports the status, and the icon that it requests for a page without one.
  test.use({ expectedFaults: [/(404|ERR_CONNECTION_REFUSED).*(no-such-site|favicon)/] });

  simpleTest('is not found without the host either', async ({ page, site }) => {
    writeFileSync(join(site.folder, '404.html'), '<!doctype html><title>Not found</title>');
    publishAgain(site);
    await page.goto('./');
    await keptWhole(page);
    await site.goAway();
    const response = await page.goto('./site/no-such-site/');
    expect(response?.status()).toBe(404);
    await expect(page).toHaveTitle('Not found');
  });
});

test('a new build comes with the next page, and an open page goes on with its own', async ({
  page,
  site,
}) => {
  await page.goto('./');
  await keptWhole(page);
  const entry = publishNext(site);

  const next = await page.context().newPage();
  await next.goto('./');
  await expect(next).toHaveTitle(/^Next: /);
  await expect.poll(() => keptFiles(next)).toContain(entry);

  // The host no longer has the code of this page.
  await page.getByRole('link', { name: 'Compare accounts' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page).not.toHaveTitle(/^Next: /);
  expect(await keptFiles(page)).toContain(site.entry);

  await page.close();
  // The older service worker may still be active for the page that is open.
  await expect.poll(() => workerStates(next)).toEqual({ others: 0, active: 'activated' });
  await next.reload();
  await expect.poll(() => keptFiles(next)).not.toContain(site.entry);
  await site.goAway();
  await next.reload();
  await expect(next).toHaveTitle(/^Next: /);
  await drawn(next, 'land');
});

simpleTest('a build without it frees those who have been here', async ({ page, site }) => {
  await page.goto('./');
  await keptWhole(page);
  publishWithoutWorker(site);
  await page.reload();
  const left = () =>
    page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
    }));
  await expect.poll(left).toEqual({ workers: 0, caches: [] });
});

simpleTest('can be installed, also from the page of a site', async ({ page, site }) => {
  await page.goto('./');
  await keptWhole(page);
  await siteLink(page, 'Irbil airport').click();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  const browser = await page.context().newCDPSession(page);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // A test's browser installs nothing. If it reports no error, only `written-files.spec.ts` checks the manifest.
  const errors = installabilityErrors.map(({ errorId }) => errorId);
  expect(errors.filter((id) => id !== 'in-incognito')).toEqual([]);
  const links = page.locator('link[rel=manifest], link[rel=apple-touch-icon]');
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLLinkElement).href.replace(location.origin, '')),
  );
  const { pathname } = new URL(site.url);
  expect(addresses).toEqual([`${pathname}manifest.webmanifest`, `${pathname}icons/touch-180.png`]);
});
