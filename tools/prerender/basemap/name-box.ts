import type { BasemapName } from '../../../src/cartography/svg/static-basemap.ts';
import type { Box } from './view.ts';

/** Estimated letter size in units: 12 to 13 CSS pixels if the extent is 500 to 700 pixels high. */
const SIZE = 20;
const LINE = 1.1 * SIZE;
/** Size of the Arabic name, as a share of the name's size. */
const LOCAL_SCALE = 0.9;
/** Estimated width of a letter, as a share of its size. Country names are in spaced capitals. */
const LETTER = { town: 0.6, country: 0.86, sea: 0.68 } as const;
const LOCAL_LETTER = 0.52;
/** Distance from the middle of a town's dot to the left edge of its box, and to its name on the right. */
const DOT = 6;
const BESIDE_DOT = 10;

/**
 * Estimates the box of a name. A town's name is to the right of its dot, others are centred; the Arabic name is below.
 */
export function nameBox({ kind, x, y, name, localName }: BasemapName): Box {
  const letter = LETTER[kind] * SIZE;
  const width = Math.max(name.length * letter, localName.length * LOCAL_LETTER * SIZE);
  const height = LINE + (localName === '' ? 0 : LINE * LOCAL_SCALE);
  const [left, right] =
    kind === 'town' ? [x - DOT, x + BESIDE_DOT + width] : [x - width / 2, x + width / 2];
  return { left, top: y - height / 2, right, bottom: y + height / 2 };
}
