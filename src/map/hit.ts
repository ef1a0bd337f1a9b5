import type { Map as MapLibre, MapGeoJSONFeature } from 'maplibre-gl';
import type { Cluster } from '../cartography/clusters/clusters';
import { worldSizeAt } from '../cartography/mercator';
import { markHalfWidth } from '../cartography/symbols';
import type { DisplacedMark } from '../cartography/labels/displace-marks';

/**
 * Largest distance between a touch and the middle of a mark for the touch to hit the mark, in CSS pixels. WCAG 2.2
 * requires targets at least 24 pixels wide.
 */
const TOUCH_RADIUS = 22;

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The shorter distance between two points on a circle with this circumference. */
function distanceAround(circumference: number, a: number, b: number): number {
  const apart = Math.abs(a - b) % circumference;
  return Math.min(apart, circumference - apart);
}

/**
 * The mark nearest to a point of the screen. Null if no mark is within `TOUCH_RADIUS` of the point.
 * @param worldWidth The width of the world in CSS pixels. The map repeats each mark at this distance.
 */
export function nearestMark(
  marks: readonly DisplacedMark[],
  project: (mark: DisplacedMark) => Pixel,
  point: Pixel,
  worldWidth = Infinity,
): DisplacedMark | null {
  let nearest: DisplacedMark | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const { x, y } = project(mark);
    const distance = Math.hypot(
      distanceAround(worldWidth, x + mark.dx, point.x),
      y + mark.dy - point.y,
    );
    if (distance < least && distance <= Math.max(TOUCH_RADIUS, markHalfWidth(mark))) {
      nearest = mark;
      least = distance;
    }
  }
  return nearest;
}

/** The style layers that draw the labels of marks, as text or as images. */
const LABEL_LAYERS = ['mark-label', 'mark-label-image'] as const;

/**
 * The style layers that draw places. `margin` is the largest distance at which the pointer hits a place, in CSS pixels.
 */
const PLACE_LAYERS = [
  { id: 'claimed-line', margin: 5 },
  { id: 'claimed-point', margin: 0 },
  { id: 'claimed-disc', margin: 0 },
  { id: 'footprint-disc', margin: 0 },
] as const;

function placesAt(map: MapLibre, { x, y }: Pixel): readonly MapGeoJSONFeature[] {
  return PLACE_LAYERS.filter(({ id }) => map.getLayer(id) !== undefined).flatMap(({ id, margin }) =>
    map.queryRenderedFeatures(
      [
        [x - margin, y - margin],
        [x + margin, y + margin],
      ],
      { layers: [id] },
    ),
  );
}

/** The thing at a point of the screen: a site or a cluster. */
export type Hit = { readonly siteId: string } | { readonly cluster: Cluster };

const hitOf = (mark: DisplacedMark): Hit =>
  mark.cluster === undefined || mark.cluster.siteIds.length === 1
    ? { siteId: mark.siteId }
    : { cluster: mark.cluster };

/**
 * The site or cluster at a point of the screen; null if there is none. It looks for marks first, then for labels, then
 * for places of sites. If several places contain the point, the site with the nearest mark is returned.
 */
export function hitAt(map: MapLibre, marks: readonly DisplacedMark[], point: Pixel): Hit | null {
  const project = ({ lng, lat }: DisplacedMark): Pixel => map.project([lng, lat]);
  const worldWidth = worldSizeAt(map.getZoom());
  const near = nearestMark(marks, project, point, worldWidth);
  if (near !== null) return hitOf(near);
  const [label] = LABEL_LAYERS.filter((id) => map.getLayer(id) !== undefined).flatMap((id) =>
    map.queryRenderedFeatures([point.x, point.y], { layers: [id] }),
  );
  if (label !== undefined) {
    const siteId = String(label.properties['siteId']);
    const labelled = marks.find((mark) => mark.siteId === siteId);
    return labelled === undefined ? { siteId } : hitOf(labelled);
  }
  const siteIds = placesAt(map, point).flatMap(({ properties }) =>
    String(properties['siteIds']).split(' '),
  );
  const distanceTo = (mark: DisplacedMark): number => {
    const { x, y } = project(mark);
    return Math.hypot(distanceAround(worldWidth, x, point.x), y - point.y);
  };
  const [nearest] = marks
    .filter(({ siteId }) => siteIds.includes(siteId))
    .sort((a, b) => distanceTo(a) - distanceTo(b));
  const siteId = nearest?.siteId ?? siteIds[0];
  return siteId === undefined ? null : { siteId };
}

/** The names of the claimants whose claimed places are at a point of the screen. Each name occurs once. */
export function claimantsAt(map: MapLibre, point: Pixel): readonly string[] {
  const names = placesAt(map, point).flatMap(({ properties }) =>
    String(properties['claimant'] ?? properties['claimants'] ?? '').split('\n'),
  );
  return [...new Set(names)].filter((name) => name !== '');
}
