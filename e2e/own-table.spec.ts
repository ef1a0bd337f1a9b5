import { expect, simpleMapTest, test } from './support/fixtures';
import { siteLink, sitePanel } from './support/page';
import { LONG_ADDRESS, LONG_NAME, tableMap } from './support/table-map';

test.beforeEach(({ page }) =>
  page.route('**/data/map.geojson*', (route) =>
    route.fulfill({ body: JSON.stringify(tableMap()) }),
  ),
);

test('shows a kind of event that ACLED does not have, and no other', async ({ page }) => {
  await page.goto('./');
  await siteLink(page, 'Pier').click();
  await expect(sitePanel(page, 'Pier')).toContainText('Said to have acted');
  await expect(sitePanel(page, 'Pier')).not.toContainText('Kind of event');
  await page.goBack();
  await page.getByRole('searchbox').fill('sabotage');
  await page.getByRole('link', { name: /^A boat is damaged/ }).click();
  await expect(sitePanel(page, 'Harbour').getByText('Kind of event')).toBeVisible();
  await expect(sitePanel(page, 'Harbour').getByRole('definition').nth(1)).toHaveText('Sabotage');
});

test('says each thing of a source once, and shortens a long address', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByText(/^Drawn from/)).toHaveText(
    /^\s*Drawn from\s+example\.org\/statement\s+and 3 other documents\.\s*$/,
  );
  const listed = page.getByRole('heading', { name: 'Sources' }).locator('~ ul').first();
  await expect(listed.getByRole('listitem')).toHaveText([
    /^\s*example\.org\/statement\s*$/,
    /^\s*example\.org\/statement\/of-[a-z-]*…[a-z-]*2021\.html\s*$/,
    /^\s*The Example Paper, 3 July 2021, page 4\s*$/,
    /^\s*Lloyd\s*$/,
  ]);
  await expect(listed.getByRole('link').nth(1)).toHaveAttribute('href', `https://${LONG_ADDRESS}`);
});

simpleMapTest('says each thing of a source once on paper too', async ({ page }) => {
  await page.goto('./');
  await expect(siteLink(page, 'Pier')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('#app .print ol').getByRole('listitem');
  // The event makes the printed list once the page's code for print has come.
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return printed.count();
    })
    .toBe(4);
  await expect(printed).toHaveText([
    /^\s*example\.org\.\s+https:\/\/example\.org\/statement\s*$/,
    /^\s*example\.org\.\s+https:\/\/example\.org\/statement\/.*2021\.html\s*$/,
    /^\s*The Example Paper, 3 July 2021, page 4\.\s*$/,
    /^\s*Lloyd\.\s*$/,
  ]);
});

test('tells sites of one name apart by their first event', async ({ page }) => {
  await page.goto('./');
  await expect(siteLink(page, 'Harbour').first()).toContainText(LONG_NAME);
  await expect(siteLink(page, 'Harbour').nth(1)).toContainText('A crane burns');
  await expect(siteLink(page, 'Pier')).not.toContainText('A ship sinks');
});

test('offers the kinds of attribution that the map has', async ({ page }) => {
  await page.goto('./');
  const offered = page.getByRole('group', { name: 'Attribution' }).getByRole('checkbox');
  await expect(offered).toHaveCount(1);
  await expect(offered).toHaveAccessibleName('Statement');
  await expect(page.getByText('an outlet speaking for itself')).toHaveCount(0);
});

test('in the comparison, no event’s name lies over its date', async ({ page }) => {
  await page.goto('./?view=compare');
  const row = page.getByRole('rowheader').filter({ hasText: LONG_NAME });
  const date = row.getByText('27 June 2021');
  await expect(date).toBeVisible();
  const isClear = async () => {
    const [name, fact] = await Promise.all([
      row.locator('.name').boundingBox(),
      date.boundingBox(),
    ]);
    return name !== null && fact !== null && name.y + name.height <= fact.y + 0.5;
  };
  await expect.poll(isClear).toBe(true);
});

test('says only of the article’s own map that its claims are in our own words', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.getByText('Each claim has the name of whoever made it')).toBeVisible();
  await expect(
    page.getByText('own words', { exact: false }).filter({ hasText: /\bour\b|\bits\b/ }),
  ).toHaveCount(0);
  await page.unrouteAll();
  await page.reload();
  await expect(
    page.getByText(/one article of The Washington Post, in our own words/),
  ).toBeVisible();
});
