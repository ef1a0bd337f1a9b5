/** The media query of `--wide-screen` in `media.css`: the panel is beside the map. */
export const WIDE_SCREEN = '(min-width: 56.25em)';
/** The media query of `--room-for-layers` in `media.css`: the layers card opens without a click. */
export const ROOM_FOR_LAYERS = '(min-width: 73.75em)';
/** The width of `ROOM_FOR_LAYERS` in CSS pixels, at the default text size. */
const ROOM_FOR_LAYERS_PIXELS = 1180;

export const isWideScreen = (): boolean => matchMedia(WIDE_SCREEN).matches;

/** How far the sheet of a narrow screen is open, from least to most. */
export const DETENTS = ['peek', 'half', 'full'] as const;
export type Detent = (typeof DETENTS)[number];

/** The next larger (1) or smaller (−1) detent; the same at either end. */
export function nextDetent(detent: Detent, step: 1 | -1): Detent {
  return DETENTS[DETENTS.indexOf(detent) + step] ?? detent;
}

/**
 * The detent nearest to the end of a drag.
 * @param share Share of the screen's height, from 0 to 1.
 */
export function detentAfterDrag(share: number): Detent {
  if (share < 0.32) return 'peek';
  return share < 0.72 ? 'half' : 'full';
}

/**
 * The share of the screen's height that the sheet covers. A full sheet hides the map, so the map is fitted as for a
 * half sheet.
 */
const SHEET_SHARE: Readonly<Record<Detent, number>> = { peek: 0.18, half: 0.52, full: 0.52 };
/** Height of the timeline in CSS pixels: 7 and 3.75 rem. */
const TIMELINE_HEIGHT = { wide: 112, narrow: 60 } as const;
/** Width of the layers card and its distance from the edge, in CSS pixels. */
const LAYERS_WIDTH = 296 + 12;

/** Padding in CSS pixels for half a name beyond the outermost mark. */
const EDGE = 64;
/** Padding in CSS pixels on the right, for most of a name: labels are first tried to the right of their marks. */
const NAME = 116;
const NAME_ON_NARROW_SCREEN = 106;

/** Padding at each edge of the map, in CSS pixels. */
interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The padding of an embedded map. An embed is small, so the map gets all the space beside the panel. */
export function embedPadding(wide: boolean): Padding {
  const bottom = wide ? EDGE : innerHeight * SHEET_SHARE.half + EDGE / 2;
  return { top: EDGE / 2, right: NAME_ON_NARROW_SCREEN, bottom, left: EDGE };
}

/** The padding of the map under panel, timeline and layers card, plus space for names at the edges. */
export function mapPadding(wide: boolean, layersOpen: boolean, detent: Detent): Padding {
  if (wide) {
    // On a smaller screen the layers card covers most of the map: sites under the card are better than tiny distances.
    const beside = layersOpen && innerWidth >= ROOM_FOR_LAYERS_PIXELS;
    const right = beside ? LAYERS_WIDTH + NAME : NAME;
    return { top: EDGE, right, bottom: EDGE / 2 + TIMELINE_HEIGHT.wide, left: EDGE + 16 };
  }
  const bottom = innerHeight * SHEET_SHARE[detent] + TIMELINE_HEIGHT.narrow + 24;
  return { top: EDGE, right: NAME_ON_NARROW_SCREEN, bottom, left: EDGE };
}

/** The printed map in CSS pixels: its box, and the square of the box that the sites are fitted to. */
export const PRINTED_MAP = {
  width: 372,
  height: 219,
  room: { x: 94, y: 17.5, width: 184, height: 184 },
} as const;
