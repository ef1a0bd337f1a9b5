import { distance } from '@turf/turf';
import type { LngLat } from '../place';
import { isInPolygon } from '../polygons';
import {
  positionBetween,
  segmentBetween,
  type Area,
  type Bounds,
  type Segment,
  type Shape,
  type Stretch,
  type Stroke,
} from './shape';

/** Edges within this distance, in metres, count as the same edge. Six decimals of a degree can move a corner by 0.1 metres. */
export const TOUCH_METRES = 1;

const METRES_PER_DEGREE = distance([0, 0], [0, 1], { units: 'meters' });

/** True if the interiors of two areas overlap. A shared edge is not enough. */
export function haveCommonInterior(a: Area, b: Area): boolean {
  return doesEnter(a, b) || doesEnter(b, a);
}

/** True if a part of the point or line lies in the interior of the area. Its edge is not enough. */
export function runsInside(stroke: Stroke, area: Area): boolean {
  return doRunInside(stroke.stretches, area);
}

/** The distance in metres from a point or line to another shape. Radii are ignored. It is 0 if the shapes meet. */
export function distanceBetween(stroke: Stroke, other: Shape): number {
  const doMeet = other.kind === 'area' ? runsInside(stroke, other) : doCross(stroke, other);
  if (doMeet) return 0;
  // Shapes that do not meet are nearest at a corner of one of the two.
  const fromStroke = nearestDistance(cornersOf(stroke), other.stretches, Infinity);
  return nearestDistance(cornersOf(other), stroke.stretches, fromStroke);
}

/** True if an inner position of `a`, or a part of its outline, lies in the interior of `b`. */
function doesEnter(a: Area, b: Area): boolean {
  // Outlines are not enough: the outlines of two equal areas only touch each other.
  return (
    a.innerPositions.some((position) => isSegmentInside(segmentBetween(position, position), b)) ||
    doRunInside(a.stretches, b)
  );
}

function doRunInside(stretches: readonly Stretch[], area: Area): boolean {
  return stretches.some(
    ({ segments, bounds }) =>
      turnsTowards(bounds, area.bounds).length > 0 &&
      segments.some((segment) => isSegmentInside(segment, area)),
  );
}

function isSegmentInside(segment: Segment, area: Area): boolean {
  return turnsTowards(segment.bounds, area.bounds).some((turn) =>
    isPartInside(turned(segment, turn), area),
  );
}

/** Multiples of 360 degrees of longitude that move one box so that it overlaps the other. */
function turnsTowards(moved: Bounds, fixed: Bounds): readonly number[] {
  if (moved.north < fixed.south || moved.south > fixed.north) return [];
  const turns: number[] = [];
  const first = Math.ceil((fixed.west - moved.east) / 360);
  for (let turn = first; 360 * turn <= fixed.east - moved.west; turn++) turns.push(360 * turn);
  return turns;
}

function turned(segment: Segment, degrees: number): Segment {
  if (degrees === 0) return segment;
  const { start, end } = segment;
  return segmentBetween([start[0] + degrees, start[1]], [end[0] + degrees, end[1]]);
}

/** True if a part of the segment lies inside the area. The edges of the area divide the segment into parts. */
function isPartInside(segment: Segment, area: Area): boolean {
  const { start, end } = segment;
  const shares = [0, ...sharesAtMeetings(segment, area.stretches), 1].sort((a, b) => a - b);
  return shares.some((share, index) => {
    const next = shares[index + 1];
    return next !== undefined && isInside(positionBetween(start, end, (share + next) / 2), area);
  });
}

/** True if the position lies in the area, at least `TOUCH_METRES` from its edges. */
function isInside(position: LngLat, { polygons, stretches }: Area): boolean {
  // The distance is tested first. Along a common border it is 0, so the slower test is not needed.
  return (
    nearestDistanceFrom(position, stretches, TOUCH_METRES) >= TOUCH_METRES &&
    polygons.some((rings) => isInPolygon(position, rings))
  );
}

/** The points where edges cross or touch the segment, as shares of its length between 0 and 1. */
function sharesAtMeetings(segment: Segment, edges: readonly Stretch[]): readonly number[] {
  const shares: number[] = [];
  for (const { segments, bounds } of edges) {
    if (areApart(segment.bounds, bounds)) continue;
    for (const edge of segments) {
      const share = areApart(segment.bounds, edge.bounds) ? null : shareAtMeeting(segment, edge);
      if (share !== null && share > 0 && share < 1) shares.push(share);
    }
  }
  return shares;
}

