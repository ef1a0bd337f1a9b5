import type { MapExtent } from '../../../src/cartography/extent.ts';

/** A rectangle in the drawing's units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of the world that a drawing shows. Every extent is 1,000 units high. */
export interface DrawingViewport {
  readonly extent: MapExtent;
  readonly width: number;
  readonly height: number;
  /** Width of the world in units. */
  readonly worldWidth: number;
  /** The zoom at which the live map shows the same extent. It decides which ranks and details the drawing shows. */
  readonly zoom: number;
  /**
   * The box that the drawing fills. It is larger than the extent, because the map on a screen shows more than the
   * extent.
   */
  readonly drawnBox: Box;
}

const VIEW_HEIGHT = 1000;
/**
 * Usual height of the extent on a screen, in CSS pixels. `TILE_PIXELS` is the side of a live map's tile, in CSS pixels.
 */
const USUAL_EXTENT_PIXELS = 700;
const TILE_PIXELS = 512;
/** How far outside of the drawing shapes are clipped, in units, so that the clipped edge is never visible. */
const CUT_OVERHANG = 10;

/**
 * How far a drawing extends beyond its extent, as shares of the extent's width (left, right) and height (top, bottom).
 */
export interface DrawingReach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The reach for an extent that is near the middle of the screen's map. */
export const DEFAULT_REACH: DrawingReach = { left: 1.1, top: 0.6, right: 1.1, bottom: 0.6 };

/**
 * Makes the viewport of an extent.
 * @throws an error if the extent has no width or height.
 */
export function drawingViewportOf(
  extent: MapExtent,
  reach: DrawingReach = DEFAULT_REACH,
): DrawingViewport {
  const { x, y, width, height } = extent;
  const isSound = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
  if (!isSound) throw new Error(`A static map cannot be fitted to ${JSON.stringify(extent)}.`);
  const world = VIEW_HEIGHT / height;
  const viewWidth = width * world;
  return {
    extent,
    width: viewWidth,
    height: VIEW_HEIGHT,
    worldWidth: world,
    zoom: Math.max(0, Math.log2(USUAL_EXTENT_PIXELS / TILE_PIXELS / height)),
    drawnBox: growBox(
      {
        left: -reach.left * viewWidth,
        top: -reach.top * VIEW_HEIGHT,
        right: (1 + reach.right) * viewWidth,
        bottom: (1 + reach.bottom) * VIEW_HEIGHT,
      },
      CUT_OVERHANG,
    ),
  };
}

export function growBox(box: Box, by: number): Box {
  return {
    left: box.left - by,
    top: box.top - by,
    right: box.right + by,
    bottom: box.bottom + by,
  };
}

/** The overlap of two boxes; null if they do not overlap. */
export function intersectBoxes(one: Box, other: Box): Box | null {
  const shared = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return shared.left < shared.right && shared.top < shared.bottom ? shared : null;
}
