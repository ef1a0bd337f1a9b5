import type { BasemapName } from '../../../src/cartography/svg/static-basemap.ts';
import type { Box } from './view.ts';

/** Estimated letter size in units of the drawing. It is 12 to 13 CSS pixels if the extent is 500 to 700 pixels high. */
const NAME_LETTER_SIZE = 20;
const NAME_LINE_HEIGHT = 1.1 * NAME_LETTER_SIZE;
/** Size of the Arabic name, as a share of the name's size. */
const LOCAL_NAME_SCALE = 0.9;
/** Estimated width of a letter, as a share of the letter size. Country names are written in spaced capitals. */
const LETTER_WIDTH_BY_KIND = { town: 0.6, country: 0.86, sea: 0.68 } as const;
const LOCAL_LETTER_WIDTH = 0.52;
/** Radius of a town's dot, and the distance from its middle to the name on its right, in units. */
const TOWN_DOT_RADIUS = 6;
const NAME_DISTANCE_FROM_DOT = 10;

/**
 * Estimates the box of a name. A town's name is to the right of its dot; all other names are centred. The Arabic name
 * is below.
 */
export function estimateNameBox({ kind, x, y, name, localName }: BasemapName): Box {
  const letter = LETTER_WIDTH_BY_KIND[kind] * NAME_LETTER_SIZE;
  const width = Math.max(
    name.length * letter,
    localName.length * LOCAL_LETTER_WIDTH * NAME_LETTER_SIZE,
  );
  const height = NAME_LINE_HEIGHT + (localName === '' ? 0 : NAME_LINE_HEIGHT * LOCAL_NAME_SCALE);
  const [left, right] =
    kind === 'town'
      ? [x - TOWN_DOT_RADIUS, x + NAME_DISTANCE_FROM_DOT + width]
      : [x - width / 2, x + width / 2];
  return { left, top: y - height / 2, right, bottom: y + height / 2 };
}
