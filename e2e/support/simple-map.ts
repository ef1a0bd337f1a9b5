import type { Locator, Page } from '@playwright/test';
import type { Site } from '../../src/claims/model';
import { textInLanguage } from '../../src/claims/text';
import { mapRegion } from './map';

/** As the pages name it, which the tests' browser reads in English. */
export const nameOf = ({ name }: Pick<Site, 'name'>): string => textInLanguage(name, 'en').text;

/** A site's mark on the map that needs no drawing library: a link. */
export const markLink = (page: Page, name: string): Locator =>
  mapRegion(page).getByRole('link', { name, exact: true });

/** Where on the page the middle of its symbols is, in CSS pixels; NaN where it is not seen. */
export async function markCentre(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await markLink(page, name).locator('rect').boundingBox();
  return box === null
    ? { x: NaN, y: NaN }
    : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
