import type { BasemapName } from '../../../src/cartography/svg/static-basemap.ts';
import type { Box } from './view.ts';

/** Names are estimated to be written so high, in units: 12 to 13 CSS pixels where the extent has 500 to 700. */
const SIZE = 20;
const LINE = 1.1 * SIZE;
/** The Arabic name is smaller. */
const LOCAL_SCALE = 0.9;
/** A letter's width in parts of the size. Countries are in capitals, and spaced. */
const LETTER = { town: 0.6, country: 0.86, sea: 0.68 } as const;
const LOCAL_LETTER = 0.52;
/** From the middle of a town's dot: where it ends to the left, and where the name begins to the right. */
const DOT = 6;
const BESIDE_DOT = 10;

/** About the room that a name takes. A town's stands to the right of its dot, others' around their point; the Arabic name is under it. */
export function nameBox({ kind, x, y, name, localName }: BasemapName): Box {
  const letter = LETTER[kind] * SIZE;
  const width = Math.max(name.length * letter, localName.length * LOCAL_LETTER * SIZE);
  const height = LINE + (localName === '' ? 0 : LINE * LOCAL_SCALE);
  const [left, right] =
    kind === 'town' ? [x - DOT, x + BESIDE_DOT + width] : [x - width / 2, x + width / 2];
  return { left, top: y - height / 2, right, bottom: y + height / 2 };
}
