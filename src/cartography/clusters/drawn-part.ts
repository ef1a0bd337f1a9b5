import { boundsOfShape, doBoundsMeet, type Bounds } from '../bounds';
import type { Dataset } from '../../claims/model';
import { clusteredScene } from './clusters';
import { boundsOfExtent, type MapExtent } from '../extent';
import type { Box } from '../labels/grid-index';
import { steppedZoomOf, type LngLat } from '../mercator';
import { hasClusters, type Scene } from '../scene';

/** The part of a scene that a drawing of fixed size shows. */
export interface DrawnPart {
  /** The zoom of the live map at which the map has the same scale as the drawing. */
  readonly zoom: number;
  /** The ids of sites that keep their own marks, such as the site of the page. */
  readonly apartIds: ReadonlySet<string>;
  /** The extent, and the margins around it that the screen shows too. */
  readonly extent: MapExtent;
}

/**
 * The scene as a drawing shows it. For a large scene: clusters, and only what overlaps the extent. A small scene stays
 * unchanged.
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
    // Uses the stepped zoom of the live map. When the live map replaces the drawing, the clusters stay the same.
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
 * The extent together with the margins that a screen shows around it.
 * @param visible The visible part of the map, in CSS pixels from the upper left corner of the extent.
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
