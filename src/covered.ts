import type { Padding } from './map/camera-moves';
import type { Detent } from './ui/detents';

/** Room for half a label beyond the outermost mark. */
const EDGE = 64;
/** The card of layers, with its margins. */
const CARD_WIDTH = 376;
/** What the sheet takes of a narrow screen's height, as `Panel.svelte` draws it; fully open it hides the map anyway. */
const SHEET_SHARE: Readonly<Record<Detent, number>> = { peek: 0.18, half: 0.52, full: 0.52 };

/** How much of the map, in CSS pixels, the panel and the layers cover, with room for labels at its edges. */
export function coveredBy(wide: boolean, layersOpen: boolean, detent: Detent): Padding {
  if (wide)
    return { top: EDGE, right: layersOpen ? CARD_WIDTH : EDGE, bottom: EDGE, left: EDGE + 16 };
  return { top: EDGE, right: EDGE, bottom: innerHeight * SHEET_SHARE[detent] + 24, left: EDGE };
}
