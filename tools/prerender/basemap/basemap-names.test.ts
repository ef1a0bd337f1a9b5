import { describe, expect, test } from 'vitest';
import {
  extentAround,
  extentOfBounds,
  projectInto,
  REGION_EXTENT,
  SITE_EXTENT,
} from './example-extents';
import { drawStaticBasemap } from './static-basemap';
import { estimateNameBox } from './name-box';
import { intersectBoxes } from './view';

const ARCHIVE = new URL('../../../public/basemap.pmtiles', import.meta.url).pathname;
const namesOf = async (extent: typeof REGION_EXTENT, language = 'en') =>
  (await drawStaticBasemap(ARCHIVE, extent, language)).names;

const EXTENTS = {
  'the region': REGION_EXTENT,
  'a site': SITE_EXTENT,
  'all of Iraq': extentOfBounds(38.5, 29, 49, 37.5),
  'the Levant': extentOfBounds(35, 32, 37.5, 34.5),
  'half of the world': extentOfBounds(-60, -40, 100, 60),
};

describe.each(Object.entries(EXTENTS))('the names of %s', (_, extent) => {
  test.each(['en', 'ar'])('do not touch each other, in %s', async (language) => {
    const boxes = (await namesOf(extent, language)).map(estimateNameBox);
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(intersectBoxes(box, other)).toBeNull();
  });

  test('are few, and near the extent', async () => {
    const { names, viewBox } = await drawStaticBasemap(ARCHIVE, extent, 'en');
    expect(names.length).toBeLessThanOrEqual(24);
    expect(names.length).toBeGreaterThan(0);
    for (const { x, y } of names) {
      expect(Math.abs(x / viewBox.width - 0.5)).toBeLessThan(0.84);
      expect(Math.abs(y / viewBox.height - 0.5)).toBeLessThan(0.84);
    }
  });
});

describe('a name', () => {
  test('stands at its place, over the Arabic one', async () => {
    const mosul = (await namesOf(REGION_EXTENT)).find(({ name }) => name === 'Mosul');
    expect(mosul).toMatchObject({ kind: 'town', localName: 'الموصل' });
    const [x, y] = projectInto(REGION_EXTENT, 43.13, 36.335);
    expect(Math.hypot((mosul?.x ?? 0) - x, (mosul?.y ?? 0) - y)).toBeLessThan(15);
  });

  test('is the Arabic one alone for who reads Arabic', async () => {
    const names = await namesOf(REGION_EXTENT, 'ar-IQ');
    expect(names.map(({ name }) => name)).toContain('الموصل');
    expect(new Set(names.map(({ localName }) => localName))).toEqual(new Set(['']));
  });

  test('has no Arabic one under it where the basemap has none', async () => {
    const names = await namesOf(extentOfBounds(5, 49, 9, 52));
    expect(names).toContainEqual(expect.objectContaining({ name: 'Köln', localName: '' }));
  });

  test('is shown from the zoom on at which the live map shows it', async () => {
    const ranks = (await namesOf(REGION_EXTENT))
      .filter(({ kind }) => kind === 'town')
      .map(({ rank }) => rank);
    expect(Math.max(...ranks)).toBe(3);
    const around = await namesOf(SITE_EXTENT);
    expect(around.map(({ name }) => name)).toContain('Abu Ghraib');
    expect(around.filter(({ kind }) => kind === 'country')).toEqual([]);
  });

  test('of a sea or a country is there too', async () => {
    const kinds = (await namesOf(extentOfBounds(47, 23, 58, 31))).map(
      ({ kind, name }) => `${kind} ${name}`,
    );
    expect(kinds).toContain('sea Persian Gulf');
    expect(kinds).toContain('country IRAN');
  });

  test('may be missing everywhere', async () => {
    expect(await namesOf(extentAround(-150, -40, 25))).toEqual([]);
  });
});
