import type { Position } from 'geojson';
import type { Place } from '../model';
import { unwrappedLine, type LngLat } from '../place';

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A short line, straight in longitude and latitude (RFC 7946). A point is a segment of length 0. */
export interface Segment {
  readonly start: LngLat;
  readonly end: LngLat;
  readonly bounds: Bounds;
}

/** Consecutive segments with common bounds. If the bounds are far away, the segments need no comparison. */
export interface Stretch {
  readonly segments: readonly Segment[];
  readonly bounds: Bounds;
}

interface Drawn {
  readonly stretches: readonly Stretch[];
  readonly bounds: Bounds;
}

/** A point or a line, and the distance in metres within which the place lies. */
export interface Stroke extends Drawn {
  readonly kind: 'point' | 'line';
  /** The radius in metres. Undefined if unknown. */
  readonly radius: number | undefined;
}

/** One or more polygons. Positions in a hole are outside. */
export interface Area extends Drawn {
  readonly kind: 'area';
  readonly polygons: readonly LngLat[][][];
  /** One position inside each polygon. */
  readonly innerPositions: readonly LngLat[];
}

export type Shape = Stroke | Area;

/**
 * The shape of a place for comparison. Null if it cannot be compared: no geometry, a country or more (`where_prec` 6
 * and 7), a line without length, or an area without interior.
 */
export function shapeOf({
  geometry,
  where_prec,
  coordinateUncertaintyInMeters: radius,
}: Place): Shape | null {
  if (geometry === null || (where_prec !== undefined && where_prec >= 6)) return null;
  switch (geometry.type) {
    case 'Point': {
      const [lng = 0, lat = 0] = geometry.coordinates;
      return { kind: 'point', radius, ...drawn([[[lng, lat]]]) };
    }
    case 'LineString': {
      const line = withoutRepeats(geometry.coordinates);
      return line.length < 2 ? null : { kind: 'line', radius, ...drawn([unwrappedLine(line)]) };
    }
    case 'Polygon':
      return areaOf([geometry.coordinates]);
    case 'MultiPolygon':
      return areaOf(geometry.coordinates);
  }
}

export function segmentBetween(start: LngLat, end: LngLat): Segment {
  const bounds = {
    west: Math.min(start[0], end[0]),
    south: Math.min(start[1], end[1]),
    east: Math.max(start[0], end[0]),
    north: Math.max(start[1], end[1]),
  };
  return { start, end, bounds };
}

/** The fewest positions of a closed ring. The first position occurs twice. */
const MIN_RING_LENGTH = 4;

/** The longest segment, in degrees. Distances treat the earth as flat along a segment, which is accurate up to here. */
const MAX_SEGMENT_DEGREES = 0.5;

const SEGMENTS_IN_STRETCH = 12;

/** The most parallels on which to search for a position inside a polygon. */
const MAX_PARALLELS = 8;

function areaOf(polygonsInFile: readonly (readonly Position[][])[]): Area | null {
  const polygons = polygonsInFile
    .map((rings) => rings.map(withoutRepeats))
    .filter(([outer]) => outer !== undefined && outer.length >= MIN_RING_LENGTH)
    .map((rings) => rings.filter((ring) => ring.length >= MIN_RING_LENGTH));
  const filled = polygons.flatMap((rings) => {
    const inner = innerPositionOf(rings);
    return inner === null ? [] : [{ rings, inner }];
  });
  if (filled.length === 0) return null;
  return {
    kind: 'area',
    polygons: filled.map(({ rings }) => rings),
    innerPositions: filled.map(({ inner }) => inner),
    ...drawn(filled.flatMap(({ rings }) => rings)),
  };
}

function drawn(lines: readonly LngLat[][]): Drawn {
  const stretches = lines.flatMap((line) => stretchesOf(segmentsAlong(line)));
  return { stretches, bounds: boundsAround(stretches.map(({ bounds }) => bounds)) };
}

