import type { Locator, Page } from '@playwright/test';
import type { Site } from '../../src/claims/model';
import { textInLanguage } from '../../src/claims/text';
import { mapRegion } from './map';

/** The site's name as the pages show it. The tests' browser reads English. */
export const nameOf = ({ name }: Pick<Site, 'name'>): string => textInLanguage(name, 'en').text;

/** The link that is a site's mark on the SVG map. Its name has the site's local name, too, in Arabic letters. */
export const markLink = (page: Page, name: string): Locator => {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return mapRegion(page).getByRole('link', {
    name: new RegExp(`^${escaped}( \\p{scx=Arab}|$)`, 'u'),
  });
};

/** Where the middle of a mark's symbols is on the page, in CSS pixels; NaN if the mark is not visible. */
export async function markCentre(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await markLink(page, name).locator('rect').boundingBox();
  return box === null
    ? { x: NaN, y: NaN }
    : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
