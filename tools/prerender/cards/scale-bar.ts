import { INK } from '../../../src/cartography/palette.ts';
import { boundsOfExtent } from '../../../src/cartography/extent.ts';
import type { CardFonts } from './card-fonts.ts';
import type { Box } from '../../../src/cartography/labels/grid-index.ts';
import { MAP_BOX, type FittedExtent } from './fitted-extent.ts';
import { labelOf, placedLabel, type PlacedLabel } from './label.ts';

const STYLE = { family: 'sans', weight: 400, size: 15.5 } as const;
const LONGEST = 130;
const INSET = 22;
const EQUATOR_METRES = 40_075_017;
/** Greatest height of a map with a scale bar, in degrees: on a higher map, the scale varies too much. */
const DEGREES_MAX = 25;

/** The longest round length up to a limit: 1, 2 or 5 times a power of ten. */
function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2].find((times) => times * power <= most) ?? 1) * power;
}

export interface ScaleBar {
  readonly bar: string;
  readonly label: PlacedLabel;
  readonly box: Box;
}

/** Makes the scale bar in the map's lower right corner; null if the map's scale varies too much. */
export function scaleBar(
  { extent, height }: FittedExtent,
  distance: (metres: number) => string,
  fonts: CardFonts,
): ScaleBar | null {
  const [, south, , north] = boundsOfExtent(extent);
  if (north - south > DEGREES_MAX) return null;
  const latitude = ((north + south) / 2) * (Math.PI / 180);
  const metresOfPixel = (EQUATOR_METRES * Math.cos(latitude) * extent.height) / height;
  const metres = roundLength(LONGEST * metresOfPixel);
  const [right, bottom] = [MAP_BOX.right - INSET, MAP_BOX.bottom - INSET];
  const left = right - metres / metresOfPixel;
  const text = labelOf(distance(metres), '', STYLE, { width: LONGEST, lines: 1 }, fonts);
  const label = placedLabel(text, (left + right) / 2, bottom - 9, 'middle', 1);
  const bar = `M${left.toFixed(1)} ${bottom - 6}v6H${right}v-6`;
  const box = {
    left: Math.min(left, label.box.left) - 8,
    top: label.box.top - 4,
    right: right + 8,
    bottom: bottom + 8,
  };
  return { bar, label, box };
}

export function scaleBarSvg({ bar, label }: ScaleBar): string {
  const { ink, background } = INK.light;
  return [
    `<path d="${bar}" fill="none" stroke="${background}" stroke-opacity="0.8" stroke-width="4"/>`,
    `<path d="${bar}" fill="none" stroke="${ink}" stroke-width="1.5"/>`,
    `<path d="${label.d}" fill="${ink}" stroke="${background}" stroke-opacity="0.8" stroke-width="3.4" stroke-linejoin="round" paint-order="stroke"/>`,
  ].join('');
}
