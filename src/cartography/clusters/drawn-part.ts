import { boundsOfShape, doBoundsMeet, type Bounds } from '../bounds';
import type { Dataset } from '../../claims/model';
import { clusteredScene } from './clusters';
import { boundsOfExtent, type MapExtent } from '../extent';
import type { Box } from '../labels/grid-index';
import { steppedZoomOf, type LngLat } from '../mercator';
import { hasClusters, type Scene } from '../scene';

/** What a drawing of a fixed size shows of a scene. */
export interface DrawnPart {
  /** The zoom of the live map at which things have the size of the drawing. */
  readonly zoom: number;
  /** The ids of sites that keep their own marks, such as the one that the drawing is about. */
  readonly apartIds: ReadonlySet<string>;
  /** The extent with the margins of the screen. */
  readonly extent: MapExtent;
}

/**
 * The scene as a drawing shows it: of a large scene only what has a part in the extent, with clusters. A small scene
 * stays as it is.
 */
export function drawnPartOf(
  dataset: Dataset,
  scene: Scene,
  { zoom, apartIds, extent }: DrawnPart,
): Scene {
  if (!hasClusters(scene)) return scene;
  const shown = boundsOfExtent(extent);
  const isNear = (bounds: Bounds): boolean => doBoundsMeet(bounds, shown);
  const isShapeNear = ({ geometry }: { readonly geometry: Parameters<typeof boundsOfShape>[0] }) =>
    isNear(boundsOfShape(geometry));
  const isPointNear = ({ lng, lat }: LngLat): boolean => isNear([lng, lat, lng, lat]);
  const { footprints, rings, claimedLines, claimedPoints, marks, unfilteredMarks } = clusteredScene(
    dataset,
    scene,
    // As on the live map, which may take over: then no cluster parts.
    steppedZoomOf(zoom),
    apartIds,
  );
  return {
    footprints: { ...footprints, features: footprints.features.filter(isShapeNear) },
    rings: { ...rings, features: rings.features.filter(isShapeNear) },
    claimedLines: claimedLines.filter(isShapeNear),
    claimedPoints: claimedPoints.filter(isPointNear),
    marks: marks.filter(isPointNear),
    unfilteredMarks: unfilteredMarks.filter(isPointNear),
  };
}

/**
 * The extent with what a screen shows around it.
 * @param visible What the screen shows, in CSS pixels from the upper left corner of the extent.
 * @param pixels The height of the extent, in CSS pixels.
 */
export function extentWithMargins(
  { x, y, height }: MapExtent,
  { left, top, right, bottom }: Box,
  pixels: number,
): MapExtent {
  const share = height / pixels;
  return {
    x: x + left * share,
    y: y + top * share,
    width: (right - left) * share,
    height: (bottom - top) * share,
  };
}
