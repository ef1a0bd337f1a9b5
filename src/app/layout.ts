import type { Padding } from '../map/camera';
import type { Detent } from '../ui/detents';

/** Room for half a label beyond the outermost mark. */
const EDGE = 64;
/** Room for most of a label, since labels stand to the right of their marks first. */
const LABEL = 116;
/** The card of layers, with its margins. */
const CARD_WIDTH = 424;
/** In CSS pixels of the page's width. */
const CARD_MATTERS_FROM = 1180;
/** What the sheet takes of a narrow screen's height, as `App.svelte` sizes it; fully open it hides the map anyway. */
const SHEET_SHARE: Readonly<Record<Detent, number>> = { peek: 0.18, half: 0.52, full: 0.52 };
/** The timeline along the lower edge, as `App.svelte` sizes it: 7 and 3.75 rem. */
const TIMELINE = { wide: 112, narrow: 60 } as const;

/** In a frame of another page, which is small, the map has all the room that the panel leaves. */
export function embedPadding(wide: boolean): Padding {
  const bottom = wide ? EDGE : innerHeight * SHEET_SHARE.half + EDGE / 2;
  return { top: EDGE / 2, right: 106, bottom, left: EDGE };
}

/** How much of the map, in CSS pixels, the panel and the layers cover, with room for labels at its edges. */
export function mapPadding(wide: boolean, layersOpen: boolean, detent: Detent): Padding {
  if (wide) {
    // Where the card takes most of the map, the sites are better seen under it than from afar.
    const right = layersOpen && innerWidth >= CARD_MATTERS_FROM ? CARD_WIDTH : LABEL;
    return { top: EDGE, right, bottom: EDGE / 2 + TIMELINE.wide, left: EDGE + 16 };
  }
  const bottom = innerHeight * SHEET_SHARE[detent] + TIMELINE.narrow + 24;
  return { top: EDGE, right: 106, bottom, left: EDGE };
}
