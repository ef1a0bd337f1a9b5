import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/claims/check/read';
import { filteredViewOf } from '../../../src/select/derive';
import { NO_FILTER } from '../../../src/select/filter';
import { mapExtentOf } from '../../../src/cartography/extent';
import { sceneOf } from '../../../src/cartography/scene';
import { placedMarks } from '../../../src/cartography/labels/placed-marks';
import { drawStaticBasemap } from '../basemap/static-basemap';
import { unpackFont } from '../../fonts/unpacked-font';
import { openCardFonts } from './card-fonts';
import { boxesOverlap, type Box } from '../../../src/cartography/labels/grid-index';
import { fitExtent, isInCardMap, MAP_BOX, cardPixelOf } from './fitted-extent';
import { placeBasemapLabels } from './basemap-labels';
import { placeCardMarks, placeMarkLabels } from './mark-labels';
import { placeRingLabels } from './ring-labels';
import { makeScaleBar } from './scale-bar';

const ARCHIVE = new URL('../../../public/basemap.pmtiles', import.meta.url).pathname;
const file = readFileSync(
  new URL('../../../geo/iraq-syria-strikes-2021.geojson', import.meta.url),
  'utf8',
);
const reading = readDataset(file);
if (!reading.ok) throw new Error('The map has faults.');
const map = reading.dataset;
const fonts = await openCardFonts(file, unpackFont);
const scene = sceneOf(map, filteredViewOf(map, NO_FILTER), 'en');
const pages = [null, ...map.sites].map((site) => ({ page: site?.id ?? 'the map', site }));

const fittedTo = (id: string) => fitExtent(mapExtentOf(map, map.siteById.get(id) ?? null));
const marksIn = (fitted: ReturnType<typeof fitExtent>) =>
  placeCardMarks(placedMarks(scene, fitted.zoom), fitted);

function expectApart(boxes: readonly Box[]): void {
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
}

describe.each(pages)('the map on the card of $page', ({ site }) => {
  const extent = mapExtentOf(map, site);
  const fitted = fitExtent(extent);
  const marks = marksIn(fitted);
  const names = placeMarkLabels(marks, site?.id ?? null, [], fonts);

  it('holds the whole extent, with room around it', () => {
    const { left, top, width, height } = fitted;
    expect(isInCardMap({ left, top, right: left + width, bottom: top + height }, 40)).toBe(true);
    expect(width / height).toBeCloseTo(extent.width / extent.height, 6);
  });

  it('has the chosen mark and its name, and no name over another, a mark or an edge', () => {
    const isDrawn = scene.marks.some((mark) => mark.siteId === site?.id);
    expect(marks.some(({ mark }) => mark.siteId === site?.id)).toBe(isDrawn);
    if (isDrawn) expect(names.length).toBeGreaterThan(0);
    expectApart([...names, ...marks].map(({ box }) => box));
    for (const { box } of names) expect(isInCardMap(box)).toBe(true);
  });

  it('has names of towns and countries where nothing else is', async () => {
    const taken = [...marks, ...names].map(({ box }) => box);
    const basemap = await drawStaticBasemap(ARCHIVE, extent, 'en');
    const labels = placeBasemapLabels(
      basemap,
      fitted,
      taken,
      await openCardFonts(JSON.stringify(basemap.names), unpackFont),
    );
    expectApart([...taken, ...labels.map(({ box }) => box)]);
    for (const { box } of labels) expect(isInCardMap(box, 0)).toBe(true);
  });
});

describe('a ring', () => {
  it('has its words within it', () => {
    const fitted = fittedTo('irbil-airport');
    const [label] = placeRingLabels(scene, fitted, [], fonts);
    const [ring] = scene.rings.features;
    const points =
      ring?.geometry.coordinates.map((position) => cardPixelOf(fitted, position)) ?? [];
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
    const fitted = fittedTo('irbil-airport');
    let said = 0;
    const bar = makeScaleBar(
      fitted,
      (metres) => {
        said = metres;
        return `${metres} m`;
      },
      fonts,
    );
    const [left = 0, right = 0] = [...(bar?.barPathData.matchAll(/[MH]([\d.]+)/g) ?? [])].map(
      ([, x]) => Number(x),
    );
    // The ring of 10 miles fills the extent.
    expect((right - left) / said).toBeCloseTo(fitted.height / 32_186, 3);
    expect(said).toBe(5000);
  });

  it('is left out where it would be true of a part of the map alone', () => {
    const world = fitExtent({ x: 0, y: 0.2, width: 0.9, height: 0.6 });
    expect(makeScaleBar(world, distance, fonts)).toBeNull();
  });
});
