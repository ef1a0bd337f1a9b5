import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/claims/check/read';
import { filteredViewOf } from '../../../src/select/derive';
import { NO_FILTER } from '../../../src/select/filter';
import { mapExtentOf } from '../../../src/cartography/extent';
import { sceneOf } from '../../../src/cartography/scene';
import { placedMarks } from '../../../src/cartography/labels/placed-marks';
import { staticBasemapOf } from '../basemap/static-basemap';
import { fontsFor } from './card-fonts';
import { overlaps, type Box } from '../../../src/cartography/labels/grid-index';
import { fittedExtent, isInMap, MAP_BOX, pixelIn } from './fitted-extent';
import { basemapLabels } from './basemap-labels';
import { cardMarks, markLabels } from './mark-labels';
import { ringLabels } from './ring-labels';
import { scaleBar } from './scale-bar';

const ARCHIVE = new URL('../../../public/basemap.pmtiles', import.meta.url).pathname;
const file = readFileSync(
  new URL('../../../geo/iraq-syria-strikes-2021.geojson', import.meta.url),
  'utf8',
);
const reading = readDataset(file);
if (!reading.ok) throw new Error('The map has faults.');
const map = reading.dataset;
const fonts = await fontsFor(file);
const scene = sceneOf(map, filteredViewOf(map, NO_FILTER), 'en');
const pages = [null, ...map.sites].map((site) => ({ page: site?.id ?? 'the map', site }));

const fittedTo = (id: string) => fittedExtent(mapExtentOf(map, map.siteById.get(id) ?? null));
const marksIn = (fitted: ReturnType<typeof fittedExtent>) =>
  cardMarks(placedMarks(scene, fitted.zoom), fitted);

function expectApart(boxes: readonly Box[]): void {
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
}

describe.each(pages)('the map on the card of $page', ({ site }) => {
  const extent = mapExtentOf(map, site);
  const fitted = fittedExtent(extent);
  const marks = marksIn(fitted);
  const names = markLabels(marks, site?.id ?? null, [], fonts);

  it('holds the whole extent, with room around it', () => {
    const { left, top, width, height } = fitted;
    expect(isInMap({ left, top, right: left + width, bottom: top + height }, 40)).toBe(true);
    expect(width / height).toBeCloseTo(extent.width / extent.height, 6);
  });

  it('has the chosen mark and its name, and no name over another, a mark or an edge', () => {
    const isDrawn = scene.marks.some((mark) => mark.site === site?.id);
    expect(marks.some(({ mark }) => mark.site === site?.id)).toBe(isDrawn);
    if (isDrawn) expect(names.length).toBeGreaterThan(0);
    expectApart([...names, ...marks].map(({ box }) => box));
    for (const { box } of names) expect(isInMap(box)).toBe(true);
  });

  it('has names of towns and countries where nothing else is', async () => {
    const taken = [...marks, ...names].map(({ box }) => box);
    const basemap = await staticBasemapOf(ARCHIVE, extent, 'en');
    const labels = basemapLabels(
      basemap,
      fitted,
      taken,
      await fontsFor(JSON.stringify(basemap.names)),
    );
    expectApart([...taken, ...labels.map(({ box }) => box)]);
    for (const { box } of labels) expect(isInMap(box, 0)).toBe(true);
  });
});

describe('a ring', () => {
  it('has its words within it', () => {
    const fitted = fittedTo('irbil-airport');
    const [label] = ringLabels(scene, fitted, [], fonts);
    const [ring] = scene.rings.features;
    const points = ring?.geometry.coordinates.map((position) => pixelIn(fitted, position)) ?? [];
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs) + Math.max(...xs), Math.min(...ys) + Math.max(...ys)];
    const radius = (Math.max(...xs) - Math.min(...xs)) / 2;
    const box = label?.box ?? MAP_BOX;
    for (const across of [box.left, box.right])
      expect(Math.hypot(across - x / 2, box.top - y / 2)).toBeLessThan(radius);
  });
});

describe('the scale', () => {
  const distance = (metres: number) => String(metres);

  it('is as long as it says', () => {
    const fitted = fittedTo('syria-border');
    let said = 0;
    const bar = scaleBar(
      fitted,
      (metres) => {
        said = metres;
        return `${metres} m`;
      },
      fonts,
    );
    const [left = 0, right = 0] = [...(bar?.bar.matchAll(/[MH]([\d.]+)/g) ?? [])].map(([, x]) =>
      Number(x),
    );
    // The disc of 15 km fills the extent.
    expect((right - left) / said).toBeCloseTo(fitted.height / 30_000, 3);
    expect(said).toBe(5000);
  });

  it('is left out where it would be true of a part of the map alone', () => {
    const world = fittedExtent({ x: 0, y: 0.2, width: 0.9, height: 0.6 });
    expect(scaleBar(world, distance, fonts)).toBeNull();
  });
});