/** Where an edge meets the line through a segment, as a share of the segment. Null if they do not meet or are parallel. */
function shareAtMeeting({ start, end }: Segment, edge: Segment): number | null {
  const [runLng, runLat] = [end[0] - start[0], end[1] - start[1]];
  const [edgeLng, edgeLat] = [edge.end[0] - edge.start[0], edge.end[1] - edge.start[1]];
  const [offLng, offLat] = [edge.start[0] - start[0], edge.start[1] - start[1]];
  const crossProduct = runLng * edgeLat - runLat * edgeLng;
  if (crossProduct === 0) return null;
  const shareOfEdge = (offLng * runLat - offLat * runLng) / crossProduct;
  return shareOfEdge < 0 || shareOfEdge > 1
    ? null
    : (offLng * edgeLat - offLat * edgeLng) / crossProduct;
}

function areApart(a: Bounds, b: Bounds): boolean {
  return a.east < b.west || b.east < a.west || a.north < b.south || b.north < a.south;
}

function doCross(a: Stroke, b: Stroke): boolean {
  return segmentsOf(a).some((segment) =>
    turnsTowards(segment.bounds, b.bounds).some(
      (turn) => sharesAtMeetings(turned(segment, turn), b.stretches).length > 0,
    ),
  );
}

function segmentsOf({ stretches }: Shape): readonly Segment[] {
  return stretches.flatMap(({ segments }) => segments);
}

/** The ends of all segments. Neighbouring segments share one array for their common end, so each corner occurs once. */
function cornersOf(shape: Shape): readonly LngLat[] {
  return [...new Set(segmentsOf(shape).flatMap(({ start, end }) => [start, end]))];
}

/** The least distance in metres between the positions and the edges. At most `limit`. */
function nearestDistance(
  positions: readonly LngLat[],
  edges: readonly Stretch[],
  limit: number,
): number {
  return positions.reduce(
    (nearest, position) => nearestDistanceFrom(position, edges, nearest),
    limit,
  );
}

function nearestDistanceFrom(position: LngLat, edges: readonly Stretch[], limit: number): number {
  let nearest = limit;
  // A degree of longitude is shorter than a degree of latitude by this factor.
  const squeeze = Math.cos((position[1] * Math.PI) / 180);
  for (const { segments, bounds } of edges) {
    if (lowestDistance(position, bounds, squeeze) >= nearest) continue;
    for (const edge of segments) {
      if (lowestDistance(position, edge.bounds, squeeze) >= nearest) continue;
      const nearestOnEdge = nearestPosition(position, edge, squeeze);
      nearest = Math.min(nearest, distance(position, nearestOnEdge, { units: 'meters' }));
    }
  }
  return nearest;
}

/** A lower limit for the distance in metres to any position in the bounds. It makes most exact distances unnecessary. */
function lowestDistance([lng, lat]: LngLat, bounds: Bounds, squeeze: number): number {
  const north = Math.max(0, bounds.south - lat, lat - bounds.north);
  const toWest = lngStep(lng, bounds.west);
  const toEast = toWest + bounds.east - bounds.west;
  const isBetween = (toWest <= 0 && toEast >= 0) || toEast >= 360;
  const across = isBetween
    ? 0
    : Math.min(Math.abs(toWest), Math.abs(lngStep(lng, bounds.east)), 90);
  // Up to 90 degrees, a sine is at least 2/π of its angle. So no meridian of the bounds is nearer than this.
  return METRES_PER_DEGREE * Math.max(north, (2 / Math.PI) * squeeze * across);
}

/** The nearest position on an edge. The earth counts as flat near the given position. */
function nearestPosition([lng, lat]: LngLat, { start, end }: Segment, squeeze: number): LngLat {
  const [runLng, runLat] = [(end[0] - start[0]) * squeeze, end[1] - start[1]];
  const lengthSquared = runLng * runLng + runLat * runLat;
  if (lengthSquared === 0) return start;
  const [offLng, offLat] = [-lngStep(lng, start[0]) * squeeze, lat - start[1]];
  const share = (offLng * runLng + offLat * runLat) / lengthSquared;
  return positionBetween(start, end, Math.min(1, Math.max(0, share)));
}

/** The difference between two longitudes the shorter way round, from -180 to 180 degrees. */
function lngStep(from: number, to: number): number {
  return to - from - 360 * Math.round((to - from) / 360);
}
