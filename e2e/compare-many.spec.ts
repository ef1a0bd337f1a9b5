import { manyEventsMap } from '../tests/support/many-events';
import { expect, test } from './support/fixtures';

const map = manyEventsMap({ siteCount: 40, eventCount: 1500, actorCount: 60, claimantCount: 1500 });

test('a comparison of many events is shown in parts, and says what it leaves out', async ({
  page,
}) => {
  await page.route('**/data/map.geojson*', (route) => route.fulfill({ body: JSON.stringify(map) }));
  await page.goto('./?view=compare');
  const section = page.getByRole('region', { name: 'Compare accounts' });
  const rows = section.getByRole('table').getByRole('rowheader');
  await expect(section).toContainText('Events 1 to 24 of 1,500.');
  await expect(rows).toHaveCount(24);
  await expect(section).toContainText(
    /\d+ claims about these events by \d+ other claimants are left out here/,
  );
  const first = await rows.first().textContent();
  await section.getByRole('button', { name: 'Next events' }).press('Enter');
  await expect(section).toContainText('Events 25 to 48 of 1,500.');
  await expect(section.getByRole('region', { name: /What each claimant says/ })).toBeFocused();
  expect(await rows.first().textContent()).not.toBe(first);
  expect(await section.locator('*').count()).toBeLessThan(4000);
  await section.getByRole('button', { name: 'Previous events' }).press('Enter');
  await expect(section).toContainText('Events 1 to 24 of 1,500.');
});
