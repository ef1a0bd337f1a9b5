import { readFileSync } from 'node:fs';
import { LATER, ownFiles, type Manifest } from '../tools/first-load';
import { expect, test } from './support/fixtures';
import { mapSettled } from './support/map';

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest;

test('loads what the size budget counts, each file once', async ({ page, baseURL }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    const file = request.url().replace(baseURL ?? '', '');
    if (/\.(js|css)$/.test(file) && !file.includes('/maplibre-')) loaded.push(file);
  });
  await page.goto('./');
  await mapSettled(page);
  expect(loaded.toSorted()).toEqual(ownFiles(manifest, LATER).toSorted());
});

test('asks for MapLibre after the first paint', async ({ page }) => {
  await page.goto('./');
  await mapSettled(page);
  const { painted, asked } = await page.evaluate(() => {
    const start = (entries: readonly PerformanceEntry[]) => entries.map((entry) => entry.startTime);
    const resources = performance.getEntriesByType('resource');
    return {
      painted: start(performance.getEntriesByName('first-contentful-paint')),
      asked: start(resources.filter(({ name }) => /\/maplibre-[^/]*\.js$/.test(name))),
    };
  });
  expect(painted).toHaveLength(1);
  expect(asked.length).toBeGreaterThan(0);
  expect(Math.min(...asked)).toBeGreaterThan(painted[0] ?? Infinity);
});
