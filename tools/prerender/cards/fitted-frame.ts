import type { Position } from 'geojson';
import { holds, type Box } from '../../../src/cartography/labels/grid-index.ts';
import { zoomOfExtent, type MapExtent } from '../../../src/cartography/extent.ts';
import { pixelOf, ZOOM_OF_WORLD } from '../../../src/cartography/mercator.ts';
import { CARD } from '../pages/head.ts';

/** The column of text, and the map beside it. */
export const COLUMN_WIDTH = 480;
export const MAP_BOX: Box = { left: COLUMN_WIDTH, top: 0, right: CARD.width, bottom: CARD.height };

/** A card is seen at half its size: marks and their names are so many times as large as on the live map. */
export const MARK_SCALE = 1.5;

/** Room for marks and names at the frame's edge. */
const PADDING = { across: 56, down: 44 };

/** A frame where the card's map has it, in pixels. */
export interface FittedFrame {
  readonly frame: MapExtent;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The zoom of a live map that is as much smaller as its marks are. */
  readonly zoom: number;
}

/** As large as the map has room for, in its middle. */
export function fittedFrame(frame: MapExtent): FittedFrame {
  const across = MAP_BOX.right - MAP_BOX.left;
  const down = MAP_BOX.bottom - MAP_BOX.top;
  const world = Math.min(
    (across - 2 * PADDING.across) / frame.width,
    (down - 2 * PADDING.down) / frame.height,
  );
  const [width, height] = [frame.width * world, frame.height * world];
  return {
    frame,
    left: MAP_BOX.left + (across - width) / 2,
    top: MAP_BOX.top + (down - height) / 2,
    width,
    height,
    zoom: Math.max(0, zoomOfExtent(frame, height / MARK_SCALE)),
  };
}

/** Where a place stands on the card. */
export function pixelIn(
  { frame, left, top, height }: FittedFrame,
  [lng = 0, lat = 0]: Position,
): readonly [x: number, y: number] {
  const scale = height / frame.height;
  const [x, y] = pixelOf(lng, lat, ZOOM_OF_WORLD);
  return [left + (x - frame.x) * scale, top + (y - frame.y) * scale];
}

/** Whether a box lies within the map, clear of its edge. */
export const isInMap = ({ left, top, right, bottom }: Box, clear = 10): boolean =>
  holds(MAP_BOX, {
    left: left - clear,
    top: top - clear,
    right: right + clear,
    bottom: bottom + clear,
  });
