import { claimsInReadingOrder } from '../../src/features/reading/order';
import { textInLanguage } from '../../src/claims/text';
import { builtMap } from '../support/data';
import type { EnginePage } from './engine-page';
import { MAPLIBRE } from '../support/fixtures';
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

test.describe('by the roles and names that the engine gives', () => {
  // Firefox gives none while the page still loads, as it does where MapLibre is never answered.
  test.use({
    host: { isMissing: (path: string) => MAPLIBRE.test(path) },
    expectedFaults: [/maplibre/i],
  });

  const names = async (page: EnginePage, selector: string): Promise<readonly string[]> =>
    (await page.computed(selector)).map(({ name }) => name);
  const roles = async (page: EnginePage, selector: string): Promise<ReadonlySet<string>> =>
    new Set((await page.computed(selector)).map(({ role }) => role));

  test('on a site, no tooltip takes the place of a name, and a link to a claim says which', async ({
    enginePage: page,
    site,
  }) => {
    await open(page, `${site.url}site/syria-border/`);
    await seeHeading(page, 'Syrian side of the border');
    const [, ...cards] = await names(page, 'main article');
    // A card that does not have the focus is not read whole, and has no name that would be.
    expect(new Set(cards)).toEqual(new Set(['']));
    expect(await page.computed('main [title]')).toEqual([]);
    // A heading or a card that can always take the focus is called clickable.
    expect(await page.computed('main :is(h1, h2, h3, h4, article)[tabindex]')).toEqual([]);
    const links = (await names(page, 'main footer a')).filter((name) => /^Link to/.test(name));
    expect(links.length).toBeGreaterThan(5);
    for (const name of links) expect(name).toMatch(/^Link to this claim of .+: .+$/);
    expect(await roles(page, 'main dl > dt, main dl > div > dt')).toEqual(new Set(['term']));
  });

  test('each list is a list, also one without bullets', async ({ enginePage: page, site }) => {
    await open(page, site.url);
    await seeHeading(page, 'Sites');
    expect(await roles(page, 'main ul, main ol')).toEqual(new Set(['list']));
    expect(await roles(page, 'main li')).toEqual(new Set(['listitem']));
    await page.press('/');
    await page.press('hangar');
    await expect.poll(() => said(page)).toMatch(/\d+ found\./);
    expect(await roles(page, 'main ul, main ol')).toEqual(new Set(['list']));
  });

  test('a cell of the comparison has its event and claimant, and its claims as a list', async ({
    enginePage: page,
    site,
  }) => {
    await open(page, `${site.url}?view=compare`);
    await expect.poll(() => page.findAll('table')).not.toEqual([]);
    const firstRow = 'tbody tr:first-child';
    expect(await roles(page, 'thead th')).toEqual(new Set(['columnheader']));
    expect(await roles(page, `${firstRow} th`)).toEqual(new Set(['rowheader']));
    expect(await roles(page, `${firstRow} td`)).toEqual(new Set(['cell']));
    expect(await roles(page, `${firstRow} td ul`)).toEqual(new Set(['list']));
    expect(await roles(page, `${firstRow} td li`)).toEqual(new Set(['listitem']));
    const isHeaded = await page.evaluate(() =>
      [...document.querySelectorAll('tbody tr')].every(
        (row) => (row.querySelector('th[scope=row]')?.textContent.trim() ?? '') !== '',
      ),
    );
    expect(isHeaded).toBe(true);
  });

  test('the layers say of what they are all, and whom a button leaves alone', async ({
    enginePage: page,
    site,
  }) => {
    await open(page, site.url);
    await expect.poll(() => page.findAll('checkbox', 'All: United States')).not.toEqual([]);
    const buttons = await names(page, 'fieldset button');
    expect(buttons.filter((name) => /^Only /.test(name)).length).toBeGreaterThan(3);
    for (const name of buttons) expect(name).not.toMatch(/^Only this|All:/);
    const boxes = await names(page, 'fieldset input[type=checkbox]');
    expect(boxes).toContain('All: United States');
    expect(boxes).not.toContain('All');
  });
});
