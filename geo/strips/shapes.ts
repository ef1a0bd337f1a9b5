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

/** How far a strip reaches from the border. The sources say "near" and give no distance: this one is the editors' own. */
export const STRIP_KILOMETRES = 30;
/** The distance from the border at which the Popular Mobilization Forces place the strikes. */
export const LINE_KILOMETRES = 13;
/** The town by which the line is cut off, because its district's outline is in no package that the project uses. */
export const AL_QAIM: Position = [41.1622, 34.3684];
export const LINE_REACH_KILOMETRES = 25;

/** How far simplifying may move an outline, in degrees: about 1 km for a strip, 200 m for the line. */
const STRIP_TOLERANCE = 0.01;
const LINE_TOLERANCE = 0.002;
const DECIMALS = 4;
/** How close the positions of the line are before it is cut off and simplified. */
const LINE_STEP_KILOMETRES = 0.25;

/** The shapes along the border between Iraq and Syria, with coordinates of four decimals. The same sources give the same shapes. */
export interface BorderShapes {
  readonly syriaStrip: Polygon;
  readonly iraqStrip: Polygon;
  /** Both strips, for what is said to be near the border without a side. */
  readonly bothStrips: MultiPolygon;
  /** The line in Iraq at `LINE_KILOMETRES` from the border, near Al-Qaim. */
  readonly lineInIraq: LineString;
}

/** @throws if the basemap's border between the two countries is not one line, or has an unexpected course. */
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

/** The border between Iraq and Syria as the basemap has it, from Turkey to Jordan. */
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

/** The outline of a country as the basemap has it. */
export function outlineOf(country: string): Polygon {
  const found = countriesOf(worldAt10m).find(({ properties }) => properties.name === country);
  if (found?.geometry.type !== 'Polygon') throw new Error(`${country} is not one polygon`);
  return found.geometry;
}

/** The part of a country within `STRIP_KILOMETRES` of the border, bounded by the simplified border. */
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
  const isSameWay = positionKey(farSide[0] ?? []) === positionKey(border[0] ?? []);
  const back = isSameWay ? [...simpleBorder].reverse() : simpleBorder;
  const ring = [...simplified(farSide, STRIP_TOLERANCE), ...back.slice(1)];
  return rounded<Polygon>({ type: 'Polygon', coordinates: [counterclockwise(ring)] });
}

/** The part of a strip's ring that is not the border, from one end of the border to the other. */
function farSideOf(ring: readonly Position[], border: readonly Position[]): readonly Position[] {
  const borderKeys = new Set(border.map(positionKey));
  const runs = runsOfWantedSegments(twice(ring), (start, end) =>
    [start, end].some((position) => !borderKeys.has(positionKey(position))),
  );
  const ends = new Set([border[0], border.at(-1)].map((position) => positionKey(position ?? [])));
  const farSide = runs.find((run) =>
    [run[0], run.at(-1)].every((position) => ends.has(positionKey(position ?? []))),
  );
  if (farSide === undefined) throw new Error('the strip does not end where the border ends');
  return farSide;
}

/** The ring gone through two times, so that no part of it is cut where the ring begins. */
const twice = (ring: readonly Position[]): readonly Position[] => [...ring, ...ring.slice(1)];

function makeLineInIraq(border: readonly Position[]): LineString {
  const iraq = outlineOf('Iraq');
  // Only the border nearby: a buffer is the more exact the smaller it is.
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

/** Outer rings run counterclockwise (RFC 7946). */
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
