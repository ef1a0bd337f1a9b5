import { claimsInReadingOrder } from '../../src/features/reading/order';
import { textInLanguage } from '../../src/claims/text';
import { builtMap } from '../support/data';
import type { EnginePage } from './engine-page';
import { expect, open, seeAddress, seeHeading, test } from './fixtures';

// What a listener meets, as far as the page's tree and its focus show it in each engine.

const dataset = builtMap();

type RoleName = Parameters<EnginePage['findAll']>[0];

async function seeFocus(page: EnginePage, role: RoleName, name: string | RegExp): Promise<void> {
  const focused = async () => (await page.findAll(role, name)).some(({ isFocused }) => isFocused);
  await expect.poll(focused).toBe(true);
}

async function focus(page: EnginePage, text: string): Promise<void> {
  const hasFocus = (name: string): boolean => {
    const links = [...document.querySelectorAll<HTMLElement>('a[href], button')];
    const element = links.find(({ textContent }) => textContent.trim() === name);
    element?.focus();
    return element !== undefined && document.activeElement === element;
  };
  await expect.poll(() => page.evaluate(hasFocus, text)).toBe(true);
}

const said = async (page: EnginePage): Promise<string> =>
  (await page.findAll('status')).map(({ text }) => text).join(' ');

test('the title is first, and links lead past the head to the sites and the layers', async ({
  enginePage: page,
  site,
}) => {
  await open(page, site.url);
  const first = await page.evaluate(() => {
    const element = document.querySelector('main :is(h1, h2, a[href], button, input)');
    return [element?.tagName, element?.textContent.trim() === document.title];
  });
  expect(first).toEqual(['H1', true]);
  await focus(page, 'To the sites');
  await page.press('Enter');
  await seeFocus(page, 'heading', 'Sites');
  await focus(page, 'To the layers');
  await page.press('Enter');
  await seeFocus(page, 'button', /^Layers/);
});

test('Back and Forward focus what a link would', async ({ enginePage: page, site }) => {
  await open(page, site.url);
  await page.click('link', /^Irbil airport/);
  await seeFocus(page, 'heading', 'Irbil airport');
  await page.step('back');
  await seeFocus(page, 'link', /^Irbil airport/);
  await page.step('forward');
  await seeFocus(page, 'heading', 'Irbil airport');
});

test('a claim that is read takes the focus with its number, its claimant and its text', async ({
  enginePage: page,
  site,
}) => {
  const [first] = claimsInReadingOrder(dataset, () => true);
  if (first === undefined) throw new Error('the map has no claims');
  await open(page, site.url);
  await page.click('link', 'Read claim by claim');
  await seeFocus(page, 'link', 'Begin');
  await page.press('Enter');
  await seeFocus(page, 'article', /^Claim 1 of \d+/);
  const [card] = (await page.findAll('article', /^Claim 1 of/)).filter(
    ({ isFocused }) => isFocused,
  );
  expect(card?.name).toContain(
    textInLanguage(dataset.actorById.get(first.claimant)?.name ?? '', 'en').text,
  );
  expect(card?.name).toContain(textInLanguage(first.text, 'en').text);
  await page.click('link', 'Read on');
  await seeFocus(page, 'article', /^Claim 2 of \d+/);
  const address = await page.address();
  await page.click('button', 'Leave');
  await expect.poll(() => page.address()).not.toBe(address);
  const isOnClaim = () =>
    page.evaluate(() => document.activeElement?.tagName === 'ARTICLE' && scrollY === 0);
  await expect.poll(isOnClaim).toBe(true);
});

test('what Find and a second copy do is said', async ({ enginePage: page, site }) => {
  await open(page, site.url);
  await page.press('/');
  await page.press('hangar');
  await expect.poll(() => said(page)).toMatch(/\d+ found\./);
  await page.press('Escape');
  await expect.poll(() => said(page)).toMatch(/^\d+ claims, at 7 sites\./);
  await seeAddress(page, site.url);
  await open(page, `${site.url}site/irbil-airport/`);
  await seeHeading(page, 'Irbil airport');
  await page.evaluate(() => {
    const texts: string[] = [];
    Object.assign(window, { texts });
    const region = document.querySelector('main > [role=status]');
    if (region !== null)
      new MutationObserver(() => texts.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const texts = () => page.evaluate(() => (window as unknown as { texts: string[] }).texts);
  await page.click('button', 'Copy link');
  await expect.poll(async () => (await texts()).at(-1)).toMatch(/Link copied|http/);
  const before = (await texts()).length;
  await page.click('button', 'Copy link');
  await expect.poll(async () => (await texts()).slice(before).at(-1)).toMatch(/Link copied|http/);
});
