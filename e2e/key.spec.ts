import type { Locator, Page } from '@playwright/test';
import { signsOfMap } from '../src/cartography/signs';
import { keyWords } from '../src/features/svg-map/words';
import { en } from '../src/i18n/en';
import { builtMap } from './support/data';
import { expect, mapTest, simpleMapTest, test } from './support/fixtures';
import { mapReady, mapRegion } from './support/map';

const kinds = signsOfMap(builtMap()).map(({ kind }) => kind);
const expectedNames = kinds.map((kind) => keyWords(en).signs[kind].name);
const NOTCH = 'Notch';

const summary = (page: Page): Locator =>
  mapRegion(page).locator('summary', { hasText: 'Key to the signs' });
const terms = (page: Page): Locator => mapRegion(page).getByRole('term');
const meanings = (page: Page): Locator => mapRegion(page).getByRole('definition');

/** Expects that the open key has the signs of this map, and that the notch is drawn with a notched symbol. */
async function expectSigns(page: Page): Promise<void> {
  await expect(terms(page)).toHaveText(expectedNames);
  await expect(meanings(page).filter({ hasText: 'Accounts differ.' })).toBeVisible();
  const notched = terms(page).filter({ hasText: NOTCH }).locator('[clip-path]');
  await expect(notched).toHaveCount(1);
  const isCut = await notched.evaluate((path) => {
    const id = /#([^)]+)/.exec(path.getAttribute('clip-path') ?? '')?.[1] ?? '';
    return document.querySelectorAll(`[id="${id}"]`).length === 1;
  });
  expect(isCut).toBe(true);
}

/** Expects that each line of the open key can be scrolled to where nothing lies over it. */
async function expectReadable(page: Page): Promise<void> {
  for (const meaning of await meanings(page).all()) {
    const covered = await meaning.evaluate((element) => {
      const key = element.closest('details');
      const lineCount = element.getClientRects().length;
      return Array.from({ length: lineCount }, (_, index) => {
        const lineBefore = element.getClientRects()[index];
        const shown = key?.getBoundingClientRect();
        if (lineBefore === undefined || shown === undefined) return 'no line';
        key?.scrollBy(0, lineBefore.bottom - shown.bottom + 8);
        const line = element.getClientRects()[index] ?? lineBefore;
        return [line.left + 2, line.right - 2]
          .map((x) => document.elementFromPoint(x, (line.top + line.bottom) / 2))
          .every((top) => top === element)
          ? null
          : `line ${index + 1}`;
      }).filter((fault) => fault !== null);
    });
    expect(covered, await meaning.innerText()).toEqual([]);
  }
}

test('says the signs of this map, and Escape closes it and nothing else', async ({ page }) => {
  await page.goto('./site/irbil-airport/');
  await expect(page.locator('html[data-live]')).toBeAttached();
  await expect(meanings(page).first()).toBeHidden();
  // The buttons before it are disabled until the live map exists.
  await summary(page).focus();
  await page.keyboard.press('Enter');
  await expectSigns(page);
  await expectReadable(page);
  await page.keyboard.press('Escape');
  await expect(meanings(page).first()).toBeHidden();
  await expect(summary(page)).toBeFocused();
  await expect(page).toHaveURL(/site\/irbil-airport\/$/);
  await page.keyboard.press('Space');
  await expect(meanings(page).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(summary(page)).not.toBeFocused();
});

for (const [what, size] of [
  ['upright', { width: 390, height: 844 }],
  ['sideways', { width: 844, height: 390 }],
] as const) {
  test(`is readable above the sheet of a phone held ${what}`, async ({ page }) => {
    test.skip((page.viewportSize()?.width ?? 0) > 900, 'a phone has another pointer');
    await page.setViewportSize(size);
    await page.goto('./');
    await summary(page).click();
    await expectReadable(page);
  });
}

test('is at the other edge where one reads from the right', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('html[data-live]')).toBeAttached();
  const [buttons, key] = [page.getByRole('button', { name: 'Zoom in' }), summary(page)];
  const isAfter = async () => {
    const [first, second] = [await buttons.boundingBox(), await key.boundingBox()];
    return (second?.x ?? NaN) > (first?.x ?? NaN);
  };
  expect(await isAfter()).toBe(true);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await isAfter()).toBe(false);
});

mapTest('is on the live map', async ({ page }) => {
  await page.goto('./');
  await mapReady(page);
  await summary(page).click();
  await expectSigns(page);
});

for (const [what, address] of [
  ['a filtered page', './?hide=iran&from=2021-06&to=2021-06'],
  ['an embedded page', './site/syria-border/?embed'],
] as const) {
  simpleMapTest(`is the same on the simple map of ${what}`, async ({ page }) => {
    await page.goto(address);
    await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
    await expect(terms(page)).toHaveCount(0);
    await summary(page).click();
    await expectSigns(page);
    await expectReadable(page);
  });
}

simpleMapTest('is printed open, of a page that was mounted anew, too', async ({ page }) => {
  for (const address of ['./site/irbil-airport/', './site/irbil-airport/?by=claimant']) {
    await page.goto(address);
    await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.print:visible');
    const printedTerms = async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return paper.getByRole('term').allInnerTexts();
    };
    await expect.poll(printedTerms, { message: address }).toEqual(expectedNames);
    await expect(paper.getByRole('heading', { name: 'Key to the signs' })).toBeVisible();
    await expect(terms(page).first()).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('opens in the written page, and is printed open', async ({ page }) => {
    for (const address of ['./', './site/syria-border/']) {
      await page.goto(address);
      await expect(meanings(page).first()).toBeHidden();
      await summary(page).click();
      await expect(terms(page)).toHaveText(expectedNames);
      await expect(meanings(page).filter({ hasText: 'Accounts differ.' })).toBeVisible();
      await summary(page).click();
      await expect(meanings(page).first()).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(meanings(page).last()).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
    }
  });
});

simpleMapTest('the closed key lies over no name of a site', async ({ page }) => {
  await page.goto('./');
  await expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable');
  const covered = async (): Promise<readonly string[]> => {
    const key = await summary(page).boundingBox();
    if (key === null) throw new Error('the key is not there');
    return mapRegion(page)
      .locator('.static-map:visible a text')
      .evaluateAll(
        (names, { x, y, width, height }) =>
          names
            .filter((name) => {
              const { left, right, top, bottom } = name.getBoundingClientRect();
              return left < x + width && right > x && top < y + height && bottom > y;
            })
            .map((name) => name.textContent),
        key,
      );
  };
  // The key moves when the line about the simple map comes, and the names after it.
  await expect.poll(covered).toEqual([]);
});
