import { DRAWING_COLOURS } from '../../../src/cartography/palette.ts';
import { CARD_SIZE } from '../../../src/features/page-head/head-tags.ts';
import { columnSvg } from './card-column.ts';
import type { CardFonts } from './card-fonts.ts';
import { cardMapSvg, type CardMapInput } from './card-map.ts';
import type { CardStory } from './card-story.ts';
import { COLUMN_WIDTH } from './fitted-extent.ts';
import { MARK_SVG_DEFS } from './mark-svg.ts';
import { FOOTPRINT_SVG_DEFS } from './footprints-svg.ts';

export interface CardInput extends CardMapInput {
  readonly story: CardStory;
}

/** Draws a card that needs no other file. Its text is outlines, so that text from the map file cannot become markup. */
export function cardSvg(input: CardInput, fonts: CardFonts): string {
  const { width, height } = CARD_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs>${MARK_SVG_DEFS}${FOOTPRINT_SVG_DEFS}</defs>`,
    cardMapSvg(input, fonts),
    `<path d="M0 0H${COLUMN_WIDTH}V${height}H0z" fill="${DRAWING_COLOURS.light.background}"/>`,
    columnSvg(input.story, fonts),
    '</svg>',
  ].join('');
}
