import type { MapExtent } from '../../../src/cartography/extent.ts';

/** A rectangle in the drawing's units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is drawn of the world, and how large: an extent is 1,000 units high, whatever part of the world it shows. */
export interface View {
  readonly extent: MapExtent;
  readonly width: number;
  readonly height: number;
  /** Units that the whole world is wide. */
  readonly world: number;
  /** The zoom of the live map where it shows the same, by which ranks and detail are chosen. */
  readonly zoom: number;
  /** The map fills a larger box than the extent that it is fitted to, so more than the extent is drawn. */
  readonly drawn: Box;
}

const HEIGHT = 1000;
/** How high the extent usually is on the screen, and a tile of the live map, in CSS pixels. */
const EXTENT_PIXELS = 700;
const TILE_PIXELS = 512;
/** What is cut ends so far outside of what is drawn that no stroke shows its end. */
const OVERHANG = 10;

/** How far the drawing reaches beyond its extent, in parts of the extent's width and height. */
export interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Enough where the extent is about in the middle of what it is shown in. */
export const AROUND_EXTENT: Reach = { left: 1.1, top: 0.6, right: 1.1, bottom: 0.6 };

/** @throws where the extent has no extent */
export function viewOf(extent: MapExtent, reach: Reach = AROUND_EXTENT): View {
  const { x, y, width, height } = extent;
  const isSound = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
  if (!isSound) throw new Error(`A static map cannot be fitted to ${JSON.stringify(extent)}.`);
  const world = HEIGHT / height;
  const viewWidth = width * world;
  return {
    extent,
    width: viewWidth,
    height: HEIGHT,
    world,
    zoom: Math.max(0, Math.log2(EXTENT_PIXELS / TILE_PIXELS / height)),
    drawn: grown(
      {
        left: -reach.left * viewWidth,
        top: -reach.top * HEIGHT,
        right: (1 + reach.right) * viewWidth,
        bottom: (1 + reach.bottom) * HEIGHT,
      },
      OVERHANG,
    ),
  };
}

export function grown(box: Box, by: number): Box {
  return {
    left: box.left - by,
    top: box.top - by,
    right: box.right + by,
    bottom: box.bottom + by,
  };
}

/** What two boxes share; null where they do not meet. */
export function sharedBox(one: Box, other: Box): Box | null {
  const shared = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return shared.left < shared.right && shared.top < shared.bottom ? shared : null;
}
