import type { Map as MapLibre, MapOptions } from 'maplibre-gl';
import type { Dataset, Site } from '../claims/model';
import {
  boundsOfExtent,
  extentOfAllSites,
  mapExtentOf,
  type MapExtent,
} from '../cartography/extent';
import type { Cluster } from '../cartography/clusters/clusters';
import { MAX_CLUSTER_ZOOM } from '../cartography/scene';
import { pixelOf, worldSizeAt } from '../cartography/mercator';
import type { Camera } from '../state/view-state';

/** The space at each edge of the map that other parts of the page cover, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The target of a camera move: `camera`, or else the site, or else the opening view of the overview. */
export interface CameraTarget {
  readonly camera: Camera | null;
  readonly site: Site | null;
  /** True to show all sites, even if the publisher chose another opening view. */
  readonly isAllSites?: boolean;
  readonly coveredEdges: Padding;
}

const MOVE_DURATION_MS = 700;
/** Largest share of the map's width, and of its height, that padding may take. */
const MAX_COVERED_SHARE = 7 / 8;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Reduces the padding on a small map, so that at least an eighth of its width and of its height remains free. */
function fitPadding({ width, height }: Size, padding: Padding): Padding {
  const across = Math.min(1, (width * MAX_COVERED_SHARE) / (padding.left + padding.right || 1));
  const down = Math.min(1, (height * MAX_COVERED_SHARE) / (padding.top + padding.bottom || 1));
  return {
    top: padding.top * down,
    bottom: padding.bottom * down,
    left: padding.left * across,
    right: padding.right * across,
  };
}

/**
 * The size of the map in CSS pixels. It is computed from the canvas, because measuring the page would force a layout.
 */
export function sizeOf(map: MapLibre): Size {
  const { width, height } = map.getCanvas();
  return { width: width / map.getPixelRatio(), height: height / map.getPixelRatio() };
}

/** The bounds of a site, of the opening view or of all sites, as a mutable tuple for MapLibre. */
const targetBoundsOf = (
  dataset: Dataset,
  { site, isAllSites = false }: CameraTarget,
): [number, number, number, number] => [
  ...boundsOfExtent(isAllSites ? extentOfAllSites(dataset) : mapExtentOf(dataset, site)),
];

/**
 * The MapLibre options for a map that opens at `target`.
 * @param size The size of the map in CSS pixels.
 */
export function initialCameraOptions(
  dataset: Dataset,
  target: CameraTarget,
  size: Size,
): Partial<MapOptions> {
  const { camera, coveredEdges } = target;
  if (camera !== null) return { center: [camera.lng, camera.lat], zoom: camera.zoom };
  return {
    bounds: targetBoundsOf(dataset, target),
    fitBoundsOptions: { padding: fitPadding(size, coveredEdges) },
  };
}

interface MoveOptions {
  /** Extra properties for the events that the move fires. */
  readonly eventData?: object;
  /** The duration of the move in milliseconds. */
  readonly duration?: number;
}

/** Moves the camera. There is no animation if the reader prefers reduced motion. */
export function moveCamera(
  map: MapLibre,
  dataset: Dataset,
  target: CameraTarget,
  { eventData, duration = MOVE_DURATION_MS }: MoveOptions = {},
): void {
  const { camera, coveredEdges } = target;
  if (camera !== null) {
    const { zoom, lat, lng } = camera;
    map.easeTo({ center: [lng, lat], zoom, duration }, eventData);
    return;
  }
  map.fitBounds(
    targetBoundsOf(dataset, target),
    {
      padding: fitPadding(sizeOf(map), coveredEdges),
      linear: true,
      duration,
    },
    eventData,
  );
}

/** Zooms in to the sites of a cluster until they have separate marks, but by at least one zoom. */
export function openCluster(
  map: MapLibre,
  { bounds, partingZoom }: Pick<Cluster, 'bounds' | 'partingZoom'>,
  coveredEdges: Padding,
  eventData: object,
): void {
  const padding = fitPadding(sizeOf(map), coveredEdges);
  const camera = map.cameraForBounds([...bounds], { padding, maxZoom: MAX_CLUSTER_ZOOM });
  if (camera === undefined) return;
  // Zooms out by half a zoom, because marks of sites at the edge of the bounds need space.
  const zoom = Math.max(map.getZoom() + 1, (camera.zoom ?? 0) - 0.5, partingZoom);
  map.easeTo({ ...camera, zoom, duration: MOVE_DURATION_MS }, eventData);
}

/** The view in the free area, the part of the map that nothing covers. */
export interface FramedView {
  readonly center: readonly [lng: number, lat: number];
  readonly zoom: number;
  /** The shorter side of the free area, in CSS pixels. */
  readonly side: number;
}

/** The shorter side of the free area, and the vector from the map's middle to the free area's middle, in CSS pixels. */
function freeAreaOf(map: MapLibre, coveredEdges: Padding) {
  const size = sizeOf(map);
  const { top, right, bottom, left } = fitPadding(size, coveredEdges);
  return {
    size,
    side: Math.min(size.width - left - right, size.height - top - bottom),
    offset: [(left - right) / 2, (top - bottom) / 2] as [number, number],
  };
}

/** The square in the middle of the free area: its extent, and its side in CSS pixels. */
export interface ShownExtent {
  readonly extent: MapExtent;
  readonly pixels: number;
}

export function shownExtent(map: MapLibre, coveredEdges: Padding): ShownExtent {
  const { center, zoom, side } = framedView(map, coveredEdges);
  const world = worldSizeAt(zoom);
  const [x, y] = pixelOf(...center, zoom);
  const extent = { x: (x - side / 2) / world, y: (y - side / 2) / world };
  return { extent: { ...extent, width: side / world, height: side / world }, pixels: side };
}

/** The view that the free area of the map shows now. */
export function framedView(map: MapLibre, coveredEdges: Padding): FramedView {
  const { size, side, offset } = freeAreaOf(map, coveredEdges);
  const middle = map.unproject([size.width / 2 + offset[0], size.height / 2 + offset[1]]);
  return { center: [middle.lng, middle.lat], zoom: map.getZoom(), side };
}

/**
 * Restores a view after the size of the map or its covered edges changed. In a smaller free area, it zooms out; in a
 * larger one, it keeps the zoom. The camera jumps without animation.
 */
export function showFramedView(
  map: MapLibre,
  { center, zoom, side }: FramedView,
  coveredEdges: Padding,
): void {
  const free = freeAreaOf(map, coveredEdges);
  map.easeTo({
    center: [...center],
    zoom: zoom + Math.min(0, Math.log2(free.side / side)),
    offset: free.offset,
    duration: 0,
  });
}
