import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';

export interface RenderedFeature {
  readonly layer: string;
  readonly id: string | number | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
}

export function mapRegion(page: Page): Locator {
  return page.getByRole('region', { name: 'Map', exact: true });
}

export async function mapReady(page: Page): Promise<void> {
  await expect(mapRegion(page)).toHaveAttribute('data-state', 'ready');
}

/** Waits until the camera rests, and everything in this view is loaded and drawn. */
export async function mapSettled(page: Page): Promise<void> {
  await mapReady(page);
  const map = await mapIn(page);
  await map.evaluate(async (drawn) => {
    // Waits one more frame, in which the map handles the last click.
    await new Promise(requestAnimationFrame);
    if (drawn.isMoving() || !drawn.loaded() || !drawn.areTilesLoaded()) await drawn.once('idle');
  });
}

/** The features that these layers draw now. A feature appears once for each tile and layer that draws it. */
export async function renderedFeatures(
  page: Page,
  layers: readonly string[],
): Promise<readonly RenderedFeature[]> {
  const map = await mapIn(page);
  return map.evaluate((drawn, names) => {
    const unknown = names.filter((name) => drawn.getLayer(name) === undefined);
    if (unknown.length > 0) throw new Error(`the style has no layer ${unknown.join(', ')}`);
    return drawn.queryRenderedFeatures({ layers: [...names] }).map((feature) => ({
      layer: feature.layer.id,
      id: feature.id,
      properties: feature.properties,
    }));
  }, layers);
}

/** The MapLibre map. The element that it is drawn in holds it, so that tests can check what is drawn. */
export function mapIn(page: Page): Promise<JSHandle<MapLibreMap>> {
  return mapRegion(page).evaluateHandle((region) => {
    for (const element of [region, ...region.querySelectorAll('*')]) {
      if ('strikeMap' in element) return element.strikeMap as MapLibreMap;
    }
    throw new Error('nothing in the region "Map" carries a strikeMap');
  });
}
