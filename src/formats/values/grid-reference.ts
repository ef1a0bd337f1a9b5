import * as mgrs from 'mgrs';
import type { PositionReading } from './position';
import { quoted, refuse } from './reading';

/** Node imports the package as one default export, bundlers as named exports. */
const { forward, inverse } = (mgrs as { readonly default?: typeof mgrs }).default ?? mgrs;

const REFERENCE =
  /^(?:MGRS:? ?)?(0?[1-9]|[1-5]\d|60) ?([C-HJ-NP-X]) ?([A-HJ-NP-Z][A-HJ-NP-V]) ?(\d{0,5} ?\d{0,5}|\d{10})$/i;

/**
 * Reads a grid reference (MGRS) such as `38S MB 44 88` as the middle of its square. Null if the text is no grid reference.
 * For a wrong latitude band the package returns a place far away. So the result is compared with the reference.
 */
export function readGridReference(text: string, plain: string): PositionReading | null {
  const found = REFERENCE.exec(plain);
  if (found === null) return null;
  const [, zone = '', band = '', square = '', digits = ''] = found;
  const [easting = '', northing = ''] = halves(digits);
  if (easting.length !== northing.length)
    return refuse(
      `${quoted(text)} has not as many digits to the east as to the north; write it as 38S MB 44 88.`,
    );
  const reference = `${Number(zone)}${band}${square}${easting}${northing}`.toUpperCase();
  const box = boxOf(reference);
  const wanted = reference.slice(0, reference.search(/[A-Z]/) + 1);
  const zones = box === null ? [] : zonesIn(box);
  if (box === null || !zones.includes(wanted)) {
    const other = zones[0] === undefined ? '' : `, it lies in ${zones[0]}`;
    return refuse(
      `${quoted(text)} is no grid reference: its square is not in ${wanted}${other}; look it up in the source.`,
    );
  }
  const [west, south, east, north] = box;
  return {
    kind: 'read',
    longitude: middle(west, east),
    latitude: middle(south, north),
    how: 'mgrs',
    resolutionInMeters: 10 ** (5 - easting.length),
    notes:
      easting.length < 2
        ? [`${quoted(text)} is a square of ${10 ** (2 - easting.length)} km, read as its middle.`]
        : [],
  };
}

function halves(digits: string): readonly string[] {
  if (digits.trim().includes(' ')) return digits.trim().split(' ');
  const bare = digits.trim();
  const half = Math.ceil(bare.length / 2);
  return [bare.slice(0, half), bare.slice(half)];
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** The square of a reference in degrees. Null if the package refuses the reference. */
function boxOf(reference: string): Box | null {
  try {
    const box = inverse(reference);
    return box.every(Number.isFinite) ? box : null;
  } catch {
    return null;
  }
}

/**
 * The zones with their bands, such as `38S`, of the middle of a square and of its corners. A grid square is not quite
 * a box of degrees: at the edge of a zone it is turned by up to 3°. So the box is widened by a quarter of its size,
 * and a square that only touches the zone keeps it.
 */
function zonesIn([west, south, east, north]: Box): readonly string[] {
  const [aside, above] = [(east - west) / 4, (north - south) / 4];
  const points: [number, number][] = [
    [(west + east) / 2, (south + north) / 2],
    [west - aside, south - above],
    [east + aside, south - above],
    [west - aside, north + above],
    [east + aside, north + above],
  ];
  return points.flatMap((point) => {
    try {
      return [forward(point, 0).slice(0, -2)];
    } catch {
      return [];
    }
  });
}

/** The mean of two angles in degrees, rounded to about a millimetre. */
function middle(from: number, to: number): number {
  return Number(((from + to) / 2).toFixed(8));
}
