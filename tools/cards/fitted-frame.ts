import type { Position } from 'geojson';
import { zoomOfFrame, type Frame } from '../../src/view/frame.ts';
import { pixelOf, ZOOM_OF_WORLD } from '../../src/view/mercator.ts';
import { CARD } from '../pages/head.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The column of text, and the map beside it. */
export const COLUMN_WIDTH = 480;
export const MAP_BOX: Box = { left: COLUMN_WIDTH, top: 0, right: CARD.width, bottom: CARD.height };

/** A card is seen at half its size: marks and their names are so many times as large as on the live map. */
export const MARK_SCALE = 1.5;

/** Room for marks and names at the frame's edge. */
const PADDING = { across: 56, down: 44 };

/** A frame where the card's map has it, in pixels. */
export interface FittedFrame {
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The zoom of a live map that is as much smaller as its marks are. */
  readonly zoom: number;
}

/** As large as the map has room for, in its middle. */
export function fittedFrame(frame: Frame): FittedFrame {
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
    zoom: Math.max(0, zoomOfFrame(frame, height / MARK_SCALE)),
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

export function boxAround(x: number, y: number, across: number, down: number): Box {
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** Whether a box lies within the map, clear of its edge. */
export function isInMap(box: Box, clear = 10): boolean {
  return (
    box.left >= MAP_BOX.left + clear &&
    box.right <= MAP_BOX.right - clear &&
    box.top >= MAP_BOX.top + clear &&
    box.bottom <= MAP_BOX.bottom - clear
  );
}
