import type { Box } from '../cartography/labels/grid-index';
import { PRINTED_MAP } from '../ui/layout';

/** A screen or a sheet of paper that shows a drawing. Boxes are in CSS pixels from the upper left corner of the map. */
export interface ScreenPlan {
  /** The part of the map that the page leaves free (`layout.css`). The extent is in its middle. */
  readonly freeArea: Box;
  /** The part of the drawing that is visible. */
  readonly visible: Box;
  /**
   * The boxes of the elements over the map: buttons, the key, the layers card, credits, and the line about claims that
   * are not on the map.
   */
  readonly covers: readonly Box[];
}

/** The properties of a page that change the sizes of its parts. */
export interface PlannedPage {
  readonly isOverview: boolean;
  /** True if the page has the line about claims that are not on the map. */
  readonly hasLineOnMap: boolean;
}

type Screen = readonly [width: number, height: number];

const PANEL_WIDTH = 416;
const OPEN_CARD_WIDTH = 296;
/** Smallest width of a screen on which the layers card is open on the overview, in CSS pixels. */
const LEAST_ROOM_FOR_CARD = 1280;
const CREDITS = { width: 341, height: 26 } as const;
/** Largest size of the line about claims that are not on the map, in CSS pixels. */
const LINE = { width: 384, height: 28 } as const;
/** The zoom buttons and the scale bar below them. Except for these and the layers card, a low screen has the same boxes as other screens. */
const BUTTONS: Box = { left: 12, top: 12, right: 58, bottom: 172 };
/** The largest box of the scale bar on a wide screen. On a touch screen, the buttons above it are larger. */
const SCALE: Box = { left: 12, top: 122, right: 132, bottom: 172 };
const KEY: Box = { left: 58, top: 12, right: 206, bottom: 57 };

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});

/** The plan of a screen with the panel beside the map and a height of at least 30 em. */
function widePlan([screenWidth, height]: Screen, page: PlannedPage): ScreenPlan {
  const width = screenWidth - Math.min(PANEL_WIDTH, 0.46 * screenWidth);
  const isCardOpen = page.isOverview && screenWidth >= LEAST_ROOM_FOR_CARD;
  const bottom = height - 42;
  // If there is no space beside the credits, the line is above them (`NotOnMap.svelte`).
  const lineBottom = screenWidth <= 1168 ? bottom - 26 : bottom - 6;
  const right = isCardOpen ? OPEN_CARD_WIDTH + 128 : Math.min(116, 0.27 * width);
  const card = isCardOpen
    ? box(width - 12 - OPEN_CARD_WIDTH, 12, width - 12, height - 78)
    : box(width - 106, 12, width - 12, 52);
  return {
    freeArea: box(Math.min(80, 0.16 * width), 64, width - right, height - 144),
    visible: box(0, 0, width, bottom),
    covers: [
      box(12, 12, 50, 122),
      SCALE,
      box(58, 12, 198, 52),
      card,
      box(width - CREDITS.width, bottom - 22, width, bottom),
      ...(page.hasLineOnMap ? [box(12, lineBottom - 32, 12 + LINE.width, lineBottom)] : []),
    ],
  };
}

/** The plan of a phone in landscape, with the panel beside the map. */
function lowWidePlan([screenWidth, height]: Screen): ScreenPlan {
  const width = screenWidth - Math.min(PANEL_WIDTH, 0.46 * screenWidth);
  const left = Math.min(24, 0.06 * width);
  const right = width - Math.min(116, 0.27 * width);
  const bottom = height - Math.min(44, 0.2 * height);
  return {
    freeArea: box(left, Math.min(68, 0.2 * height), right, height - Math.min(72, 0.2 * height)),
    visible: box(0, 0, width, bottom),
    covers: [box(12, 12, 146, 74), box(146, 12, 206, 57), box(width - 106, 12, width - 12, 104)],
  };
}

