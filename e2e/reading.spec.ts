import { claimsInReadingOrder } from '../src/features/reading/order';
import { builtMap } from './support/data';
import { expect, test } from './support/fixtures';
import { addressOf } from './support/page';

const dataset = builtMap();
const steps = claimsInReadingOrder(dataset, () => true);

test('steps through the claims in the article’s order, by links and by keys', async ({
  page,
  baseURL,
}) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Read claim by claim' }).click();
  await page.getByRole('link', { name: 'Begin' }).click();
  const [first, second] = steps;
  await expect(page.locator(`[id="${first?.id ?? ''}"]`)).toBeInViewport();
  expect(addressOf(page, baseURL)).toBe(`site/${first?.siteId ?? ''}/?read=1#${first?.id ?? ''}`);
  const bar = page.getByRole('navigation', { name: /claim by claim/ });
  await expect(bar).toContainText(`Claim 1 of ${steps.length}`);
  await page.keyboard.press('j');
  await expect(page.locator(`[id="${second?.id ?? ''}"]`)).toBeInViewport();
  await expect(bar).toContainText(`Claim 2 of ${steps.length}`);
  await page.keyboard.press('k');
  await expect(page.locator(`[id="${first?.id ?? ''}"]`)).toHaveAttribute(
    'aria-current',
    'location',
  );
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('navigation', { name: /claim by claim/ })).toHaveCount(0);
});

test('a swipe goes on to the next claim, and back', async ({ page }) => {
  const [first, second] = steps;
  if (first === undefined || second === undefined) throw new Error('there are not two claims');
  await page.goto(`./site/${first.siteId}/?read=1#${first.id}`);
  const nav = page.getByRole('navigation', { name: /claim by claim/ });
  await expect(nav).toContainText(`Claim 1 of ${steps.length}`);
  const box = await page.locator(`[id="${first.id}"]`).boundingBox();
  if (box === null) throw new Error('the claim is not on the page');
  const finger = await page.context().newCDPSession(page);
  const swipe = async (from: number, to: number): Promise<void> => {
    const y = box.y + 12;
    const at = (share: number) => [{ x: box.x + box.width * share, y }];
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
    for (const share of [0.25, 0.5, 0.75, 1])
      await finger.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: at(from + (to - from) * share),
      });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe(0.9, 0.1);
  await expect(nav).toContainText(`Claim 2 of ${steps.length}`);
  await swipe(0.1, 0.9);
  await expect(nav).toContainText(`Claim 1 of ${steps.length}`);
});

test('an address opens where the reader was, and the filters are kept', async ({ page }) => {
  await page.goto(
    './site/irbil-airport/?by=claimant&only=unnamed-officials&read=1#irbil-drone-lost',
  );
  const nav = page.getByRole('navigation', { name: /claim by claim/ });
  await expect(nav).toContainText('paragraph 13');
  await nav.getByRole('link', { name: 'Previous claim' }).click();
  await expect(page.locator('[id="irbil-drone-detected"]')).toHaveAttribute(
    'aria-current',
    'location',
  );
});

test('the source of a claim opens at the passage', async ({ page }) => {
  await page.goto('./site/irbil-airport/');
  const claim = page.locator('[id="irbil-cia-hangar"]');
  await expect(claim.getByRole('link', { name: /^The Washington Post/ })).toHaveAttribute(
    'href',
    /#:~:text=CIA%20hangar$/,
  );
});

test('each claim begins below the bar, however long it is', async ({ page }) => {
  const [first] = steps;
  await page.goto(`./site/${first?.siteId ?? ''}/?read=1#${first?.id ?? ''}`);
  const bar = page.getByRole('navigation', { name: /claim by claim/ });
  for (const claim of steps.slice(0, 8)) {
    const card = page.locator(`[id="${claim.id}"]`);
    await expect(card).toHaveAttribute('aria-current', 'location');
    const overlap = async (): Promise<number> => {
      const [above, below] = [await bar.boundingBox(), await card.boundingBox()];
      return (above?.y ?? 0) + (above?.height ?? 0) - (below?.y ?? 0);
    };
    await expect.poll(overlap).toBeLessThanOrEqual(1);
    await expect.poll(overlap).toBeGreaterThan(-110);
    await page.keyboard.press('j');
  }
});
