import type { Angle } from './angle';
import type { PositionReading } from './position';
import { quoted, refuse } from './reading';

/** Half the circumference of the projected globe, in metres: the largest x and y of Web Mercator (EPSG:3857). */
const HALF_WORLD = 20_037_508.342789244;
/** A larger number cannot be an angle in degrees, even one with a typing mistake. */
const LARGEST_ANGLE = 400;
const NOTE_END = 'compare the place on the map with the source.';

/** True if two numbers without letters can only be metres of a projected map. `x` points east, `y` north. */
export function areMetres(x: Angle, y: Angle): boolean {
  const isPlain = [x, y].every(({ parts, axis }) => parts === 1 && axis === null);
  const sizes = [x, y].map(({ degrees }) => Math.abs(degrees));
  const isInWorld = sizes.every((size) => size <= HALF_WORLD + 1);
  return isPlain && isInWorld && sizes.some((size) => size > LARGEST_ANGLE);
}

/**
 * Reads two numbers in metres. Whole numbers are refused: `33.258` without its decimal mark is 33258, and would give a
 * wrong place. Metres with decimals are converted, with a note.
 */
export function readMetres(text: string, x: Angle, y: Angle): PositionReading {
  const areWhole = [x, y].some(({ degrees }) => Number.isInteger(degrees));
  if (areWhole)
    return refuse(
      `${quoted(text)} can be metres of Web Mercator, or degrees that have lost their decimal mark; write it as 33.258, 44.256.`,
    );
  return positionOfWebMercator(x.degrees, y.degrees, text);
}

/** The position of metres in Web Mercator. For files that name this projection, such as ArcGIS with `wkid` 3857 or 102100. */
export function positionOfWebMercator(x: number, y: number, text = `${x}, ${y}`): PositionReading {
  const isInWorld = [x, y].every((size) => Math.abs(size) <= HALF_WORLD + 1);
  if (!isInWorld)
    return refuse(`${quoted(text)} is outside the map of Web Mercator; write it in degrees.`);
  const longitude = degrees((x / HALF_WORLD) * Math.PI);
  const latitude = degrees(Math.atan(Math.sinh((y / HALF_WORLD) * Math.PI)));
  return {
    kind: 'read',
    longitude: Math.max(-180, Math.min(180, longitude)),
    latitude,
    how: 'web-mercator',
    resolutionInMeters: 1,
    notes: [
      `${quoted(text)} is read as metres of Web Mercator, latitude ${latitude.toFixed(5)} and longitude ${longitude.toFixed(5)}; ${NOTE_END}`,
    ],
  };
}

/** Radians as degrees, rounded to about a millimetre. */
function degrees(radians: number): number {
  return Number(((radians * 180) / Math.PI).toFixed(8)) + 0;
}
