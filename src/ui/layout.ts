/** The media query of `--wide-screen` in `media.css`: the panel is beside the map. */
export const WIDE_SCREEN_QUERY =
  '(min-width: 56.25em) or ((min-width: 34em) and (min-aspect-ratio: 4/3))';
/** The media query of `--room-for-layers` in `media.css`: the layers card opens without a click. */
export const ROOM_FOR_LAYERS_QUERY = '(min-width: 80em)';
/** The media query of `--low-screen` in `media.css`: the screen has few lines. */
export const LOW_SCREEN_QUERY = '(max-height: 30em)';
const SHEET_TOO_LOW_QUERY = '(max-height: 24em)';

export const isWideScreen = (): boolean => matchMedia(WIDE_SCREEN_QUERY).matches;

/** How far the sheet of a narrow screen is open, smallest first. */
export const SHEET_DETENTS = ['peek', 'half', 'full'] as const;
export type SheetDetent = (typeof SHEET_DETENTS)[number];

/** The next larger detent (`step` 1) or the next smaller (−1). If there is none, returns the same detent. */
export function nextSheetDetent(detent: SheetDetent, step: 1 | -1): SheetDetent {
  return SHEET_DETENTS[SHEET_DETENTS.indexOf(detent) + step] ?? detent;
}

/**
 * The detent to which the sheet moves after a drag: the one nearest to the height at which the reader released the
 * sheet.
 * @param share The share of the screen's height that the released sheet covers, from 0 to 1.
 */
export function sheetDetentAfterDrag(share: number): SheetDetent {
  if (share < 0.32) return 'peek';
  return share < 0.72 ? 'half' : 'full';
}

export const isLowScreen = (): boolean => matchMedia(LOW_SCREEN_QUERY).matches;

/** True if the screen is so low that a half-open sheet shows only its handle. */
export const isSheetTooLow = (): boolean => matchMedia(SHEET_TOO_LOW_QUERY).matches;

/** The size of the printed map's box, and the square in it to which the sites are fitted, in CSS pixels. */
export const PRINTED_MAP = {
  width: 372,
  height: 219,
  freeArea: { x: 94, y: 17.5, width: 184, height: 184 },
} as const;
