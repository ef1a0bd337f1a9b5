import { accountsAtSite } from '../src/select/accounts';
import { deriveView } from '../src/select/derive';
import { OVERVIEW } from '../src/state/view-state';
import { builtMap } from './support/data';
import { expect, mapTest, test } from './support/fixtures';
import { mapIn, mapSettled, renderedFeatures } from './support/map';
import { siteLink, sitePanel, sites } from './support/page';

const dataset = builtMap();

for (const view of deriveView(dataset, OVERVIEW).sites) {
  const { site } = view;
  test(`${site.id} shows each of its claims once, with claimant and source`, async ({ page }) => {
    await page.goto(`./site/${site.id}/`);
    const { eventAccounts, otherQuestions } = accountsAtSite(dataset, view, OVERVIEW);
    const questions = [...eventAccounts.flatMap((event) => event.questions), ...otherQuestions];
    const claims = questions.flatMap((question) => question.claims);
    const cards = page.getByRole('main').locator('article article');
    await expect(cards).toHaveCount(claims.length);
    for (const claim of claims) {
      const card = page.locator(`[id="${claim.id}"]`);
      await expect(card).toHaveRole('article');
      await expect(card).toContainText(
        typeof claim.text === 'string' ? claim.text : (claim.text['en'] ?? ''),
      );
      await expect(card.getByRole('link', { name: 'Link to this claim' })).toBeVisible();
    }
  });
}

test('two accounts of when agree on their clocks, which their claims show', async ({ page }) => {
  await page.goto('./site/iraq-border/');
  const when = page.getByRole('region', { name: 'Airstrikes in Iraq, June 2021' });
  await expect(page.locator('#pmf-two-am')).toContainText('28 June 2021, 02:00 (UTC+3)');
  await expect(page.locator('#caption-date')).toContainText('27 June 2021 (UTC−4)');
  await expect(when).toContainText(/When:\s*Accounts agree/);
});

mapTest('opens from the list, and the whole disc is seen beside the panel', async ({ page }) => {
  await page.goto('./');
  await mapSettled(page);
  await siteLink(page, 'Irbil airport').click();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Irbil airport' })).toBeFocused();
  await mapSettled(page);
  const map = await mapIn(page);
  const site = dataset.siteById.get('irbil-airport');
  const [lng, lat] = site?.geometry?.type === 'Point' ? site.geometry.coordinates : [];
  const reach = (site?.coordinateUncertaintyInMeters ?? 0) / 111_320;
  const panel = await page.getByRole('main').boundingBox();
  const covered = (page.viewportSize()?.width ?? 0) < 900 ? (panel?.y ?? 0) : 800;
  const edges = await map.evaluate(
    (drawn, [x, y, r]) => ({
      top: drawn.project([x, y + r]).y,
      bottom: drawn.project([x, y - r]).y,
      width: drawn.getContainer().clientWidth,
      left: drawn.project([x - r / Math.cos((y * Math.PI) / 180), y]).x,
      right: drawn.project([x + r / Math.cos((y * Math.PI) / 180), y]).x,
    }),
    [lng ?? 0, lat ?? 0, reach] as const,
  );
  expect(edges.top).toBeGreaterThanOrEqual(0);
  expect(edges.bottom).toBeLessThanOrEqual(covered);
  expect(edges.left).toBeGreaterThanOrEqual(0);
  expect(edges.right).toBeLessThanOrEqual(edges.width);
});

mapTest(
  'the ring of ten miles is drawn at Irbil airport, from the claim that states it',
  async ({ page }) => {
    await page.goto('./site/irbil-airport/');
    await mapSettled(page);
    const rings = await renderedFeatures(page, ['ring']);
    expect(new Set(rings.map((ring) => ring.properties['siteId']))).toEqual(
      new Set(['irbil-airport']),
    );
  },
);

test('says how well the place is known, and why', async ({ page }) => {
  await page.goto('./site/irbil-airport/');
  const panel = sitePanel(page, 'Irbil airport');
  await expect(panel).toContainText('within about 3 km');
  await panel.getByText('How the place was found').click();
  await expect(panel.getByRole('link', { name: /openflights/ })).toBeVisible();
});

test('accounts that differ stand under their question, and link to each other', async ({
  page,
}) => {
  await page.goto('./site/syria-border/');
  const heading = page.getByRole('heading', {
    name: /What was hit.*Accounts differ, as the editors of this map read them/,
  });
  await expect(heading).toBeVisible();
  const claim = page.locator('[id="state-media-residential-buildings"]');
  await claim.getByRole('link', { name: /the claim of The Pentagon/ }).click();
  await expect(page.locator('[id="pentagon-locations-used-by-groups"]')).toBeFocused();
});

test('steps to the next site and back, and closes to the list', async ({ page }) => {
  await page.goto('./site/syria-border/');
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await expect(sitePanel(page, 'Iraqi side of the border')).toBeVisible();
  await page.getByRole('link', { name: 'Previous', exact: true }).click();
  await expect(sitePanel(page, 'Syrian side of the border')).toBeVisible();
  await page.getByRole('link', { name: 'Close', exact: true }).click();
  await expect(sites(page)).toBeVisible();
  await expect(siteLink(page, 'Syrian side of the border')).toBeFocused();
});

test('everything can be done by keyboard alone', async ({ page }) => {
  await page.goto('./');
  await siteLink(page, 'Irbil airport').focus();
  await page.keyboard.press('Enter');
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(siteLink(page, 'Irbil airport')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(siteLink(page, 'Irbil airport')).toBeFocused();
});
