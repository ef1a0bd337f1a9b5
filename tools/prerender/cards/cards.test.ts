import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/claims/check/read';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers';
import { DRAWING_COLOURS, HUE_COLOURS } from '../../../src/cartography/palette';
import { symbolOf } from '../../../src/cartography/symbols';
import { cardPath } from '../../../src/features/page-head/page-paths';
import { pageSummary } from '../../../src/features/page-head/page-summary';
import { makeCard } from './cards';
import { REPOSITORY_RESOURCES } from './repository-resources';
import { readPng } from './read-png';

const file = new URL('../../../geo/iraq-syria-strikes-2021.geojson', import.meta.url);
const reading = readDataset(readFileSync(file, 'utf8'));
if (!reading.ok) throw new Error('The map has faults.');
const map = reading.dataset;
const makeCards = () =>
  Promise.all([null, ...map.sites].map((site) => makeCard(map, site, REPOSITORY_RESOURCES)));
const cards = await makeCards();
const { land, water, river, border } = BASEMAP_COLOURS.light;
const { accent, background } = DRAWING_COLOURS.light;
/** The land within the area of the west of Iraq, which covers all of the card of Ain al-Asad. */
const LAND_UNDER_AN_AREA = '#e4dfd7';

const pictures = new Map(cards.map(({ path, pngBytes }) => [path, readPng(pngBytes)]));
const pictureOf = (id: string | null) => {
  const picture = pictures.get(cardPath(id));
  if (picture === undefined) throw new Error(`There is no card of ${String(id)}.`);
  return picture;
};

describe('the cards of a map', () => {
  it('are one for the map and one for each site, with the same in words', () => {
    const pages = [null, ...map.sites];
    expect(cards.map(({ path, alternativeText }) => ({ path, text: alternativeText }))).toEqual(
      pages.map((site) => ({
        path: cardPath(site?.id ?? null),
        text: pageSummary(map, site).cardAlternativeText,
      })),
    );
  });

  it.each(cards.map(({ path, pngBytes }) => ({ path, png: pngBytes })))(
    '$path is of the size that it is said to have, and light',
    ({ png }) => {
      const { width, height } = readPng(png);
      expect([width, height]).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(150_000);
    },
  );

  it.each([null, ...map.sites].map((site) => ({ page: site?.id ?? 'the map', site })))(
    'that of $page shows its text, the land and the mark',
    ({ site }) => {
      const picture = pictureOf(site?.id ?? null);
      expect(picture.colourAt(10, 10)).toBe(background);
      expect(picture.pixelCountOf('#26241f')).toBeGreaterThan(1500);
      const landPixelCount = picture.pixelCountOf(land) + picture.pixelCountOf(LAND_UNDER_AN_AREA);
      expect(landPixelCount).toBeGreaterThan(30_000);
      const hasMark = site !== null && site.geometry !== null;
      // The halo of the chosen mark, and nothing else, has the accent's colour.
      expect(picture.pixelCountOf(accent) > 100).toBe(hasMark);
      const layer = site?.events[0]?.actors[0] ?? 'not-said';
      const { hue } = symbolOf(map, layer);
      if (hasMark) expect(picture.pixelCountOf(HUE_COLOURS.light[hue])).toBeGreaterThan(80);
    },
  );

  it('show borders, lakes and rivers, where the extent has them', () => {
    for (const id of [null, 'western-iraq', 'region']) {
      const picture = pictureOf(id);
      expect(picture.pixelCountOf(border)).toBeGreaterThan(300);
      expect(picture.pixelCountOf(water)).toBeGreaterThan(300);
      expect(picture.pixelCountOf(river)).toBeGreaterThan(100);
    }
  });

  it('show the other marks too, and all of them for a site that has no place', () => {
    const hues = ['blue', 'ochre', 'grey'] as const;
    for (const id of [null, 'western-iraq', 'region'])
      for (const hue of hues)
        expect(pictureOf(id).pixelCountOf(HUE_COLOURS.light[hue])).toBeGreaterThan(80);
    expect(pictureOf('region').colourAt(1000, 500)).toBe(pictureOf(null).colourAt(1000, 500));
  });

  it('show how wide a place is, to scale', () => {
    const picture = pictureOf('ain-al-asad');
    // A disc of 4 km has a radius of 114 pixels where the map is as close as it gets: its outline is drawn, and it is filled.
    // Two claimants, whose hues are these, draw it in turns.
    const hues = [HUE_COLOURS.light.teal, HUE_COLOURS.light.blue];
    expect(hues).toContain(picture.colourAt(840, 315 - 114));
    expect(hues).toContain(picture.colourAt(840 - 114, 315));
    const [inside, outside] = [picture.colourAt(780, 245), picture.colourAt(710, 245)];
    expect(inside).not.toBe(outside);
    expect(outside).toBe(LAND_UNDER_AN_AREA);
  });

  it('are the same whenever they are made', async () => {
    const again = await makeCards();
    for (const [index, card] of cards.entries())
      expect(Buffer.from(card.pngBytes).equals(again[index]?.pngBytes ?? new Uint8Array())).toBe(
        true,
      );
  });

  it('are not made where the basemap cannot be read', async () => {
    await expect(
      makeCard(map, null, { ...REPOSITORY_RESOURCES, archivePath: '/nowhere.pmtiles' }),
    ).rejects.toThrow('/nowhere.pmtiles');
  });
});
