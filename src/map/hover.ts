import type { Map as MapLibre } from 'maplibre-gl';
import type { Cluster } from '../cartography/clusters/clusters';
import type { DisplacedMark } from '../cartography/labels/displace-marks';
import { sizeOf } from './camera';
import { claimantsAt, hitAt } from './hit';

/**
 * The cluster under the pointer, or the names of the claimants of the place under the pointer. `x` and `y` are the
 * pointer's position from the map's upper left corner, in CSS pixels. `share` is `x` as a share of the map's width,
 * from 0 to 1.
 */
export type Hovered = { readonly x: number; readonly y: number; readonly share: number } & (
  { readonly cluster: Cluster } | { readonly claimants: readonly string[] }
);

export interface HoverListeners {
  readonly onHoverSite: (site: string | null) => void;
  /** Called when the pointer moves over the map, with the cluster or claimants under it. Null if there are none. */
  readonly onHover: (hovered: Hovered | null) => void;
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/**
 * Calls the listeners with what is under the pointer. It does so when the pointer moves, when the camera stops, and
 * when `hoverAgain` is called after the map has changed. When the camera starts to move, it calls `onHover` with null,
 * because a tooltip would be beside the wrong place.
 * @param placedMarks Returns the marks as the map draws them now.
 */
export function followPointer(
  map: MapLibre,
  placedMarks: () => readonly DisplacedMark[],
  { onHoverSite, onHover }: HoverListeners,
): { readonly hoverAgain: () => void } {
  /** False on touch screens. After a touch, the browser reports a pointer position where no finger is any more. */
  const canHover = matchMedia('(hover: hover)');
  let pointer: Pixel | null = null;

  function hoverAt({ x, y }: Pixel): void {
    const hit = hitAt(map, placedMarks(), { x, y });
    map.getCanvas().style.cursor = hit === null ? '' : 'pointer';
    onHoverSite(hit !== null && 'siteId' in hit ? hit.siteId : null);
    const at = { x, y, share: x / sizeOf(map).width };
    if (hit !== null && 'cluster' in hit) {
      onHover({ cluster: hit.cluster, ...at });
      return;
    }
    const claimants = claimantsAt(map, { x, y });
    onHover(claimants.length === 0 ? null : { claimants, ...at });
  }
  const hoverAgain = (): void => {
    if (pointer !== null) hoverAt(pointer);
  };

  map.on('mousemove', ({ point }) => {
    if (canHover.matches) pointer = point;
    hoverAt(point);
  });
  map.on('movestart', () => onHover(null));
  map.on('moveend', hoverAgain);
  // Uses `pointerleave`. `mouseout` comes after the `pointerenter` of the next element and would undo its effect.
  map.getCanvasContainer().addEventListener('pointerleave', () => {
    pointer = null;
    onHoverSite(null);
    onHover(null);
  });
  return { hoverAgain };
}
