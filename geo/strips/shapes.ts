import {
  booleanPointInPolygon,
  buffer,
  distance,
  intersect,
  featureCollection,
  lineString,
  polygon,
  simplify,
  truncate,
} from '@turf/turf';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { positionKey } from '../basemap/geometry';
import { resampleLine, runsOfWantedSegments } from '../basemap/lines';
import { bordersBetween, countriesOf, worldAt10m } from '../basemap/sources/natural-earth';

/** The width of each strip, measured from the border. The editors chose it, because the sources say only "near". */
export const STRIP_KILOMETRES = 30;
/** The distance from the border at which the Popular Mobilization Forces place the strikes. */
export const LINE_KILOMETRES = 13;
/**
 * The position of the town Al-Qaim. The line in Iraq reaches `LINE_REACH_KILOMETRES` from it, because the project has
 * no outline of its district.
 */
export const AL_QAIM: Position = [41.1622, 34.3684];
export const LINE_REACH_KILOMETRES = 25;

/** How far simplification may shift an outline, in degrees: about 1 km for a strip, 200 m for the line. */
const STRIP_TOLERANCE = 0.01;
const LINE_TOLERANCE = 0.002;
const DECIMALS = 4;
/** The distance between the positions of the line, before the line is cut off and simplified. */
const LINE_STEP_KILOMETRES = 0.25;

/** The shapes along the border between Iraq and Syria. Their coordinates have four decimals. */
export interface BorderShapes {
  readonly syriaStrip: Polygon;
  readonly iraqStrip: Polygon;
  /** Both strips, for places that a claim puts near the border without naming a side. */
  readonly bothStrips: MultiPolygon;
  /** The line inside Iraq, near Al-Qaim. Its distance from the border is `LINE_KILOMETRES`. */
  readonly lineInIraq: LineString;
}

/**
 * Computes the strips and the line from the borders in Natural Earth.
 * @throws if the border between Iraq and Syria is not one line, or has an unexpected course.
 */
export function makeBorderShapes(): BorderShapes {
  const border = borderLine();
  const simpleBorder = simplified(border, STRIP_TOLERANCE);
  const syriaStrip = makeStrip('Syria', border, simpleBorder);
  const iraqStrip = makeStrip('Iraq', border, simpleBorder);
  return {
    syriaStrip,
    iraqStrip,
    bothStrips: {
      type: 'MultiPolygon',
      coordinates: [syriaStrip.coordinates, iraqStrip.coordinates],
    },
    lineInIraq: makeLineInIraq(border),
  };
}

/** The border between Iraq and Syria in Natural Earth, from Turkey to Jordan. */
export function borderLine(): readonly Position[] {
  const pair = ['Iraq', 'Syria'];
  const { coordinates } = bordersBetween(worldAt10m, (one, other) =>
    [one, other].every((name) => pair.includes(name)),
  );
  const [line] = coordinates;
  if (line === undefined || coordinates.length > 1)
    throw new Error(`the border between Iraq and Syria is ${coordinates.length} lines, not one`);
  return line;
}

/** The outline of a country in Natural Earth. */
export function outlineOf(country: string): Polygon {
  const found = countriesOf(worldAt10m).find(({ properties }) => properties.name === country);
  if (found?.geometry.type !== 'Polygon') throw new Error(`${country} is not one polygon`);
  return found.geometry;
}

/** The strip: the part of a country within `STRIP_KILOMETRES` of the border. One of its sides is the simplified border. */
function makeStrip(
  country: string,
  border: readonly Position[],
  simpleBorder: readonly Position[],
): Polygon {
  const around = bufferOf(border, STRIP_KILOMETRES);
  const inCountry = intersect(
    featureCollection([polygon(around.coordinates), polygon(outlineOf(country).coordinates)]),
  );
  if (inCountry?.geometry.type !== 'Polygon')
    throw new Error(`the strip in ${country} is not one polygon`);
  const farSide = farSideOf(inCountry.geometry.coordinates[0] ?? [], border);
  const haveSameStart = positionKey(farSide[0] ?? []) === positionKey(border[0] ?? []);
  const back = haveSameStart ? [...simpleBorder].reverse() : simpleBorder;
  const ring = [...simplified(farSide, STRIP_TOLERANCE), ...back.slice(1)];
  return rounded<Polygon>({ type: 'Polygon', coordinates: [counterclockwise(ring)] });
}

/** The side of a strip that is away from the border. It begins and ends at the two ends of the border. */
function farSideOf(ring: readonly Position[], border: readonly Position[]): readonly Position[] {
  const borderKeys = new Set(border.map(positionKey));
  const runs = runsOfWantedSegments(twoRoundsOf(ring), (start, end) =>
    [start, end].some((position) => !borderKeys.has(positionKey(position))),
  );
  const ends = new Set([border[0], border.at(-1)].map((position) => positionKey(position ?? [])));
  const farSide = runs.find((run) =>
    [run[0], run.at(-1)].every((position) => ends.has(positionKey(position ?? []))),
  );
  if (farSide === undefined) throw new Error('the strip does not end where the border ends');
  return farSide;
}

/** The positions of two rounds of the ring. Among them, each side of the strip is in one piece. */
const twoRoundsOf = (ring: readonly Position[]): readonly Position[] => [...ring, ...ring.slice(1)];

function makeLineInIraq(border: readonly Position[]): LineString {
  const iraq = outlineOf('Iraq');
  // Uses only the part of the border near Al-Qaim, because Turf computes smaller buffers more exactly.
  const nearby = runsOfWantedSegments(border, (start, end) =>
    [start, end].some((position) => distance(position, AL_QAIM) < 4 * LINE_REACH_KILOMETRES),
  );
  const [borderNearby, ...others] = nearby;
  if (borderNearby === undefined || others.length > 0)
    throw new Error('the border near Al-Qaim is not one line');
  const [ring = []] = bufferOf(borderNearby, LINE_KILOMETRES).coordinates;
  const isWanted = (position: Position) =>
    booleanPointInPolygon(position, iraq) && distance(position, AL_QAIM) <= LINE_REACH_KILOMETRES;
  const [line, ...more] = runsOfWantedSegments(
    resampleLine(ring, LINE_STEP_KILOMETRES),
    (start, end) => isWanted(start) && isWanted(end),
  );
  if (line === undefined || more.length > 0)
    throw new Error('the line near Al-Qaim is not in one piece');
  return rounded<LineString>({
    type: 'LineString',
    coordinates: simplified(line, LINE_TOLERANCE),
  });
}

function bufferOf(line: readonly Position[], kilometres: number): Polygon {
  const area = buffer(lineString([...line]), kilometres, { units: 'kilometers', steps: 64 });
  if (area?.geometry.type !== 'Polygon') throw new Error('the buffer of a line is not one polygon');
  return area.geometry;
}

function simplified(line: readonly Position[], tolerance: number): Position[] {
  return simplify(lineString([...line]), { tolerance, highQuality: true }).geometry.coordinates;
}

/** The ring in counterclockwise order. RFC 7946 requires this order for outer rings. */
function counterclockwise(ring: readonly Position[]): Position[] {
  const doubledArea = ring.slice(1).reduce((sum, [x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    return sum + (x2 - x1) * (y2 + y1);
  }, 0);
  return doubledArea > 0 ? [...ring].reverse() : [...ring];
}

function rounded<Shape extends Polygon | LineString>(shape: Shape): Shape {
  return truncate(shape, { precision: DECIMALS, coordinates: 2 });
}
