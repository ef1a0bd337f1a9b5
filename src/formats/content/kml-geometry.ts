import type { Geometry, Position } from 'geojson';
import { lineOf } from './xml';

const PARTS: ReadonlySet<string> = new Set([
  'Point',
  'LineString',
  'LinearRing',
  'Polygon',
  'MultiGeometry',
  'Track',
  'MultiTrack',
]);

/** A placemark's geometry, or the reason why it has none. */
export interface FoundGeometry {
  /** Longitude and latitude in degrees, and the altitude in metres if it is written. Null if the placemark has no geometry. */
  readonly geometry: Geometry | null;
  /** What is wrong with the geometry, as a phrase. Null if it is right. */
  readonly why: string | null;
}

/** The geometry of a placemark as GeoJSON. Rings are closed. A track becomes a line without times. */
export function kmlGeometry(placemark: Element): FoundGeometry {
  const problems: string[] = [];
  const geometries = partsOf(placemark).flatMap((part) => {
    const geometry = geometryOf(part);
    if (geometry === null) {
      const line = lineOf(part);
      problems.push(
        `the ${part.localName}${line === null ? '' : ` in line ${line}`} has no coordinates that can be read`,
      );
    }
    return geometry ?? [];
  });
  const [first] = geometries;
  const geometry: Geometry | null = geometries.length > 1 ? joined(geometries) : (first ?? null);
  return { geometry, why: problems.length > 0 ? problems.join('; ') : null };
}

/** The simple geometries of a placemark in document order, including those inside a MultiGeometry. */
function partsOf(placemark: Element): readonly Element[] {
  const parts: Element[] = [];
  const open = Array.from(placemark.childNodes).reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (!PARTS.has(element.localName)) continue;
    if (/^Multi/.test(element.localName)) open.push(...Array.from(element.childNodes).reverse());
    else parts.push(element);
  }
  return parts;
}

function geometryOf(part: Element): Geometry | null {
  if (part.localName === 'Polygon') return polygonOf(part);
  const positions = part.localName === 'Track' ? trackPositions(part) : positionsOf(part);
  const [first] = positions;
  if (first === undefined) return null;
  if (part.localName === 'Point') return { type: 'Point', coordinates: first };
  if (part.localName === 'LinearRing' && positions.length > 2) {
    return { type: 'LineString', coordinates: closedRing(positions) };
  }
  return positions.length > 1
    ? { type: 'LineString', coordinates: [...positions] }
    : { type: 'Point', coordinates: first };
}

function polygonOf(polygon: Element): Geometry | null {
  const boundaries = Array.from(polygon.childNodes).filter(
    (node): node is Element =>
      node.nodeType === 1 && /^(?:outer|inner)BoundaryIs$/.test((node as Element).localName),
  );
  const outer = boundaries.filter(({ localName }) => localName === 'outerBoundaryIs');
  const inner = boundaries.filter(({ localName }) => localName === 'innerBoundaryIs');
  const rings = [...outer, ...inner].map(positionsOf).filter((ring) => ring.length > 2);
  const [first] = outer.map(positionsOf);
  if (first === undefined || first.length < 3) return null;
  return { type: 'Polygon', coordinates: rings.map(closedRing) };
}

function closedRing(ring: readonly Position[]): Position[] {
  const [first] = ring;
  const last = ring.at(-1);
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return first === undefined || isClosed ? [...ring] : [...ring, first];
}

/**
 * Positions written as `lon,lat,alt` with white space between them. Some files have a space after each comma, which is ignored.
 */
function positionsOf(element: Element): readonly Position[] {
  const [coordinates] = Array.from(element.getElementsByTagNameNS('*', 'coordinates'));
  const written = (coordinates?.textContent ?? '').trim();
  const text = written
    .split(',')
    .map((part) => part.trim())
    .join(',');
  return text.split(/\s+/).flatMap((tuple) => positionIn(tuple.split(',')));
}

function trackPositions(track: Element): readonly Position[] {
  const coordinates = Array.from(track.getElementsByTagNameNS('*', 'coord'));
  return coordinates.flatMap(({ textContent }) => positionIn(textContent.trim().split(/\s+/)));
}

/** A list with the one position. Empty if its numbers cannot be read. */
function positionIn([longitude = '', latitude = '', altitude = '']: readonly string[]): Position[] {
  const numbers = [longitude, latitude].map((text) => (text.trim() === '' ? NaN : Number(text)));
  if (!numbers.every(Number.isFinite)) return [];
  const metres = altitude.trim() === '' ? NaN : Number(altitude);
  return [Number.isFinite(metres) ? [...numbers, metres] : numbers];
}

/** Several geometries as one. If all have one type, the result is the Multi form of that type. */
function joined(geometries: readonly Geometry[]): Geometry {
  const points = geometries.flatMap((geometry) =>
    geometry.type === 'Point' ? [geometry.coordinates] : [],
  );
  if (points.length === geometries.length) return { type: 'MultiPoint', coordinates: points };
  const lines = geometries.flatMap((geometry) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : [],
  );
  if (lines.length === geometries.length) return { type: 'MultiLineString', coordinates: lines };
  const areas = geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
  if (areas.length === geometries.length) return { type: 'MultiPolygon', coordinates: areas };
  return { type: 'GeometryCollection', geometries: [...geometries] };
}
