import { manyEventsMap } from '../tests/support/many-events';
import { datasetOfFile } from '../tests/support/map-files';
import { deriveView } from '../src/select/derive';
import { OVERVIEW } from '../src/state/view-state';
import { expect, test } from './support/fixtures';
import {
  addressOf,
  layer,
  openLayers,
  openTimeline,
  timeline,
  timelineOpened,
} from './support/page';

const map = manyEventsMap({ siteCount: 40, eventCount: 1500, actorCount: 60, claimantCount: 300 });
const dataset = datasetOfFile(map);

test.beforeEach(({ page }) =>
  page.route('**/data/map.geojson*', (route) => route.fulfill({ body: JSON.stringify(map) })),
);

test('many events are counts by month, told in words and in a list', async ({ page }) => {
  await page.goto('./');
  await openTimeline(page);
  const time = timeline(page);
  await expect(time).toContainText('1,500 events');
  await expect(time).toContainText(/Events by month\. Most in \w+ 201[1-4]: \d+\./);
  await expect(time).toContainText(/\d+ events could be in more than one month: striped/);
  await expect(time.getByRole('link')).toHaveCount(0);
  const rows = time.getByRole('list', { name: 'Number of events by month' }).getByRole('listitem');
  // Only the intervals and the bare years are not in one month.
  const told = (await rows.allTextContents()).map((text) =>
    Number(/: (\d+) event/.exec(text)?.[1]),
  );
  const several = Number(/(\d+) events could be/.exec(await time.innerText())?.[1]);
  expect(told.reduce((a, b) => a + b, 0) + several).toBe(1500);
  const colours = time.getByRole('list', { name: 'Colours of the bars' });
  await expect(colours).toContainText('Name of actor-0');
  await expect(colours).toContainText(/\d+ others/);
  expect(await time.locator('*').count()).toBeLessThan(250);
});

test('a layer that is switched off leaves the counts', async ({ page }) => {
  await page.goto('./');
  await openTimeline(page);
  await openLayers(page);
  await layer(page, 'Name of actor-0').uncheck();
  const { shownCounts } = deriveView(dataset, {
    ...OVERVIEW,
    hiddenToggleIds: new Set(['actor-0']),
  });
  await expect(timeline(page)).toContainText(
    `${shownCounts.eventCount.toLocaleString('en')} events`,
  );
  const colours = timeline(page).getByRole('list', { name: 'Colours of the bars' });
  await expect(colours).not.toContainText('Name of actor-0');
});

test('a press on a bar and the keys set the period in months', async ({ page, baseURL }) => {
  await page.goto('./');
  await openTimeline(page);
  const slider = (name: string) => timeline(page).getByRole('slider', { name });
  const [left, right] = [
    await slider('Beginning of the period').boundingBox(),
    await slider('End of the period').boundingBox(),
  ];
  if (left === null || right === null) throw new Error('the timeline has not two ends');
  await page.mouse.click((left.x + right.x) / 2, left.y + 20);
  await expect(timeline(page).getByRole('button', { name: 'All time' })).toBeVisible();
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('from')).toMatch(/^201[23]-\d\d$/);
  expect(searchParams.get('to')).toBe(searchParams.get('from'));
  await page.goto('./?from=2012-03&to=2012-04');
  await timelineOpened(page);
  await slider('End of the period').press('ArrowRight');
  await expect(slider('End of the period')).toHaveAttribute('aria-valuetext', 'May 2012');
  expect(addressOf(page, baseURL)).toBe('?from=2012-03&to=2012-05');
});

test('the player steps through the events', async ({ page }) => {
  await page.goto('./');
  await openTimeline(page);
  await timeline(page).getByRole('button', { name: 'Next event' }).press('Enter');
  await expect(page.getByRole('article').first()).toContainText('Clash');
});
