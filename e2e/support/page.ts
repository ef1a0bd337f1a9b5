import { expect, type Locator, type Page } from '@playwright/test';
import { mapIn, mapRegion } from './map';

export const sites = (page: Page): Locator => page.getByRole('list', { name: 'Sites' });

export const siteLink = (page: Page, name: string): Locator =>
  sites(page).getByRole('link', { name: new RegExp(`^${name}`) });

/** The panel of the open site. */
export const sitePanel = (page: Page, name: string): Locator =>
  page.getByRole('article', { name, exact: true });

export const layers = (page: Page): Locator => page.getByRole('group', { name: 'Layers' });

export const layer = (page: Page, name: string): Locator =>
  layers(page).getByRole('checkbox', { name, exact: true });

export const lens = (page: Page, name: 'Who acted' | 'Who says so'): Locator =>
  page.getByRole('radiogroup', { name: 'Layers show' }).getByRole('radio', { name });

export const timeline = (page: Page): Locator =>
  page.getByRole('group', { name: 'Timeline', exact: true });

/** Its code comes when it is asked for. */
export async function openTimeline(page: Page): Promise<void> {
  await timeline(page).getByRole('button', { name: 'Show the timeline' }).press('Enter');
  await timelineOpened(page);
}

/** Where the address has a period, it comes by itself; on a narrow screen its track is behind a button. */
export async function timelineOpened(page: Page): Promise<void> {
  await expect(timeline(page).getByRole('button', { name: 'Play' })).toBeVisible();
  const track = timeline(page).getByRole('button', { name: 'Dates' });
  if (await track.isVisible()) await track.click();
}

/** On a narrow screen the layers are behind their button. */
export async function openLayers(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Layers', exact: true });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

export async function closeLayers(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Layers', exact: true });
  const narrow = (page.viewportSize()?.width ?? 0) < 900;
  if (narrow && (await button.getAttribute('aria-expanded')) === 'true') await button.click();
}

/** Where on the page the mark of a site is drawn, in CSS pixels; the mark's feature says how far it is displaced. */
export async function markOnPage(page: Page, site: string): Promise<{ x: number; y: number }> {
  const map = await mapIn(page);
  const inMap = await map.evaluate((drawn, id) => {
    const [mark] = drawn
      .queryRenderedFeatures({ layers: ['mark'] })
      .filter((feature) => feature.properties['siteId'] === id);
    if (mark === undefined || mark.geometry.type !== 'Point') throw new Error(`no mark for ${id}`);
    const { x, y } = drawn.project(mark.geometry.coordinates as [number, number]);
    const [dx = 0, dy = 0] = mark.properties['offset'] as number[];
    return { x: x + dx, y: y + dy };
  }, site);
  const box = await mapRegion(page).boundingBox();
  return { x: inMap.x + (box?.x ?? 0), y: inMap.y + (box?.y ?? 0) };
}

/** What the address holds below the site's own. */
export const addressOf = (page: Page, baseURL: string | undefined): string =>
  page.url().replace(baseURL ?? '', '');