function stretchesOf(segments: readonly Segment[]): readonly Stretch[] {
  const count = Math.ceil(segments.length / SEGMENTS_IN_STRETCH);
  return Array.from({ length: count }, (_, index) => {
    const first = index * SEGMENTS_IN_STRETCH;
    const segmentsOfStretch = segments.slice(first, first + SEGMENTS_IN_STRETCH);
    return {
      segments: segmentsOfStretch,
      bounds: boundsAround(segmentsOfStretch.map(({ bounds }) => bounds)),
    };
  });
}

function boundsAround(all: readonly Bounds[]): Bounds {
  return {
    west: Math.min(...all.map(({ west }) => west)),
    south: Math.min(...all.map(({ south }) => south)),
    east: Math.max(...all.map(({ east }) => east)),
    north: Math.max(...all.map(({ north }) => north)),
  };
}

function withoutRepeats(positions: readonly Position[]): LngLat[] {
  return positions
    .map(([lng = 0, lat = 0]): LngLat => [lng, lat])
    .filter(([lng, lat], index, all) => {
      const previous = all[index - 1];
      return previous === undefined || previous[0] !== lng || previous[1] !== lat;
    });
}

function segmentsAlong(positions: readonly LngLat[]): readonly Segment[] {
  const [first, ...rest] = positions;
  if (first === undefined) return [];
  if (rest.length === 0) return [segmentBetween(first, first)];
  return rest.flatMap((end, index) => shortSegmentsBetween(positions[index] ?? first, end));
}

function shortSegmentsBetween(start: LngLat, end: LngLat): readonly Segment[] {
  const longest = Math.max(Math.abs(end[0] - start[0]), Math.abs(end[1] - start[1]));
  const parts = Math.ceil(longest / MAX_SEGMENT_DEGREES);
  if (parts <= 1) return [segmentBetween(start, end)];
  const corner = (part: number): LngLat =>
    part === parts ? end : positionBetween(start, end, part / parts);
  return Array.from({ length: parts }, (_, part) => segmentBetween(corner(part), corner(part + 1)));
}

/** The position at a share of the way, from 0 (start) to 1 (end). */
export function positionBetween(start: LngLat, end: LngLat, share: number): LngLat {
  return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
}

/** A position inside a polygon, as far from its edges as the search finds. Null if the polygon has no interior. */
function innerPositionOf(rings: readonly LngLat[][]): LngLat | null {
  const insides = widestGapsBetweenLatitudes(rings.flat()).flatMap(({ middle, size }) =>
    insidesAlong(middle, rings).map(({ west, width }) => ({
      position: [west + width / 2, middle] satisfies LngLat,
      room: Math.min(width, size),
    })),
  );
  const [roomiest] = insides.sort((a, b) => b.room - a.room);
  return roomiest === undefined || roomiest.room <= 0 ? null : roomiest.position;
}

/** The widest gaps between neighbouring latitudes of corners, in degrees. The middle of a gap meets no corner. */
function widestGapsBetweenLatitudes(corners: readonly LngLat[]) {
  const latitudes = corners.map(([, lat]) => lat).sort((a, b) => a - b);
  return latitudes
    .slice(1)
    .map((north, index) => {
      const south = latitudes[index] ?? north;
      return { middle: (south + north) / 2, size: north - south };
    })
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .slice(0, MAX_PARALLELS);
}

/** The parts of a parallel inside a polygon: from the first crossing to the second, from the third to the fourth, and so on. */
function insidesAlong(lat: number, rings: readonly LngLat[][]) {
  const crossings = rings
    .flatMap((ring) => ring.slice(1).map((end, index) => longitudeAt(lat, ring[index] ?? end, end)))
    .filter((lng) => lng !== null)
    .sort((a, b) => a - b);
  return crossings.flatMap((west, index) => {
    const east = crossings[index + 1];
    return index % 2 === 1 || east === undefined ? [] : [{ west, width: east - west }];
  });
}

/** The longitude where a line crosses a parallel. Null if it does not cross it. */
function longitudeAt(lat: number, start: LngLat, end: LngLat): number | null {
  if (start[1] < lat === end[1] < lat) return null;
  return positionBetween(start, end, (lat - start[1]) / (end[1] - start[1]))[0];
}
