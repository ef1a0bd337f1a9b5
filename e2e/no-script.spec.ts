import type { Page } from '@playwright/test';
import { textInLanguage } from '../src/claims/text';
import { accountsAtSite } from '../src/select/accounts';
import { deriveView } from '../src/select/derive';
import { passageUrl } from '../src/select/sources';
import { isDrawable } from '../src/cartography/scene';
import { OVERVIEW } from '../src/state/view-state';
import { builtMap } from './support/data';
import { expect, test } from './support/fixtures';
import { sitePanel, sites } from './support/page';
import { markLink, nameOf } from './support/simple-map';

test.use({ javaScriptEnabled: false });

const dataset = builtMap();
const views = deriveView(dataset, OVERVIEW).sites;
const PAGES = ['./', ...dataset.sites.map(({ id }) => `./site/${id}/`)];

for (const view of views) {
  const { site } = view;
  test(`${site.id} is read whole: each claim, who makes it, and where`, async ({ page }) => {
    await page.goto(`./site/${site.id}/`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(nameOf(site));
    const { eventAccounts, otherQuestions } = accountsAtSite(dataset, view, OVERVIEW);
    const questions = [...eventAccounts.flatMap((event) => event.questions), ...otherQuestions];
    const claims = questions.flatMap((question) => question.claims);
    const panel = sitePanel(page, nameOf(site));
    await expect(panel.getByRole('article')).toHaveCount(claims.length);
    for (const claim of claims) {
      const card = page.locator(`[id="${claim.id}"]`);
      const claimant = dataset.actorById.get(claim.claimant);
      const source = dataset.sourceById.get(claim.source);
      if (claimant === undefined || source === undefined)
        throw new Error(`${claim.id} is of nobody`);
      await expect(card).toHaveRole('article');
      await expect(card.locator('.claimant')).toHaveText(nameOf(claimant));
      await expect(card).toContainText(textInLanguage(claim.text, 'en').text);
      const publisher = textInLanguage(source.publisher, 'en').text;
      const address = passageUrl(source, claim.locator) ?? '';
      expect(address).toMatch(/^https?:/);
      await expect(
        card.locator('footer').getByRole('link', { name: publisher }).first(),
      ).toHaveAttribute('href', address);
    }
  });
}

test('the overview lists all sites, and each leads to its page', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    textInLanguage(dataset.title, 'en').text,
  );
  await expect(sites(page).getByRole('link')).toHaveCount(dataset.sites.length);
  for (const site of dataset.sites) {
    await sites(page)
      .getByRole('link')
      .filter({ hasText: nameOf(site) })
      .click();
    await expect(page).toHaveURL(new RegExp(`/site/${site.id}/$`));
    await expect(sitePanel(page, nameOf(site))).toBeVisible();
    await page.goBack();
  }
});

test('previous, next and all sites lead there', async ({ page }) => {
  const [first, second] = dataset.sites;
  if (first === undefined || second === undefined) throw new Error('there are not two sites');
  await page.goto(`./site/${first.id}/`);
  await expect(page.getByRole('link', { name: 'Previous', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await expect(sitePanel(page, nameOf(second))).toBeVisible();
  await page.getByRole('link', { name: 'Previous', exact: true }).click();
  await expect(sitePanel(page, nameOf(first))).toBeVisible();
  await page.getByRole('link', { name: 'All sites' }).click();
  await expect(sites(page)).toBeVisible();
});

test('a link to a claim leads to it, from the page of another site too', async ({ page }) => {
  await page.goto('./site/syria-border/#state-media-residential-buildings');
  const claim = page.locator('[id="state-media-residential-buildings"]');
  await expect(claim).toBeInViewport();
  await claim.getByRole('link', { name: /the claim of The Pentagon/ }).click();
  await expect(page.locator('[id="pentagon-locations-used-by-groups"]')).toBeInViewport();
  await page.goto('./site/iraq-border/');
  await page.goto('./site/syria-border/#pentagon-locations-used-by-groups');
  await expect(page.locator('[id="pentagon-locations-used-by-groups"]')).toBeInViewport();
});

test('the map has a link for each site that is drawn, also from the page of a site', async ({
  page,
}) => {
  for (const address of PAGES) {
    await page.goto(address);
    for (const site of dataset.sites)
      await expect(markLink(page, nameOf(site)), `${site.id} at ${address}`).toHaveCount(
        isDrawable(site) ? 1 : 0,
      );
  }
  await page.goto('./');
  await markLink(page, 'Irbil airport').click();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await expect(markLink(page, 'Irbil airport')).toHaveAttribute('aria-current', 'true');
});

test('nothing is offered that needs a script, on any page', async ({ page }) => {
  for (const address of PAGES) {
    await page.goto(address);
    for (const role of ['button', 'searchbox', 'textbox', 'checkbox', 'radio', 'slider'] as const)
      await expect(page.getByRole(role), `${role} at ${address}`).toHaveCount(0);
    for (const name of ['Compare accounts', 'Read claim by claim', 'By time'])
      await expect(page.getByRole('link', { name, exact: true }), address).toHaveCount(0);
    // Every `details` element that opens without a script must have content.
    const empty = await page
      .locator('details:visible')
      .evaluateAll((all) =>
        all.filter(({ children }) => children.length === 1).map((one) => one.textContent.trim()),
      );
    expect(empty, address).toEqual([]);
  }
});

interface Written {
  readonly links: readonly string[];
  readonly ids: readonly string[];
}

async function written(page: Page): Promise<Written> {
  return page.evaluate(() => ({
    links: [...document.querySelectorAll('a')].map(
      (link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href,
    ),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
  }));
}

test('links all lead somewhere', async ({ page, baseURL }) => {
  const pages = new Map<string, Written>();
  for (const address of PAGES) {
    await page.goto(address);
    pages.set(page.url(), await written(page));
  }
  for (const [from, { links }] of pages) {
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const url = new URL(link);
      if (!link.startsWith(baseURL ?? '')) {
        expect(link, `a link of ${from}`).toMatch(/^https?:\/\/[^/]+\.[^/]+/);
        continue;
      }
      const to = pages.get(url.origin + url.pathname);
      expect(to, `${link}, a link of ${from}`).toBeDefined();
      if (url.hash !== '')
        expect(to?.ids, `${link}, a link of ${from}`).toContain(
          decodeURIComponent(url.hash.slice(1)),
        );
    }
  }
});
