import type { Locator, Page } from '@playwright/test';
import { claimsAtSite } from '../src/select/claims-at-site';
import { passageUrl } from '../src/select/sources';
import { deriveView } from '../src/select/derive';
import { isDrawable } from '../src/cartography/scene';
import { textInLanguage } from '../src/claims/text';
import { OVERVIEW } from '../src/state/view-state';
import { builtMap } from './support/data';
import { expect, mapTest, simpleMapTest, test } from './support/fixtures';
import { mapRegion, mapSettled } from './support/map';
import { siteLink, sitePanel } from './support/page';
import { nameOf, overlappingNames } from './support/simple-map';

const dataset = builtMap();
const FORMATS = ['A4', 'Letter'] as const;

/** The number of sheets on which the browser prints the page. */
async function sheets(page: Page, format: (typeof FORMATS)[number]): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Shows the page as it is printed, as wide as A4 paper without margins, until `afterprint`. */
async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  // The print part loads after the map, so this is repeated until the printed map exists.
  const print = () =>
    page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      return document.querySelectorAll('.print .static-map').length;
    });
  await expect.poll(print).toBe(1);
}

/** The names on the printed map that reach beyond its edges. */
function namesCut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const map = [...document.querySelectorAll('.first-map')].find((one) => one.clientWidth > 0);
    if (map === undefined) throw new Error('no map is printed');
    const whole = map.getBoundingClientRect();
    const names = [...map.querySelectorAll('text')].filter(
      (name) => name.getBoundingClientRect().width > 0,
    );
    if (names.length === 0) throw new Error('the printed map has no name');
    return names
      .filter((name) => {
        const { left, top, right, bottom } = name.getBoundingClientRect();
        const isAcross = whole.left <= left && right <= whole.right;
        return !(isAcross && whole.top <= top && bottom <= whole.bottom);
      })
      .map((name) => name.textContent);
  });
}

/** Each claim of the map is on the printed overview once, in full. */
async function expectEveryClaim(paper: Locator): Promise<void> {
  const texts = await paper.getByRole('listitem').allTextContents();
  for (const { text } of dataset.claimById.values()) {
    const wording = textInLanguage(text, 'en', dataset.language).text;
    expect(texts.filter((one) => one.includes(wording)).length, wording).toBeGreaterThan(0);
  }
}

/** The addresses to which a PDF of the page has links. */
async function linksInPdf(page: Page): Promise<ReadonlySet<string>> {
  const pdf = await page.pdf({ format: 'A4' });
  const found = pdf.toString('latin1').matchAll(/\/URI \(((?:[^()\\]|\\.)*)\)/g);
  return new Set(Array.from(found, ([, address = '']) => address.replace(/\\(.)/g, '$1')));
}

