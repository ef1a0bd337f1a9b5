import type { MapExtent } from '../../../src/cartography/extent.ts';
import type { StaticBasemap } from '../../../src/cartography/svg/static-basemap.ts';
import { chooseBasemapNames } from './basemap-names.ts';
import { drawBasemapPaths } from './basemap-paths.ts';
import { withArchive } from './opened-archive.ts';
import { placeTiles } from './placed-tiles.ts';
import { neutralTileOf } from './protomaps/neutral-tile.ts';
import { DEFAULT_REACH, drawingViewportOf, type DrawingReach } from './view.ts';

interface Drawing {
  readonly key: string;
  readonly basemap: Promise<StaticBasemap>;
}

let lastDrawing: Drawing | null = null;

/**
 * Makes the static basemap from the live map's tiles, so that both look alike. Caches the last result, because a page
 * and its card show the same extent.
 * @throws an error with a sentence, if the extent is empty or the archive cannot be read.
 */
export function drawStaticBasemap(
  archivePath: string,
  extent: MapExtent,
  language: string,
  reach: DrawingReach = DEFAULT_REACH,
): Promise<StaticBasemap> {
  const key = JSON.stringify([archivePath, extent, language, reach]);
  if (lastDrawing?.key !== key)
    lastDrawing = { key, basemap: drawNewBasemap(archivePath, extent, language, reach) };
  return lastDrawing.basemap;
}

async function drawNewBasemap(
  archivePath: string,
  extent: MapExtent,
  language: string,
  reach: DrawingReach,
): Promise<StaticBasemap> {
  const view = drawingViewportOf(extent, reach);
  const tiles = await withArchive(archivePath, async (opened) => {
    const placed = await placeTiles(opened, view);
    if (opened.schema === 'embedded') return placed;
    return placed.map((tile) => ({ ...tile, shapes: neutralTileOf(tile.shapes, language) }));
  });
  return {
    viewBox: { width: view.width, height: view.height },
    paths: drawBasemapPaths(tiles, view),
    names: chooseBasemapNames(tiles, view, language),
  };
}