/** The plan of a screen on which the panel is a half-open sheet over the map. */
function sheetPlan([width, height]: Screen, page: PlannedPage): ScreenPlan {
  const isLow = height <= 480;
  const sheet = Math.min(0.52 * height, Math.max(44, height - 256));
  const hasLine = page.hasLineOnMap && width >= 352 && height >= 704;
  const underMarks = isLow ? Math.min(84, 0.18 * height) : hasLine ? 117 : 84;
  const bottom = height - sheet - (isLow ? 44 : 60);
  const top = hasLine ? 64 : Math.min(Math.max(64, 0.1 * height), 0.2 * height);
  return {
    freeArea: box(
      isLow ? Math.min(24, 0.06 * width) : Math.min(64, 0.165 * width),
      top,
      width - Math.min(106, 0.275 * width),
      height - sheet - underMarks,
    ),
    visible: box(0, isLow ? 0 : top - 8, width, bottom),
    covers: [
      BUTTONS,
      KEY,
      box(width - 110, 12, width - 12, 52),
      box(width - CREDITS.width, bottom - CREDITS.height, width, bottom),
      ...(hasLine ? [box(12, bottom - 30 - LINE.height, 12 + LINE.width, bottom - 30)] : []),
    ],
  };
}

/** The plan of a narrow screen without scripts, with the map above the text (`no-script.css`). */
function columnPlan([width, height]: Screen): ScreenPlan {
  const stage = Math.max(0.48 * height, Math.min(256, 0.8 * height));
  return {
    freeArea: box(
      Math.min(64, 0.165 * width),
      Math.min(Math.max(64, 0.1 * height), 0.2 * height),
      width - Math.min(106, 0.275 * width),
      stage - Math.min(64, 0.14 * height),
    ),
    visible: box(0, 0, width, stage),
    covers: [KEY, box(width - CREDITS.width, stage - CREDITS.height, width, stage)],
  };
}

const PAPER: ScreenPlan = {
  freeArea: box(
    PRINTED_MAP.freeArea.x,
    PRINTED_MAP.freeArea.y,
    PRINTED_MAP.freeArea.x + PRINTED_MAP.freeArea.width,
    PRINTED_MAP.freeArea.y + PRINTED_MAP.freeArea.height,
  ),
  visible: box(0, 0, PRINTED_MAP.width, PRINTED_MAP.height),
  covers: [],
};

/** The drawings of a page. Each is for a range of screens (`svg-map.css`) or for paper. */
export const DRAWINGS = ['wide', 'large', 'narrow', 'low', 'small', 'paper'] as const;
export type Drawing = (typeof DRAWINGS)[number];

const WIDE: readonly Screen[] = [
  [1280, 800],
  [1024, 768],
  [900, 700],
  [1440, 900],
  [1366, 768],
  [1181, 800],
  [1270, 700],
  [1066, 768],
];
/** Screens that are at least 1,568 pixels wide (`svg-map.css`). */
const LARGE: readonly Screen[] = [
  [1920, 1080],
  [2560, 1440],
  [1600, 900],
];
const NARROW: readonly Screen[] = [[390, 844]];
const LOW: readonly Screen[] = [
  [844, 390],
  [932, 430],
  [667, 375],
  [640, 280],
  [568, 320],
];
/** Small phones, and phones on which the browser's bars take space (`svg-map.css`). */
const SMALL: readonly Screen[] = [
  [360, 640],
  [320, 568],
  [280, 653],
  [390, 664],
  [412, 732],
  [450, 600],
  [540, 720],
];

/**
 * The screens that show each drawing. On all of them, the names of the drawing do not overlap and are not cut. The
 * marks and names are placed for the first screen. No mark may move there when the live map replaces the drawing.
 */
export const plansOfPage = (
  page: PlannedPage,
): Readonly<Record<Drawing, readonly ScreenPlan[]>> => ({
  // The overview has two drawings, because no position of Baghdad's name is free on all wide screens. A site's page has
  // one, to keep the page small.
  wide: (page.isOverview ? WIDE : [...WIDE, ...LARGE]).map((screen) => widePlan(screen, page)),
  large: page.isOverview ? LARGE.map((screen) => widePlan(screen, page)) : [],
  narrow: [...NARROW.map((screen) => sheetPlan(screen, page))],
  low: LOW.map(lowWidePlan),
  small: [...SMALL.map((screen) => sheetPlan(screen, page)), ...SMALL.map(columnPlan)],
  paper: [PAPER],
});

/**
 * The screens that show each drawing of a map with many sites. It has only two, because all would double the bytes of
 * its pages. The narrow one is for paper too, which shows the extent at nearly the same size.
 */
export function plansOfManySites(
  page: PlannedPage,
): Readonly<Partial<Record<Drawing, readonly ScreenPlan[]>>> {
  const { wide, large, narrow, paper } = plansOfPage(page);
  return { wide: [...wide, ...large], narrow: [...narrow, ...paper] };
}