async function expectPrinted(page: Page, id: string | null): Promise<void> {
  await expect(page.locator('.canvas')).toBeHidden();
  await expect(page.locator('.static-map:visible')).toHaveCount(1);
  for (const role of ['button', 'checkbox', 'searchbox', 'navigation'] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(sideways).toBe(false);
  expect(await namesCut(page)).toEqual([]);
  expect(await overlappingNames(page)).toEqual([]);
  const view = deriveView(dataset, { ...OVERVIEW, siteId: id });
  if (id === null) await expectEveryClaim(page.locator('.print:visible'));
  const site = view.selectedSite?.site;
  const cited = site && new Set(claimsAtSite(site, dataset).map(({ claim }) => claim.source));
  const used = [...dataset.sourceById.keys()].filter((source) => cited?.has(source) ?? true);
  const paper = page.locator('.print:visible');
  const listed = paper.locator('ol').getByRole('listitem');
  await expect(listed).toHaveCount(used.length);
  for (const [index, source] of [...dataset.sourceById.values()].entries()) {
    if (!used.includes(source.id)) continue;
    const url = source.url ?? '';
    const item = listed.filter({ hasText: url });
    await expect(item).toHaveCount(1);
    await expect(item.getByRole('link', { name: url })).toHaveAttribute('href', url);
    await expect(item).toHaveJSProperty('value', index + 1);
  }
}

for (const site of dataset.sites) {
  const { id } = site;
  // Letters that can be read take a third sheet for more claims than this.
  const most = claimsAtSite(site, dataset).length > 30 ? 3 : 2;
  simpleMapTest(
    `${id} is printed on few sheets, with and without a script`,
    async ({ page, browser, baseURL }) => {
      await page.goto(`./site/${id}/`);
      await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
      const plain = await browser.newPage({ javaScriptEnabled: false });
      await plain.goto(`${baseURL ?? ''}site/${id}/`);
      for (const format of FORMATS)
        for (const printed of [page, plain])
          expect(await sheets(printed, format), format).toBeLessThanOrEqual(most);
      await plain.close();
    },
  );
}

mapTest(
  'the page of a site has its map, numbered sources and its address',
  async ({ page, baseURL }) => {
    await page.goto('./site/syria-border/');
    await mapSettled(page);
    await onPaper(page);
    await expectPrinted(page, 'syria-border');
    await expect(page.locator('.print:visible')).toContainText(
      `${baseURL ?? ''}site/syria-border/`,
    );
    // The scale bar of the live map is not printed.
    await expect(page.locator('.scale:visible')).toHaveCount(1);
    const start = async (level: 1 | 2) =>
      (await page.getByRole('heading', { level }).first().boundingBox())?.x;
    expect(await start(1)).toBe(await start(2));
    // All details are open, and each claim has the number of its source.
    await expect(page.getByText(/^The article puts two of the places/)).toBeVisible();
    const claims = sitePanel(page, 'Syrian side of the border').getByRole('article');
    for (const claim of await claims.all()) {
      const id = (await claim.getAttribute('id')) ?? '';
      const source = dataset.claimById.get(id)?.source ?? '';
      const number = [...dataset.sourceById.keys()].indexOf(source) + 1;
      const written = await claim
        .locator('[data-number]')
        .evaluate((link) => getComputedStyle(link, '::before').content.replaceAll(/[" ]/g, ''));
      expect(written).toBe(`[${String(number)}]`);
    }
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.print .static-map')).toHaveCount(0);
  },
);

mapTest('what is printed is what is shown: another site, and with a filter', async ({ page }) => {
  await page.goto('./');
  await mapSettled(page);
  await siteLink(page, 'Irbil airport').click();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
  await mapSettled(page);
  await onPaper(page);
  await expectPrinted(page, 'irbil-airport');
  await expect(page.locator('.static-map:visible').getByRole('link')).toHaveCount(
    dataset.sites.filter(isDrawable).length,
  );
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.goto('./?from=2021-06&to=2021-06');
  await mapSettled(page);
  await onPaper(page);
  const left = deriveView(dataset, { ...OVERVIEW, from: '2021-06', to: '2021-06' }).sites;
  await expect(page.locator('.static-map:visible').getByRole('link')).toHaveCount(
    left.filter(({ isShown, site }) => isShown && isDrawable(site)).length,
  );
});

simpleMapTest(
  'the printed comparison has every claimant and every claim in full, and no map',
  async ({ page }) => {
    await page.goto('./?view=compare');
    const comparison = page.getByRole('region', { name: 'Compare accounts', exact: true });
    const columns = comparison.getByRole('table').getByRole('columnheader');
    await expect(columns.first()).toBeVisible();
    const claimants = (await columns.allInnerTexts()).slice(1).map((name) => name.trim());
    expect(claimants.length).toBeGreaterThan(10);
    await page.setViewportSize({ width: 688, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const tables = comparison.getByRole('table');
    const print = () =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.querySelectorAll('#app .print ol').length;
      });
    await expect.poll(print).toBe(1);
    await expect(tables).toHaveCount(dataset.eventById.size);
    for (const name of claimants)
      await expect(comparison.getByRole('rowheader', { name, exact: true }).first()).toBeVisible();
    const written = (await tables.allInnerTexts()).join('\n');
    for (const { text, eventId } of dataset.claimById.values())
      if (eventId !== null)
        expect(written).toContain(textInLanguage(text, 'en', dataset.language).text);
    const beyond = await tables.evaluateAll((all) =>
      all
        .filter((table) => table.getBoundingClientRect().right > innerWidth)
        .map((table) => table.textContent),
    );
    expect(beyond).toEqual([]);
    await expect(page.locator('.static-map:visible')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Sites' })).toBeHidden();
    const links = await linksInPdf(page);
    for (const { url } of dataset.sourceById.values()) expect(links).toContain(url);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    await expect(tables).toHaveCount(1);
  },
);

test('paper is light where the screen is dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./site/irbil-airport/');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const { ink, land } = await page.evaluate(() => {
    const valueIn = (selector: string, name: string) =>
      getComputedStyle(document.querySelector(selector) ?? document.body).getPropertyValue(name);
    return { ink: valueIn('html', '--ink'), land: valueIn('.first-map', '--land') };
  });
  expect(ink).toBe('#000');
  expect(land).toBe('#f5f1e8');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the map, the sources and every claim are on paper', async ({ page }) => {
    for (const site of dataset.sites) {
      await page.goto(`./site/${site.id}/`);
      await page.setViewportSize({ width: 688, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      await expectPrinted(page, site.id);
      await expect(sitePanel(page, nameOf(site))).toBeVisible();
    }
    await page.goto('./');
    await expectPrinted(page, null);
    const links = await linksInPdf(page);
    for (const { source, locator } of dataset.claimById.values()) {
      const document = dataset.sourceById.get(source);
      if (document === undefined) throw new Error(`no source ${source}`);
      expect(links).toContain(document.url);
      expect(links).toContain(passageUrl(document, locator));
    }
    const signs = page.locator('.signs > div');
    await expect(signs.first()).toHaveCSS('display', 'block');
  });
});

test('the hatching of the printed map has lines that a PDF can show', async ({ page }) => {
  await page.goto('./');
  await page.emulateMedia({ media: 'print' });
  // A PDF has a tile of the hatching as a picture of one dot a pixel.
  const tile = await page.locator('.first-map pattern').evaluate((pattern) => {
    const drawing = pattern.closest('.static-map')?.getBoundingClientRect().width ?? 0;
    return (Number(pattern.getAttribute('width')) * drawing) / 1000;
  });
  expect(tile).toBeGreaterThan(5);
});
