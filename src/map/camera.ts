import type { Map as MapLibre, MapOptions } from 'maplibre-gl';
import type { Dataset, Site } from '../claims/model';
import { boundsOfExtent, mapExtentOf } from '../cartography/extent';
import type { Camera } from '../state/view-state';

/** How much of each edge of the map is under other parts of the page, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the camera moves: to `camera` if it is not null, else to the site, else to all sites. */
export interface CameraTarget {
  readonly camera: Camera | null;
  readonly site: Site | null;
  readonly coveredEdges: Padding;
}

const MOVE_DURATION_MS = 700;

/** Reduces the padding of a small map, so that at least a third of the map stays free. */
function fitPadding(map: MapLibre, padding: Padding): Padding {
  // Reads the size from the canvas, because asking the page for the size would force a layout.
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

/** The bounds of a site or of all sites, as a mutable tuple for MapLibre. */
const targetBoundsOf = (dataset: Dataset, site: Site | null): [number, number, number, number] => [
  ...boundsOfExtent(mapExtentOf(dataset, site)),
];

/** The MapLibre options of a map that opens at the target. */
export function initialCameraOptions(
  dataset: Dataset,
  { camera, site, coveredEdges }: CameraTarget,
): Partial<MapOptions> {
  if (camera !== null) return { center: [camera.lng, camera.lat], zoom: camera.zoom };
  return {
    bounds: targetBoundsOf(dataset, site),
    fitBoundsOptions: { padding: coveredEdges },
  };
}

/**
 * Moves the camera; without animation if the reader prefers less motion.
 * @param eventData Extra properties of the events that the move causes.
 */
export function moveCamera(
  map: MapLibre,
  dataset: Dataset,
  { camera, site, coveredEdges }: CameraTarget,
  eventData?: object,
): void {
  if (camera !== null) {
    const { zoom, lat, lng } = camera;
    map.easeTo({ center: [lng, lat], zoom, duration: MOVE_DURATION_MS }, eventData);
    return;
  }
  map.fitBounds(
    targetBoundsOf(dataset, site),
    {
      padding: fitPadding(map, coveredEdges),
      linear: true,
      duration: MOVE_DURATION_MS,
    },
    eventData,
  );
}
