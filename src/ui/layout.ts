/** The media query of `--wide-screen` in `media.css`: the panel is beside the map. */
export const WIDE_SCREEN_QUERY = '(min-width: 56.25em)';
/** The media query of `--room-for-layers` in `media.css`: the layers card opens without a click. */
export const ROOM_FOR_LAYERS_QUERY = '(min-width: 73.75em)';
/** The width of `ROOM_FOR_LAYERS_QUERY` in CSS pixels, at the default text size. */
const ROOM_FOR_LAYERS_WIDTH = 1180;

export const isWideScreen = (): boolean => matchMedia(WIDE_SCREEN_QUERY).matches;

/** How far the sheet of a narrow screen is open, from least to most. */
export const SHEET_DETENTS = ['peek', 'half', 'full'] as const;
export type SheetDetent = (typeof SHEET_DETENTS)[number];

/** The next larger detent (`step` is 1) or the next smaller (−1). If there is none, the result is the same detent. */
export function nextSheetDetent(detent: SheetDetent, step: 1 | -1): SheetDetent {
  return SHEET_DETENTS[SHEET_DETENTS.indexOf(detent) + step] ?? detent;
}

/**
 * The detent that the sheet moves to after a drag: the one nearest to where the reader released the sheet.
 * @param share The share of the screen's height that the released sheet covers, from 0 to 1.
 */
export function sheetDetentAfterDrag(share: number): SheetDetent {
  if (share < 0.32) return 'peek';
  return share < 0.72 ? 'half' : 'full';
}

/**
 * For each detent, the share of the screen's height that the sheet covers, as the padding counts it. A full sheet hides
 * the map, so it counts as a half sheet.
 */
const SHEET_SHARE_BY_DETENT: Readonly<Record<SheetDetent, number>> = {
  peek: 0.18,
  half: 0.52,
  full: 0.52,
};
/** The height of the timeline, in CSS pixels. `layout.css` has it as 7 and 3.75 rem. */
const TIMELINE_HEIGHT = { wide: 112, narrow: 60 } as const;
/** The width of the layers card plus its distance from the edge of the map, in CSS pixels. */
const LAYERS_CARD_WIDTH = 296 + 12;

/**
 * The padding that leaves space for half of a name, in CSS pixels. The name at an outermost mark extends so far beyond
 * the mark.
 */
const EDGE_PADDING = 64;
/**
 * The padding at the top of a narrow screen, as a share of the screen's height. It leaves space for the buttons along the top edge and
 * for a name under them. A low screen has only `EDGE_PADDING`.
 */
const NARROW_TOP_SHARE = 0.1;
/**
 * The padding on the right, in CSS pixels. It leaves space for most of a name, because labels first try the place to
 * the right of their marks.
 */
const NAME_PADDING = 116;
const NARROW_NAME_PADDING = 106;

/** The padding at each edge of the map, in CSS pixels. Sites are fitted to the area inside the padding. */
interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The height of a sheet at `peek`, in CSS pixels. `layout.css` has it as 8.5 rem. */
const PEEK_HEIGHT = 136;

/** The padding of an embedded map. An embedded map is small, so its sites use all the space beside the panel. */
export function embedPadding(isWide: boolean, detent: SheetDetent): Padding {
  const sheet = detent === 'peek' ? PEEK_HEIGHT : innerHeight * SHEET_SHARE_BY_DETENT[detent];
  const bottom = isWide ? EDGE_PADDING : sheet + EDGE_PADDING / 2;
  return { top: EDGE_PADDING, right: NARROW_NAME_PADDING, bottom, left: EDGE_PADDING };
}

/**
 * The padding of the map. It includes the space under the panel, the timeline and the layers card, and space for names
 * at the edges.
 */
export function mapPadding(
  isWide: boolean,
  isLayersCardOpen: boolean,
  detent: SheetDetent,
): Padding {
  if (isWide) {
    // On a smaller screen, the layers card covers most of the map.
    // The padding then ignores the card, because the sites would be too close together beside it.
    const beside = isLayersCardOpen && innerWidth >= ROOM_FOR_LAYERS_WIDTH;
    const right = beside ? LAYERS_CARD_WIDTH + NAME_PADDING : NAME_PADDING;
    return {
      top: EDGE_PADDING,
      right,
      bottom: EDGE_PADDING / 2 + TIMELINE_HEIGHT.wide,
      left: EDGE_PADDING + 16,
    };
  }
  const bottom = innerHeight * SHEET_SHARE_BY_DETENT[detent] + TIMELINE_HEIGHT.narrow + 24;
  const top = Math.max(EDGE_PADDING, innerHeight * NARROW_TOP_SHARE);
  return { top, right: NARROW_NAME_PADDING, bottom, left: EDGE_PADDING };
}

/**
 * The printed map: the size of its box, and the square within the box that the sites are fitted to. Both are in CSS
 * pixels.
 */
export const PRINTED_MAP = {
  width: 372,
  height: 219,
  freeArea: { x: 94, y: 17.5, width: 184, height: 184 },
} as const;
