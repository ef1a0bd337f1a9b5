import { expect, type Locator, type Page } from '@playwright/test';
import { mapIn, mapRegion } from './map';

export const sites = (page: Page): Locator => page.getByRole('list', { name: 'Sites' });

export const siteLink = (page: Page, name: string): Locator =>
  sites(page).getByRole('link', { name: new RegExp(`^${name}`) });

/** The panel of the open site, by the site's name. */
export const sitePanel = (page: Page, name: string): Locator =>
  page.getByRole('article', { name, exact: true });

export const layers = (page: Page): Locator => page.getByRole('group', { name: 'Layers' });

export const layer = (page: Page, name: string): Locator =>
  layers(page).getByRole('checkbox', { name, exact: true });

export const lens = (page: Page, name: 'Who acted' | 'Who says so'): Locator =>
  page.getByRole('radiogroup', { name: 'Layers show' }).getByRole('radio', { name });

export const timeline = (page: Page): Locator =>
  page.getByRole('group', { name: 'Timeline', exact: true });

/** Opens the timeline. Its code is loaded only then. */
export async function openTimeline(page: Page): Promise<void> {
  await timeline(page).getByRole('button', { name: 'Show the timeline' }).press('Enter');
  await timelineOpened(page);
}

/**
 * Waits until the timeline is open, as it is for an address with a period. On a narrow screen, it then opens the track.
 */
export async function timelineOpened(page: Page): Promise<void> {
  await expect(timeline(page).getByRole('button', { name: 'Play' })).toBeVisible();
  const track = timeline(page).getByRole('button', { name: 'Dates' });
  if (await track.isVisible()) await track.click();
}

/** Opens the layers card on a narrow screen, where it is closed at first. */
export async function openLayers(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Layers', exact: true });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

export async function closeLayers(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Layers', exact: true });
  const narrow = (page.viewportSize()?.width ?? 0) < 900;
  if (narrow && (await button.getAttribute('aria-expanded')) === 'true') await button.click();
}

/** Where the mark of a site is on the page, in CSS pixels. The mark's feature gives its displacement. */
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

/** The part of the page's address after the address of the site. */
export const addressOf = (page: Page, baseURL: string | undefined): string =>
  page.url().replace(baseURL ?? '', '');
