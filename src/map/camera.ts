import type { Map as MapLibre, MapOptions } from 'maplibre-gl';
import type { Dataset, Site } from '../claims/model';
import { boundsOfExtent, mapExtentOf } from '../cartography/extent';
import type { Camera } from '../state/view-state';

/** Space in CSS pixels, along each edge of the map, that other things cover. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the camera is sent: to a place of its own; else so that the site, or all of them, is seen beside what covers the map. */
export interface Target {
  readonly camera: Camera | null;
  readonly site: Site | null;
  readonly covered: Padding;
}

const MOVE_MILLISECONDS = 700;

/** Of a map smaller than what covers it, a third is still left to fit into. */
function fittingPadding(map: MapLibre, padding: Padding): Padding {
  // The canvas knows its size; to ask the page for it would lay the page out.
  const { width, height } = map.getCanvas();
  const room = 2 / 3 / map.getPixelRatio();
  const across = Math.min(1, (width * room) / (padding.left + padding.right || 1));
  const down = Math.min(1, (height * room) / (padding.top + padding.bottom || 1));
  return {
    top: padding.top * down,
    bottom: padding.bottom * down,
    left: padding.left * across,
    right: padding.right * across,
  };
}

/** As MapLibre takes them. */
const cornersOf = (dataset: Dataset, site: Site | null): [number, number, number, number] => [
  ...boundsOfExtent(mapExtentOf(dataset, site)),
];

/** Options with which a map opens at its target. */
export function startingAt(
  dataset: Dataset,
  { camera, site, covered }: Target,
): Partial<MapOptions> {
  if (camera !== null) return { center: [camera.lng, camera.lat], zoom: camera.zoom };
  return {
    bounds: cornersOf(dataset, site),
    fitBoundsOptions: { padding: covered },
  };
}

/**
 * Moves there; at once for readers who want less motion, as MapLibre sees to.
 * @param eventData Goes with the events of the move.
 */
export function moveTo(
  map: MapLibre,
  dataset: Dataset,
  { camera, site, covered }: Target,
  eventData?: object,
): void {
  if (camera !== null) {
    const { zoom, lat, lng } = camera;
    map.easeTo({ center: [lng, lat], zoom, duration: MOVE_MILLISECONDS }, eventData);
    return;
  }
  map.fitBounds(
    cornersOf(dataset, site),
    {
      padding: fittingPadding(map, covered),
      linear: true,
      duration: MOVE_MILLISECONDS,
    },
    eventData,
  );
}
