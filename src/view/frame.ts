import type { Dataset, Site } from '../dataset/model';
import { boundsOfSite, boundsOfSites, type Bounds } from './camera';
import { pixelOf, placeOf, ZOOM_OF_WORLD } from './mercator';

/** A part of the world in Web Mercator, in units of the whole world (0–1, y downwards), that a map is fitted to. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How wide a frame is to its height. Few, so that a style sheet can fit each into any screen. */
export const SHAPES_OF_FRAMES = { tall: 2 / 3, square: 1, wide: 3 / 2 } as const;
export type FrameShape = keyof typeof SHAPES_OF_FRAMES;

/** A place known to the metre is still shown with its surroundings: so much of the world, about 600 pixels at zoom 11. */
const LEAST_SIDE = 600 / (512 * 2 ** 11);
/** Web Mercator ends here, in degrees; the poles are infinitely far. */
const NORTHERNMOST = 85.05;
/** Where a map has no place to show. */
const WHOLE_WORLD: Bounds = [-180, -60, 180, 75];

const shapeNames = Object.keys(SHAPES_OF_FRAMES) as readonly FrameShape[];

/** The frame of this shape with the same middle, as small as holds both sides. */
function shaped(middle: readonly [number, number], width: number, height: number, aspect: number) {
  const across = Math.max(width, height * aspect);
  const down = across / aspect;
  return { x: middle[0] - across / 2, y: middle[1] - down / 2, width: across, height: down };
}

function frameAround([west, south, east, north]: Bounds): Frame {
  const [left, top] = pixelOf(west, Math.min(north, NORTHERNMOST), ZOOM_OF_WORLD);
  const [right, bottom] = pixelOf(east, Math.max(south, -NORTHERNMOST), ZOOM_OF_WORLD);
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  const [width, height] = [right - left, bottom - top].map((side) => Math.max(side, LEAST_SIDE));
  const [smallest] = shapeNames
    .map((name) => shaped(middle, width ?? 0, height ?? 0, SHAPES_OF_FRAMES[name]))
    .sort((a, b) => a.width * a.height - b.width * b.height);
  return smallest as Frame;
}

/** What the map shows when it is opened at a site, or at all of them: a site of no place shows all; a map without any place, the world. */
export function frameOf(dataset: Dataset, site: Site | null): Frame {
  return frameAround((site && boundsOfSite(site)) ?? boundsOfSites(dataset.sites) ?? WHOLE_WORLD);
}

export function shapeOf({ width, height }: Frame): FrameShape {
  const off = (name: FrameShape): number => Math.abs(SHAPES_OF_FRAMES[name] - width / height);
  return shapeNames.toSorted((a, b) => off(a) - off(b))[0] ?? 'square';
}

/** West, south, east, north, in degrees. */
export function boundsOfFrame({ x, y, width, height }: Frame): Bounds {
  const northWest = placeOf(x, y, ZOOM_OF_WORLD);
  const southEast = placeOf(x + width, y + height, ZOOM_OF_WORLD);
  return [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
}

/** The zoom (512-pixel levels) at which a frame is so many CSS pixels high. */
export function zoomOfFrame({ height }: Frame, pixels: number): number {
  return Math.log2(pixels / height) + ZOOM_OF_WORLD;
}
