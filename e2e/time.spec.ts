import { derive } from '../src/view/derive';
import { OVERVIEW } from '../src/view/state';
import { builtMap } from './support/data';
import { expect, test } from './support/fixtures';
import { mapSettled, renderedFeatures } from './support/map';
import { addressOf, openTimeline, siteLink, sites, timeline } from './support/page';

const dataset = builtMap();
const { events } = derive(dataset, OVERVIEW);

test('has every event, and the list can be ordered by time', async ({ page, baseURL }) => {
  await page.goto('./');
  await openTimeline(page);
  await expect(timeline(page)).toContainText(`${events.length} events`);
  await expect(timeline(page).getByRole('link')).toHaveCount(events.length);
  await page.getByRole('link', { name: 'By time' }).click();
  expect(addressOf(page, baseURL)).toBe('?sort=time');
  await expect(sites(page).getByRole('link').first()).toContainText('Outside Baghdad');
});

test('keys set the period, and what only may be in it is counted apart', async ({
  page,
  baseURL,
}) => {
  await page.goto('./?from=2020-02');
  const seen = derive(dataset, { ...OVERVIEW, from: '2020-02' }).shown;
  expect(seen.eventsMaybe).toBeGreaterThan(0);
  await expect(timeline(page)).toContainText(
    `${seen.events - seen.eventsMaybe} events, and ${seen.eventsMaybe} that may be in the period`,
  );
  await openTimeline(page);
  const beginning = timeline(page).getByRole('slider', { name: 'Beginning of the period' });
  await expect(beginning).toHaveAttribute('aria-valuetext', 'February 2020');
  await beginning.focus();
  await page.keyboard.press('ArrowRight');
  await expect(beginning).toHaveAttribute('aria-valuetext', 'March 2020');
  expect(addressOf(page, baseURL)).toBe('?from=2020-03');
  await timeline(page).getByRole('button', { name: 'All time' }).click();
  expect(addressOf(page, baseURL)).toBe('');
});

test('a period hides what is outside of it, on the map and in the list, and says so', async ({
  page,
}) => {
  await page.goto('./?from=2021-06&to=2021-06');
  await mapSettled(page);
  const marks = await renderedFeatures(page, ['mark']);
  const drawn = new Set(marks.map((mark) => mark.properties['site']));
  expect(drawn).toEqual(new Set(['syria-border', 'iraq-border']));
  await expect(siteLink(page, 'Irbil airport')).toContainText('Nothing here is in the period');
});

test('a period that ends before it begins is turned round, and the page says so', async ({
  page,
  baseURL,
}) => {
  await page.goto('./?from=2021-06&to=2020-01');
  await expect(page.getByRole('alert')).toContainText('turned round');
  await openTimeline(page);
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
  for (const { event } of events.slice(0, 3)) {
    await next.click();
    await expect(page.locator(`[id="event-${event.id}"]`)).toBeInViewport();
  }
  expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

test('plays, and can be paused', async ({ page }) => {
  await page.goto('./');
  await openTimeline(page);
  await timeline(page).getByRole('button', { name: 'Play' }).click();
  await expect(page.locator(`[id="event-${events[0]?.event.id ?? ''}"]`)).toBeAttached();
  await timeline(page).getByRole('button', { name: 'Pause' }).click();
  await expect(timeline(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('never plays by itself where less motion is wanted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await openTimeline(page);
  await mapSettled(page);
  await expect(timeline(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(sites(page)).toBeVisible();
});
