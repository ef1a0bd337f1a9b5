import type { MultiPolygon, Polygon, Position } from 'geojson';
import { isInPolygon } from '../claims/polygons';

/**
 * Longitudes from west to east, in degrees. `east` is never less than `west`. It is more than 180 if the arc crosses
 * the antimeridian.
 */
export type Arc = readonly [west: number, east: number];

/** The longitude of the antimeridian, after the western half of a shape was moved to the right of its eastern half. */
const SEAM = 180;

/** Adds whole turns to a longitude, so that it is as near as possible to `middle`. All numbers are in degrees. */
export function nearestCopy(lng: number, middle: number): number {
  return lng + 360 * Math.round((middle - lng) / 360);
}

/**
 * The smallest arc that contains all arcs. Its west is from −180 to 180. If no arc is smaller than the world, or `arcs`
 * is empty, it is from −180 to 180.
 */
export function smallestArc(arcs: readonly Arc[]): Arc {
  const sorted = arcs
    .map(([west, east]): Arc => {
      const start = west >= -180 && west <= 180 ? west : nearestCopy(west, 0);
      return [start, start + east - west];
    })
    .sort(([a], [b]) => a - b);
  let easternEnd = Math.max(...sorted.map(([, east]) => east)) - 360;
  let gap = 0;
  let start = -180;
  for (const [west, east] of sorted) {
    // Another gap must be clearly larger than the gap at the antimeridian. Otherwise, rounding could make the arc cross it
    // needlessly.
    if (west - easternEnd > gap + 1e-9) [gap, start] = [west - easternEnd, west];
    easternEnd = Math.max(easternEnd, east);
  }
  return [start, start + 360 - gap];
}

/** The longitudes of a line or a ring. */
export function arcOfPositions(positions: readonly Position[]): Arc {
  let [west, east] = [Infinity, -Infinity];
  for (const [lng = 0] of positions) [west, east] = [Math.min(west, lng), Math.max(east, lng)];
  return [west, east];
}

/**
 * Joins an area that is cut at the antimeridian. RFC 7946 cuts an area there into polygons from −180 to 180 degrees. In
 * the result, the polygons are beside each other, with longitudes beyond 180 degrees. The cut is not part of their
 * outline. An area without a cut is returned unchanged, as the same object.
 */
export function joinAtAntimeridian<A extends Polygon | MultiPolygon>(area: A): A | MultiPolygon {
  if (area.type !== 'MultiPolygon') return area;
  const [west, east] = smallestArc(area.coordinates.map(([ring = []]) => arcOfPositions(ring)));
  if (east <= SEAM) return area;
  const moved = area.coordinates.map((rings) => {
    const [start] = arcOfPositions(rings[0] ?? []);
    const turn = start < west ? 360 : 0;
    return rings.map((ring) => ring.map(([lng = 0, ...rest]) => [lng + turn, ...rest]));
  });
  return { type: 'MultiPolygon', coordinates: withoutSeam(moved) };
}

type Edge = readonly [from: Position, to: Position];

/** Twice the area of a ring, in square degrees. It is positive if the ring runs counterclockwise. */
function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] of edgesOf(ring)) sum += x1 * y2 - x2 * y1;
  return sum;
}

const edgesOf = (ring: readonly Position[]): readonly Edge[] =>
  ring.slice(1).map((to, index) => [ring[index] ?? to, to]);

const isOnSeam = ([[fromLng], [toLng]]: Edge): boolean => fromLng === SEAM && toLng === SEAM;

/** Joins polygons along the seam. Edges on the seam that two polygons share are removed; all other edges remain. */
function withoutSeam(polygons: Position[][][]): Position[][][] {
  const touches = (ring: readonly Position[] = []): boolean => edgesOf(ring).some(isOnSeam);
  const polygonsOffSeam = polygons.filter(([outer]) => !touches(outer));
  const touching = polygons.filter(([outer]) => touches(outer));
  const outers = touching.map(([outer = []]) =>
    signedArea(outer) < 0 ? outer.toReversed() : outer,
  );
  const latitudes = [
    ...new Set(
      outers
        .flatMap(edgesOf)
        .filter(isOnSeam)
        .flat()
        .map(([, lat = 0]) => lat),
    ),
  ];
  const edges = outers.flatMap(edgesOf).flatMap((edge) => splitAt(edge, latitudes));
  const keyOf = ([from, to]: Edge): string => [...from.slice(0, 2), ...to.slice(0, 2)].join();
  const keys = new Set(edges.map(keyOf));
  const rings = ringsOf(
    edges.filter(([from, to]) => !isOnSeam([from, to]) || !keys.has(keyOf([to, from]))),
  );
  const joined = rings.filter((ring) => signedArea(ring) > 0).map((outer) => [outer]);
  const holes = [
    ...rings.filter((ring) => signedArea(ring) < 0),
    ...touching.flatMap(([, ...inner]) => inner),
  ];
  for (const hole of holes)
    joined.find(([outer = []]) => isInPolygon(hole[0] ?? [], [outer]))?.push(hole);
  return [...polygonsOffSeam, ...joined];
}

/** Splits an edge on the seam at the given latitudes that are between its ends. */
function splitAt(edge: Edge, latitudes: readonly number[]): readonly Edge[] {
  const [from, to] = edge;
  const [start = 0, end = 0] = [from[1], to[1]];
  if (!isOnSeam(edge)) return [edge];
  const latitudesBetween = latitudes
    .filter((lat) => lat > Math.min(start, end) && lat < Math.max(start, end))
    .sort((a, b) => (a - b) * Math.sign(end - start));
  return edgesOf([from, ...latitudesBetween.map((lat) => [SEAM, lat]), to]);
}

/** Joins edges into rings. Each edge belongs to one ring. */
function ringsOf(edges: readonly Edge[]): Position[][] {
  const nameOf = (position: Position): string => position.slice(0, 2).join();
  const edgesByStart = new Map<string, Edge[]>();
  for (const edge of edges) {
    const name = nameOf(edge[0]);
    edgesByStart.set(name, [...(edgesByStart.get(name) ?? []), edge]);
  }
  const rings: Position[][] = [];
  for (const [first] of edges) {
    const ring: Position[] = [first];
    for (;;) {
      const next = edgesByStart.get(nameOf(ring.at(-1) ?? first))?.pop();
      if (next === undefined) break;
      ring.push(next[1]);
    }
    if (ring.length > 3) rings.push(ring);
  }
  return rings;
}
