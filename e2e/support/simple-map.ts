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

/** The names on the map that its edge or what lies over it cuts. */
export function cutNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const map = [...document.querySelectorAll('.first-map')].find((one) => one.clientWidth > 0);
    const area = map?.getBoundingClientRect();
    if (map === undefined || area === undefined) return ['no map'];
    const right = Math.min(area.right, innerWidth);
    const bottom = Math.min(area.bottom, innerHeight);
    return [...map.querySelectorAll('text')]
      .filter((line) => {
        const box = line.getBoundingClientRect();
        if (box.width === 0) return false;
        const isWhole =
          box.left >= area.left &&
          box.right <= right &&
          box.top >= area.top &&
          box.bottom <= bottom;
        // A name that is wholly outside is not seen.
        const isSeen =
          box.right > area.left && box.left < right && box.bottom > area.top && box.top < bottom;
        return isSeen && !isWhole;
      })
      .map((line) => line.textContent);
  });
}

/** The pairs of names on the map that overlap. Each name is given in all its lines. */
export function overlappingNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const map = [...document.querySelectorAll('.first-map')].find((one) => one.clientWidth > 0);
    const lines = [...(map?.querySelectorAll('text') ?? [])].filter(
      (line) => line.getBoundingClientRect().width > 0,
    );
    // The box of a line has some space above and below its letters.
    const [above, across] = [2.5, 1];
    const overlaps = (one: DOMRect, other: DOMRect): boolean =>
      one.left + across < other.right &&
      other.left + across < one.right &&
      one.top + above < other.bottom - above &&
      other.top + above < one.bottom - above;
    return lines.flatMap((line, index) =>
      lines
        .slice(index + 1)
        .filter(
          (other) =>
            other.parentElement !== line.parentElement &&
            overlaps(line.getBoundingClientRect(), other.getBoundingClientRect()),
        )
        .map((other) => `${line.textContent} × ${other.textContent}`),
    );
  });
}
