import { BASEMAP_CREDITS } from '../../../src/map/basemap/credits.ts';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type { CardFonts } from './card-fonts.ts';
import { MAP_BOX } from './fitted-extent.ts';
import { labelOf, placedLabel, type PlacedLabel } from './label.ts';

const STYLE = { family: 'sans', weight: 400, size: 12.5 } as const;
const INSET = 18;
const ROOM = { width: 480, lines: 1 };

/** The credit of the basemap's data, because a card is shown without the page that has the credits. */
export function creditText(mapData: string): string {
  return `${mapData}: ${BASEMAP_CREDITS.map(({ name }) => name).join(', ')}`;
}

/** Places the credit in the map's lower left corner. */
export function creditLabel(text: string, fonts: CardFonts): PlacedLabel {
  const label = labelOf(text, '', STYLE, ROOM, fonts);
  return placedLabel(label, MAP_BOX.left + INSET, MAP_BOX.bottom - INSET, 'start', 1);
}

export function creditSvg({ d }: PlacedLabel): string {
  const { country, land } = BASEMAP_COLOURS.light;
  return `<path d="${d}" fill="${country}" stroke="${land}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"/>`;
}
