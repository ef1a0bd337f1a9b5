import { deriveView } from '../src/select/derive';
import { isDrawable } from '../src/cartography/scene';
import { OVERVIEW } from '../src/state/view-state';
import { builtMap } from './support/data';
import { expect, mapTest, test } from './support/fixtures';
import { mapSettled, renderedFeatures } from './support/map';
import { addressOf, openTimeline, siteLink, sites, timeline, timelineOpened } from './support/page';

const dataset = builtMap();
const { shownEvents } = deriveView(dataset, OVERVIEW);

test('has every event, and the list can be ordered by time', async ({ page, baseURL }) => {
  await page.goto('./');
  await openTimeline(page);
  await expect(timeline(page)).toContainText(`${shownEvents.length} events`);
  await expect(timeline(page).getByRole('link')).toHaveCount(shownEvents.length);
  await page.getByRole('link', { name: 'By time' }).click();
  expect(addressOf(page, baseURL)).toBe('?sort=time');
  await expect(sites(page).getByRole('link').first()).toContainText('Outside Baghdad');
});

test('keys set the period, and what only may be in it is counted apart', async ({
  page,
  baseURL,
}) => {
  await page.goto('./?from=2020-02');
  const derivedView = deriveView(dataset, { ...OVERVIEW, from: '2020-02' }).shownCounts;
  expect(derivedView.maybeInPeriodEventCount).toBeGreaterThan(0);
  await expect(timeline(page)).toContainText(
    `${derivedView.eventCount - derivedView.maybeInPeriodEventCount} events, and ${derivedView.maybeInPeriodEventCount} that may be in the period`,
  );
  await timelineOpened(page);
  const beginning = timeline(page).getByRole('slider', { name: 'Beginning of the period' });
  await expect(beginning).toHaveAttribute('aria-valuetext', 'February 2020');
  await beginning.focus();
  await page.keyboard.press('ArrowRight');
  await expect(beginning).toHaveAttribute('aria-valuetext', 'March 2020');
  expect(addressOf(page, baseURL)).toBe('?from=2020-03');
  // Any number of presses is one step of the history, and end at the last event.
  const steps = await page.evaluate(() => history.length);
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowRight');
  await expect(timeline(page)).toContainText('1 that may be in the period');
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.goBack();
  await expect(beginning).toHaveAttribute('aria-valuetext', 'February 2020');
  await beginning.press('ArrowRight');
  await timeline(page).getByRole('button', { name: 'All time' }).click();
  expect(addressOf(page, baseURL)).toBe('');
});

mapTest(
  'a period hides what is outside of it, on the map and in the list, and says so',
  async ({ page }) => {
    await page.goto('./?from=2021-06&to=2021-06');
    await mapSettled(page);
    const marks = await renderedFeatures(page, ['mark']);
    const drawn = new Set(marks.map((mark) => mark.properties['siteId']));
    expect(drawn).toEqual(new Set(['syria-border', 'iraq-border']));
    await expect(siteLink(page, 'Irbil airport')).toContainText('Nothing here is in the period');
  },
);

mapTest(
  'the mark of a site of which all only may be in the period is drawn so',
  async ({ page }) => {
    const view = { ...OVERVIEW, from: '2020-02', to: '2021-01' };
    const derivedView = deriveView(dataset, view);
    const maybe = derivedView.sites
      .filter(({ site }) => isDrawable(site))
      .filter(
        ({ shownEvents }) =>
          shownEvents.length > 0 && shownEvents.every((one) => one.isMaybeInPeriod),
      )
      .map(({ site }) => site.id);
    expect(maybe.length).toBeGreaterThan(0);
    await page.goto('./?from=2020-02&to=2021-01');
    await mapSettled(page);
    const marks = await renderedFeatures(page, ['mark']);
    const drawnAsMaybe = marks
      .filter(({ properties }) => String(properties['icon']).split('|').includes('dashed'))
      .map(({ properties }) => String(properties['siteId']));
    expect(new Set(drawnAsMaybe)).toEqual(new Set(maybe));
  },
);

test('dragging over the timeline sets the period', async ({ page, baseURL }) => {
  await page.goto('./');
  await openTimeline(page);
  const [beginning, end] = ['Beginning of the period', 'End of the period'].map((name) =>
    timeline(page).getByRole('slider', { name }),
  );
  const [left, right] = [await beginning?.boundingBox(), await end?.boundingBox()];
  if (!beginning || !end || !left || !right) throw new Error('the timeline has not two ends');
  const width = right.x - left.x;
  // The drag is above the marks, where there is nothing to click.
  const y = left.y + 2;
  await page.mouse.move(left.x + width * 0.4, y);
  await page.mouse.down();
  await page.mouse.move(left.x + width * 0.6, y, { steps: 4 });
  await page.mouse.move(left.x + width * 0.8, y, { steps: 4 });
  // The page shows the period during a drag, but the address does not change before the drag ends.
  expect(addressOf(page, baseURL)).toBe('');
  await page.mouse.up();
  await expect(timeline(page).getByRole('button', { name: 'All time' })).toBeVisible();
  const { searchParams } = new URL(page.url());
  expect([...searchParams.keys()]).toEqual(['from', 'to']);
  const derivedView = deriveView(dataset, {
    ...OVERVIEW,
    from: searchParams.get('from'),
    to: searchParams.get('to'),
  }).shownCounts;
  expect(derivedView.eventCount).toBeLessThan(shownEvents.length);
  await expect(timeline(page)).toContainText(
    new RegExp(`${derivedView.eventCount - derivedView.maybeInPeriodEventCount} event`),
  );
  await page.goBack();
  expect(addressOf(page, baseURL)).toBe('');
  await expect(timeline(page)).toContainText(`${shownEvents.length} events`);
});

test('Escape gives a drag up', async ({ page, baseURL }) => {
  await page.goto('./');
  await openTimeline(page);
  const box = await timeline(page).getByRole('slider').first().boundingBox();
  if (box === null) throw new Error('the timeline has no beginning');
  await page.mouse.move(box.x + 60, box.y + 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 2, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(timeline(page)).toContainText(`${shownEvents.length} events`);
  expect(addressOf(page, baseURL)).toBe('');
});

test('a period that ends before it begins is turned round, and the page says so', async ({
  page,
  baseURL,
}) => {
  await page.goto('./?from=2021-06&to=2020-01');
  await expect(page.getByRole('alert')).toContainText('have been swapped');
  await timelineOpened(page);
  await timeline(page).getByRole('slider', { name: 'End of the period' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(addressOf(page, baseURL)).toBe('?from=2020-01&to=2021-07');
});

test('steps through the events in order, moving the panel, as one step of the history', async ({
  page,
}) => {
  await page.goto('./');
  await openTimeline(page);
  const steps = await page.evaluate(() => history.length);
  const next = timeline(page).getByRole('button', { name: 'Next event' });
  for (const { event } of shownEvents.slice(0, 3)) {
    await next.click();
    await expect(page.locator(`[id="event-${event.id}"]`)).toBeInViewport();
  }
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

test('plays, and can be paused', async ({ page }) => {
  await page.goto('./');
  await openTimeline(page);
  await timeline(page).getByRole('button', { name: 'Play' }).click();
  await expect(page.locator(`[id="event-${shownEvents[0]?.event.id ?? ''}"]`)).toBeAttached();
  await timeline(page).getByRole('button', { name: 'Pause' }).click();
  await expect(timeline(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('never plays by itself where less motion is wanted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await openTimeline(page);
  await expect(timeline(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(sites(page)).toBeVisible();
});
