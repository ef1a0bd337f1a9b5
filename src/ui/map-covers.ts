import type { Box } from '../cartography/labels/grid-index';

/** Matches the elements over the map, such as its buttons. Names on the map avoid these elements. */
const COVERS = '[data-covers-map]';

/** The boxes of the elements over the map, in CSS pixels from the upper left corner of the map. */
export function measureCovers(map: Element): readonly Box[] {
  const { left: x, top: y, width, height } = map.getBoundingClientRect();
  return [...document.querySelectorAll(COVERS)]
    .map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        left: Math.max(0, left - x),
        top: Math.max(0, top - y),
        right: Math.min(width, right - x),
        bottom: Math.min(height, bottom - y),
      };
    })
    .filter(({ left, top, right, bottom }) => left < right && top < bottom);
}

/** Calls `onchange` when the size of an element over the map changes. Returns a function that stops the calls. */
export function observeCovers(onchange: () => void): () => void {
  const observer = new ResizeObserver(onchange);
  for (const element of document.querySelectorAll(COVERS)) observer.observe(element);
  return () => observer.disconnect();
}
