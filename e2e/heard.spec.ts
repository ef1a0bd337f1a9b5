import type { Page } from '@playwright/test';
import { claimsInReadingOrder } from '../src/features/reading/order';
import { toggleIdsOfParty } from '../src/select/actor-groups';
import { deriveView } from '../src/select/derive';
import { OVERVIEW } from '../src/state/view-state';
import { textInLanguage } from '../src/claims/text';
import { builtMap } from './support/data';
import { expect, test } from './support/fixtures';
import { lens, layer, openLayers, siteLink, sites } from './support/page';

// What a screen reader is told, as far as the page's tree can show it. `npm run heard` tries it with a screen reader.

const dataset = builtMap();
const title = textInLanguage(dataset.title, 'en').text;
const claimCount = dataset.claimById.size;

/** The page's one live region. */
const announced = (page: Page) => page.locator('main > [role=status]');

/** Presses Tab until the element with the focus has the name, and returns how often that was. */
async function tabsTo(page: Page, name: string): Promise<number> {
  for (let presses = 1; presses <= 40; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent.trim());
    if (focused === name) return presses;
  }
  throw new Error(`nothing with the name ${name} takes the focus`);
}

for (const address of ['./', './site/syria-border/'])
  test(`the title is first, then links past the head, at ${address}`, async ({ page }) => {
    await page.goto(address);
    const first = page.getByRole('main').locator('h1, h2, a, button, input, p').first();
    await expect(first).toHaveRole('heading');
    await expect(first).toHaveText(title);
    const headings = await page
      .getByRole('heading')
      .evaluateAll((all) =>
        all.filter((one) => one.tagName === 'H1').map((one) => one.textContent.trim()),
      );
    expect(headings).toEqual([title]);
  });

test('links lead past the head to the sites, the layers and the timeline', async ({ page }) => {
  await page.goto('./');
  await expect(siteLink(page, 'Irbil airport')).toBeVisible();
  for (const [link, focused] of [
    ['To the sites', page.getByRole('heading', { name: 'Sites' })],
    ['To the layers', page.getByRole('button', { name: 'Layers', exact: true })],
    ['To the timeline', page.getByRole('button', { name: /^(Show the timeline|Play)$/ })],
  ] as const) {
    const skip = page.getByRole('link', { name: link, exact: true });
    await skip.focus();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(focused).toBeFocused();
  }
  await page.getByRole('link', { name: 'To the sites', exact: true }).focus();
  await page.keyboard.press('Enter');
  // The order of the list stands beside its heading.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(sites(page).getByRole('link').first()).toBeFocused();
});

test('the first link of the overview leads past its head', async ({ page }) => {
  await page.goto('./');
  await expect(siteLink(page, 'Irbil airport')).toBeVisible();
  expect(await tabsTo(page, 'To the sites')).toBe(1);
});

test('the comparison takes the focus and the title, and gives both back', async ({ page }) => {
  await page.goto('./');
  const link = page.getByRole('link', { name: 'Compare accounts' });
  await link.focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'Compare accounts', level: 2 });
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(`Compare accounts – ${title}`);
  await page.getByRole('link', { name: 'Back to the map and all sites' }).press('Enter');
  await expect(link).toBeFocused();
  await expect(page).toHaveTitle(title);
  await page.goBack();
  await expect(heading).toBeFocused();
  await page.goForward();
  await expect(link).toBeFocused();
});

test('Back and Forward move the focus as links do', async ({ page }) => {
  await page.goto('./');
  await siteLink(page, 'Irbil airport').press('Enter');
  const name = page.getByRole('heading', { name: 'Irbil airport', level: 2 });
  await expect(name).toBeFocused();
  await page.goBack();
  await expect(siteLink(page, 'Irbil airport')).toBeFocused();
  await page.goForward();
  await expect(name).toBeFocused();
});

