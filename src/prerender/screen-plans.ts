import type { Site } from '../claims/model';
import type { Box } from '../cartography/labels/grid-index';
import { PRINTED_MAP } from '../ui/layout';

/** A screen or a sheet of paper that shows a drawing, in CSS pixels from the upper left corner of the map. */
export interface ScreenPlan {
  /** The box that the page leaves free on the map (`layout.css`). The extent is in its middle. */
  readonly freeArea: Box;
  /** The part of the drawing that is visible. */
  readonly visible: Box;
  /** What lies over the map: buttons, the key, the layers card, credits and the timeline's button. */
  readonly covers: readonly Box[];
}

/** The overview at 1280 by 800 pixels. It has the layers card open. */
const WIDE_OVERVIEW: ScreenPlan = {
  freeArea: { left: 80, top: 64, right: 440, bottom: 656 },
  visible: { left: 0, top: 0, right: 864, bottom: 758 },
  covers: [
    { left: 12, top: 12, right: 50, bottom: 122 },
    { left: 58, top: 12, right: 198, bottom: 52 },
    { left: 556, top: 12, right: 852, bottom: 722 },
    { left: 523, top: 736, right: 864, bottom: 758 },
  ],
};

/** A site's page at 1280 by 800 pixels. */
const WIDE_SITE: ScreenPlan = {
  freeArea: { left: 80, top: 64, right: 748, bottom: 656 },
  visible: { left: 0, top: 0, right: 864, bottom: 758 },
  covers: [
    { left: 12, top: 12, right: 50, bottom: 122 },
    { left: 58, top: 12, right: 198, bottom: 52 },
    { left: 758, top: 12, right: 852, bottom: 52 },
    { left: 523, top: 736, right: 864, bottom: 758 },
  ],
};

/** Any page at 390 by 844 pixels. */
const NARROW: ScreenPlan = {
  freeArea: { left: 64, top: 84, right: 284, bottom: 321 },
  visible: { left: 0, top: 76, right: 390, bottom: 345 },
  covers: [
    { left: 12, top: 12, right: 58, bottom: 146 },
    { left: 66, top: 12, right: 206, bottom: 57 },
    { left: 280, top: 12, right: 378, bottom: 52 },
    { left: 48, top: 319, right: 390, bottom: 345 },
  ],
};

/** How much of the map a phone of 360 pixels shows at the left of the extent. Paper shows more. */
const LEFT_OF_SMALL_PHONE = 59;

const PAPER: ScreenPlan = {
  freeArea: {
    left: PRINTED_MAP.freeArea.x,
    top: PRINTED_MAP.freeArea.y,
    right: PRINTED_MAP.freeArea.x + PRINTED_MAP.freeArea.width,
    bottom: PRINTED_MAP.freeArea.y + PRINTED_MAP.freeArea.height,
  },
  visible: {
    left: PRINTED_MAP.freeArea.x - LEFT_OF_SMALL_PHONE,
    top: 0,
    right: PRINTED_MAP.width,
    bottom: PRINTED_MAP.height,
  },
  covers: [],
};

/** What lies over the map of a wide screen whose layers card is closed: `right` is the map's right edge. */
const coversUpTo = (right: number, bottom: number): readonly Box[] => [
  { left: 12, top: 12, right: 50, bottom: 122 },
  { left: 58, top: 12, right: 198, bottom: 52 },
  { left: right - 106, top: 12, right: right - 12, bottom: 52 },
  { left: right - 341, top: bottom - 22, right, bottom },
];

/** Any page at 1024 by 768 pixels. */
const MEDIUM_WIDE: ScreenPlan = {
  freeArea: { left: 80, top: 64, right: 492, bottom: 624 },
  visible: { left: 0, top: 0, right: 608, bottom: 726 },
  covers: coversUpTo(608, 726),
};

/** Any page at 900 by 700 pixels, the narrowest screen with the panel beside the map. */
const LEAST_WIDE: ScreenPlan = {
  freeArea: { left: 80, top: 64, right: 370, bottom: 556 },
  visible: { left: 0, top: 0, right: 486, bottom: 658 },
  covers: coversUpTo(486, 658),
};

/**
 * The screens that show each drawing, and paper. The drawing's names overlap on none of them. They are placed for the
 * first one. Paper and small phones have a drawing of their own, which has fewer names.
 */
export const plansOfPage = (
  site: Site | null,
): Readonly<Record<'wide' | 'narrow' | 'small', readonly ScreenPlan[]>> => ({
  wide: [site === null ? WIDE_OVERVIEW : WIDE_SITE, MEDIUM_WIDE, LEAST_WIDE],
  narrow: [NARROW],
  small: [PAPER],
});
