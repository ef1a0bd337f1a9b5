import type { Map as MapLibre } from 'maplibre-gl';
import type { Cluster } from '../cartography/clusters/clusters';
import type { DisplacedMark } from '../cartography/labels/displace-marks';
import { sizeOf } from './camera';
import { claimantsAt, hitAt } from './hit';

/**
 * What is under the pointer: the mark that several sites have together, or the names of the claimants who place
 * something here. `x` and `y` are the pointer's position from the upper left corner of the map, in CSS pixels; `share`
 * is how far across the map it is, from 0 to 1.
 */
export type Hovered = { readonly x: number; readonly y: number; readonly share: number } & (
  { readonly cluster: Cluster } | { readonly claimants: readonly string[] }
);

export interface HoverListeners {
  readonly onHoverSite: (site: string | null) => void;
  /** Called when the pointer moves over the map, with what the map can say of the place under it. Null if there is nothing. */
  readonly onHover: (hovered: Hovered | null) => void;
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/**
 * Tells the listeners what is under the pointer: when it moves, when the camera rests, and when `hoverAgain` is called, because the map has
 * changed under it. While the camera moves, what was said would be beside another place.
 * @param placedMarks Returns the marks as the map draws them now.
 */
export function followPointer(
  map: MapLibre,
  placedMarks: () => readonly DisplacedMark[],
  { onHoverSite, onHover }: HoverListeners,
): { readonly hoverAgain: () => void } {
  /** A finger is soon elsewhere: the browser tells only where it was. */
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
  // Uses `pointerleave`, because `mouseout` comes after the next element's `pointerenter` and would undo its effect.
  map.getCanvasContainer().addEventListener('pointerleave', () => {
    pointer = null;
    onHoverSite(null);
    onHover(null);
  });
  return { hoverAgain };
}