test('what the layers leave is said once they rest', async ({ page }) => {
  await page.goto('./');
  await openLayers(page);
  await expect(announced(page)).toHaveText(
    `${String(dataset.sites.length)} sites with ${String(claimCount)} claims`,
  );
  const party = layer(page, 'All: United States');
  await party.click();
  const hiddenToggleIds = new Set(toggleIdsOfParty(dataset, 'actor', 'united-states'));
  const left = deriveView(dataset, { ...OVERVIEW, hiddenToggleIds });
  const hidden = left.sites.filter(({ isShown }) => !isShown);
  await expect(announced(page)).toContainText(
    `${String(left.shownCounts.claimCount)} of ${String(claimCount)} claims, at ${String(left.sites.length - hidden.length)} of ${String(left.sites.length)} sites.`,
  );
  for (const { site } of hidden.slice(0, 5))
    await expect(announced(page)).toContainText(textInLanguage(site.name, 'en').text);
  await party.click();
  await expect(announced(page)).toHaveText(
    `${String(claimCount)} claims, at ${String(left.sites.length)} sites.`,
  );
  const isolated = page.getByRole('button', { name: 'Only Frank McKenzie', exact: true });
  await lens(page, 'Who says so').check();
  await isolated.click();
  await expect(announced(page)).toContainText(`of ${String(claimCount)} claims`);
  await layer(page, 'Frank McKenzie').click();
  await expect(announced(page)).toHaveText('The filters leave nothing to show.');
});

test('Escape in Find says that all is listed again', async ({ page }) => {
  await page.goto('./');
  const box = page.getByRole('searchbox', { name: 'Find' });
  await box.fill('Soleimani');
  await expect(announced(page)).toContainText('found.');
  await box.press('Escape');
  await expect(announced(page)).toContainText(`${String(claimCount)} claims, at`);
});

test('a second copy of the same link is said again', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto('./site/irbil-airport/');
  const button = page.getByRole('button', { name: 'Copy link', exact: true });
  await button.click();
  await expect(announced(page)).toHaveText('Link copied.');
  await announced(page).evaluate((region) => {
    const texts: string[] = [];
    Object.assign(window, { texts });
    new MutationObserver(() => texts.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await button.click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { texts: string[] }).texts))
    .toEqual(['', 'Link copied.']);
});

test('a claim that takes the focus says where it is, what it answers, who says it and how', async ({
  page,
}) => {
  const steps = claimsInReadingOrder(dataset, () => true);
  await page.goto('./');
  await page.getByRole('link', { name: 'Read claim by claim' }).press('Enter');
  const begin = page.getByRole('link', { name: 'Begin' });
  await expect(begin).toBeFocused();
  await page.keyboard.press('Enter');
  for (const [index, step] of steps.slice(0, 3).entries()) {
    const card = page.locator(`[id="${step.id}"]`);
    await expect(card).toBeFocused();
    const claimant = dataset.actorById.get(step.claimant)?.name ?? '';
    await expect(card).toHaveAccessibleName(
      new RegExp(`^Claim ${String(index + 1)} of ${String(steps.length)}`),
    );
    await expect(card).toHaveAccessibleName(new RegExp(textInLanguage(claimant, 'en').text));
    const name = await card.evaluate((node) => (node as HTMLElement).innerText);
    expect(name).toContain(textInLanguage(step.text, 'en').text);
    await page.keyboard.press('j');
  }
  // The next step is also in the card, near by for readers who go from link to link.
  await page.keyboard.press('k');
  const third = page.locator(`[id="${steps[2]?.id ?? ''}"]`);
  await expect(third).toBeFocused();
  await third.getByRole('link', { name: 'Read on' }).press('Enter');
  const fourth = page.locator(`[id="${steps[3]?.id ?? ''}"]`);
  await expect(fourth).toBeFocused();
  await page.getByRole('button', { name: 'Leave' }).press('Enter');
  await expect(fourth).toBeFocused();
});

test('no name is replaced by a tooltip, and each link to a claim says which', async ({ page }) => {
  await page.goto('./site/syria-border/');
  await expect(page.locator('main [title]')).toHaveCount(0);
  // A screen reader calls a heading or a card "clickable" if it can always take the focus.
  await expect(page.locator('main :is(h1, h2, h3, h4, article)[tabindex]')).toHaveCount(0);
  const names = await page
    .getByRole('link', { name: /^Link to this claim/ })
    .evaluateAll((links) => links.map((link) => link.textContent.replaceAll(/\s+/g, ' ').trim()));
  for (const name of names) expect(name).toMatch(/^Link to this claim of .+: .+$/);
  const terms = page.locator('dl').first();
  await expect(terms).toMatchAriaSnapshot(`
    - term: When
    - definition: February 2021
    - term: Said to have acted
    - definition: The Biden administration
    - definition: U.S. forces
  `);
});

for (const address of ['./', './site/syria-border/', './?view=compare', './?q=Iraq'])
  test(`texts that are only heard do not make the document scroll, at ${address}`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('main').evaluate(() => {
      scrollTo(0, 1000);
    });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
