import { DRAWING_COLOURS } from '../../../src/cartography/palette.ts';
import { scaleOf } from '../../../src/cartography/scale.ts';
import type { CardFonts } from './card-fonts.ts';
import type { Box } from '../../../src/cartography/labels/grid-index.ts';
import { MAP_BOX, type FittedExtent } from './fitted-extent.ts';
import { typesetLabel, placeLabel, type PlacedLabel } from './label.ts';

const SCALE_LABEL_STYLE = { family: 'sans', weight: 400, letterSize: 15.5 } as const;
const MAX_BAR_LENGTH = 130;
const BAR_INSET = 22;

export interface ScaleBar {
  readonly barPathData: string;
  readonly label: PlacedLabel;
  readonly box: Box;
}

/**
 * Makes the scale bar in the lower right corner of the map. Null if the scale differs too much between parts of the
 * map.
 */
export function makeScaleBar(
  { extent, width }: FittedExtent,
  distance: (metres: number) => string,
  fonts: CardFonts,
): ScaleBar | null {
  const scale = scaleOf(extent, MAX_BAR_LENGTH / width);
  if (scale === null) return null;
  const [right, bottom] = [MAP_BOX.right - BAR_INSET, MAP_BOX.bottom - BAR_INSET];
  const left = right - scale.share * width;
  const text = typesetLabel(
    distance(scale.metres),
    '',
    SCALE_LABEL_STYLE,
    { width: MAX_BAR_LENGTH, maxLines: 1 },
    fonts,
  );
  const label = placeLabel(text, (left + right) / 2, bottom - 9, 'middle', 1);
  const bar = `M${left.toFixed(1)} ${bottom - 6}v6H${right}v-6`;
  const box = {
    left: Math.min(left, label.box.left) - 8,
    top: label.box.top - 4,
    right: right + 8,
    bottom: bottom + 8,
  };
  return { barPathData: bar, label, box };
}

export function scaleBarSvg({ barPathData, label }: ScaleBar): string {
  const { ink, background } = DRAWING_COLOURS.light;
  return [
    `<path d="${barPathData}" fill="none" stroke="${background}" stroke-opacity="0.8" stroke-width="4"/>`,
    `<path d="${barPathData}" fill="none" stroke="${ink}" stroke-width="1.5"/>`,
    `<path d="${label.pathData()}" fill="${ink}" stroke="${background}" stroke-opacity="0.8" stroke-width="3.4" stroke-linejoin="round" paint-order="stroke"/>`,
  ].join('');
}
