import type { Map as MapLibre, MapOptions } from 'maplibre-gl';
import type { Dataset, Site } from '../claims/model';
import { boundsOfExtent, mapExtentOf } from '../cartography/extent';
import type { Camera } from '../state/view-state';

/** How much of each edge of the map other parts of the page cover, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the camera goes: to `camera` if it is given, else to the site or to all sites, beside what covers the map. */
export interface Target {
  readonly camera: Camera | null;
  readonly site: Site | null;
  readonly covered: Padding;
}

const MOVE_MILLISECONDS = 700;

/** Reduces the padding of a small map, so that a third of the map is left. */
function fittingPadding(map: MapLibre, padding: Padding): Padding {
  // Asking the page for the size would make it lay out; the canvas has it.
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

/** The bounds in MapLibre's form. */
const cornersOf = (dataset: Dataset, site: Site | null): [number, number, number, number] => [
  ...boundsOfExtent(mapExtentOf(dataset, site)),
];

/** The options of a map that opens at a target. */
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
 * Moves the camera. MapLibre moves it at once for readers who prefer less motion.
 * @param eventData Is added to the events of the move.
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
