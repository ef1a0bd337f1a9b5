/** The media query of `--wide-screen` in `media.css`: the panel is beside the map. */
export const WIDE_SCREEN = '(min-width: 56.25em)';
/** The media query of `--room-for-layers` in `media.css`: the card of layers opens by itself. */
export const ROOM_FOR_LAYERS = '(min-width: 73.75em)';
/** The same width in CSS pixels, if the reader has not changed the size of text. */
const ROOM_FOR_LAYERS_PIXELS = 1180;

export const isWideScreen = (): boolean => matchMedia(WIDE_SCREEN).matches;

/** How far the panel of a narrow screen is open, from the least to the most. */
export const DETENTS = ['peek', 'half', 'full'] as const;
export type Detent = (typeof DETENTS)[number];

/** The detent one step larger (1) or smaller (−1); the same at the ends. */
export function nextDetent(detent: Detent, step: 1 | -1): Detent {
  return DETENTS[DETENTS.indexOf(detent) + step] ?? detent;
}

/** The detent nearest to where a drag ended, as a share (0–1) of the screen's height. */
export function detentAfterDrag(share: number): Detent {
  if (share < 0.32) return 'peek';
  return share < 0.72 ? 'half' : 'full';
}

/** The part of a screen's height that the sheet covers. A full sheet hides the map, so the map is fitted as for a half one. */
const SHEET_SHARE: Readonly<Record<Detent, number>> = { peek: 0.18, half: 0.52, full: 0.52 };
/** CSS pixels: 7 and 3.75 rem. */
const TIMELINE_HEIGHT = { wide: 112, narrow: 60 } as const;
/** CSS pixels: 18.5 rem, and the card's distance from the edge. */
const LAYERS_WIDTH = 296 + 12;

/** Room for half a name beyond the outermost mark. */
const EDGE = 64;
/** Room for most of a name: names are first tried to the right of their marks. */
const NAME = 116;
const NAME_ON_NARROW_SCREEN = 106;

/** CSS pixels at each edge of the map. */
interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The padding of a map in another page's iframe. That is small, so the map has all the room that the panel leaves. */
export function embedPadding(wide: boolean): Padding {
  const bottom = wide ? EDGE : innerHeight * SHEET_SHARE.half + EDGE / 2;
  return { top: EDGE / 2, right: NAME_ON_NARROW_SCREEN, bottom, left: EDGE };
}

/** The part of the map that panel, timeline and layers cover, with room for names at the edges. */
export function mapPadding(wide: boolean, layersOpen: boolean, detent: Detent): Padding {
  if (wide) {
    // On a smaller screen the card covers most of the map: sites under it are better than sites far away.
    const beside = layersOpen && innerWidth >= ROOM_FOR_LAYERS_PIXELS;
    const right = beside ? LAYERS_WIDTH + NAME : NAME;
    return { top: EDGE, right, bottom: EDGE / 2 + TIMELINE_HEIGHT.wide, left: EDGE + 16 };
  }
  const bottom = innerHeight * SHEET_SHARE[detent] + TIMELINE_HEIGHT.narrow + 24;
  return { top: EDGE, right: NAME_ON_NARROW_SCREEN, bottom, left: EDGE };
}

/** The map on paper, in CSS pixels: its box, and the square in it that the sites are fitted to. */
export const PRINTED_MAP = {
  width: 372,
  height: 219,
  freeArea: { x: 94, y: 17.5, width: 184, height: 184 },
} as const;
