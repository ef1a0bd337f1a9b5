import type { Credit } from '../../../src/cartography/site-basemap.ts';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type { CardFonts } from './card-fonts.ts';
import { MAP_BOX } from './fitted-extent.ts';
import { typesetLabel, placeLabel, type PlacedLabel } from './label.ts';

const CREDIT_STYLE = { family: 'sans', weight: 400, letterSize: 12.5 } as const;
const CREDIT_INSET = 18;
const CREDIT_MAX_SIZE = { width: 480, maxLines: 1 };

/**
 * The credit for the basemap's data. The card needs its own, because other sites show it without the page's credits.
 */
export function creditText(mapData: string, credits: readonly Credit[]): string {
  return `${mapData}: ${credits.map(({ name }) => name).join(', ')}`;
}

/** Places the credit in the map's lower left corner. */
export function placeCreditLabel(text: string, fonts: CardFonts): PlacedLabel {
  const label = typesetLabel(text, '', CREDIT_STYLE, CREDIT_MAX_SIZE, fonts);
  return placeLabel(label, MAP_BOX.left + CREDIT_INSET, MAP_BOX.bottom - CREDIT_INSET, 'start', 1);
}

export function creditSvg(label: PlacedLabel): string {
  const { countryName, land } = BASEMAP_COLOURS.light;
  return `<path d="${label.pathData()}" fill="${countryName}" stroke="${land}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"/>`;
}
