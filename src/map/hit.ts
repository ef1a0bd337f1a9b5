import type { Map as MapLibre } from 'maplibre-gl';
import { markHalfWidth } from '../cartography/symbols';
import type { DisplacedMark } from '../cartography/labels/displace-marks';

/**
 * The greatest distance from the middle of a mark at which a touch counts, in CSS pixels. WCAG 2.2 requires a target at
 * least 24 pixels wide.
 */
const TOUCH_RADIUS = 22;

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The mark nearest to a point of the screen; null if no mark is within `TOUCH_RADIUS` of the point. */
export function nearestMark(
  marks: readonly DisplacedMark[],
  project: (mark: DisplacedMark) => Pixel,
  point: Pixel,
): DisplacedMark | null {
  let nearest: DisplacedMark | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const { x, y } = project(mark);
    const distance = Math.hypot(x + mark.dx - point.x, y + mark.dy - point.y);
    if (distance < least && distance <= Math.max(TOUCH_RADIUS, markHalfWidth(mark))) {
      nearest = mark;
      least = distance;
    }
  }
  return nearest;
}

/** The id of the site at a point of the screen: by its mark, else its label, else its footprint. */
export function siteIdAt(
  map: MapLibre,
  marks: readonly DisplacedMark[],
  point: Pixel,
): string | null {
  const near = nearestMark(marks, ({ lng, lat }) => map.project([lng, lat]), point);
  if (near !== null) return near.siteId;
  for (const layer of ['mark-label', 'footprint-disc']) {
    if (map.getLayer(layer) === undefined) continue;
    const [hit] = map.queryRenderedFeatures([point.x, point.y], { layers: [layer] });
    if (hit !== undefined) return String(hit.properties['siteId']);
  }
  return null;
}
