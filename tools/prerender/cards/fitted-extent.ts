import type { Position } from 'geojson';
import { boxContains, type Box } from '../../../src/cartography/labels/grid-index.ts';
import { zoomOfExtent, type MapExtent } from '../../../src/cartography/extent.ts';
import { pixelOf, ZOOM_OF_WORLD } from '../../../src/cartography/mercator.ts';
import { turnTowards } from '../../../src/cartography/svg/svg-scene.ts';
import { CARD_SIZE } from '../../../src/features/page-head/head-tags.ts';

/** Width of the text column, in pixels. The map fills the rest of the card. */
export const COLUMN_WIDTH = 480;
export const MAP_BOX: Box = {
  left: COLUMN_WIDTH,
  top: 0,
  right: CARD_SIZE.width,
  bottom: CARD_SIZE.height,
};

/** Factor by which marks and labels are larger than on the live map. Cards are shown at half their size. */
export const MARK_SCALE = 1.5;

/** Space for marks and labels beyond the edge of the extent, in pixels. */
const EXTENT_PADDING = { across: 56, down: 44 };

/** An extent, and its box on the card, in pixels. */
export interface FittedExtent {
  readonly extent: MapExtent;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Zoom at which the live map shows the extent at this size divided by `MARK_SCALE`. */
  readonly zoom: number;
}

/** Fits an extent into the middle of the card's map, at the largest possible size. */
export function fitExtent(extent: MapExtent): FittedExtent {
  const across = MAP_BOX.right - MAP_BOX.left;
  const down = MAP_BOX.bottom - MAP_BOX.top;
  const world = Math.min(
    (across - 2 * EXTENT_PADDING.across) / extent.width,
    (down - 2 * EXTENT_PADDING.down) / extent.height,
  );
  const [width, height] = [extent.width * world, extent.height * world];
  return {
    extent,
    left: MAP_BOX.left + (across - width) / 2,
    top: MAP_BOX.top + (down - height) / 2,
    width,
    height,
    zoom: Math.max(0, zoomOfExtent(extent, height / MARK_SCALE)),
  };
}

/** The pixels of a line or a ring on the card. The world repeats, so the copy nearest to the extent is used. */
export function cardPixelsOf(
  { extent, left, top, height }: FittedExtent,
  positions: readonly Position[],
): readonly (readonly [x: number, y: number])[] {
  const scale = height / extent.height;
  const turn = turnTowards(extent, positions);
  return positions.map(([lng = 0, lat = 0]) => {
    const [x, y] = pixelOf(lng + turn, lat, ZOOM_OF_WORLD);
    return [left + (x - extent.x) * scale, top + (y - extent.y) * scale];
  });
}

/** The pixel of a geographic position on the card. */
export function cardPixelOf(
  fitted: FittedExtent,
  position: Position,
): readonly [x: number, y: number] {
  return cardPixelsOf(fitted, [position])[0] ?? [0, 0];
}

/** True if a box is inside of the card's map, at least `clear` pixels from the edge. */
export const isInCardMap = ({ left, top, right, bottom }: Box, clear = 10): boolean =>
  boxContains(MAP_BOX, {
    left: left - clear,
    top: top - clear,
    right: right + clear,
    bottom: bottom + clear,
  });
