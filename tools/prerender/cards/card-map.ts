import { INK } from '../../../src/cartography/palette.ts';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type { MapExtent } from '../../../src/cartography/extent.ts';
import type { StaticBasemap } from '../../../src/cartography/svg/static-basemap.ts';
import type { Scene } from '../../../src/cartography/scene.ts';
import { placedMarks } from '../../../src/cartography/labels/placed-marks.ts';
import type { CardFonts } from './card-fonts.ts';
import { creditLabel, creditSvg } from './credit.ts';
import { fittedExtent, MAP_BOX, MARK_SCALE } from './fitted-extent.ts';
import { basemapLabels, basemapLabelsSvg } from './basemap-labels.ts';
import { basemapSvg } from './basemap-svg.ts';
import type { PlacedLabel } from './label.ts';
import { cardMarks, markLabels, type CardMark } from './mark-labels.ts';
import { markSvg } from './mark-svg.ts';
import { footprintsSvg } from './footprints-svg.ts';
import { ringLabels } from './ring-labels.ts';
import { scaleBar, scaleBarSvg } from './scale-bar.ts';

export interface MapInput {
  readonly extent: MapExtent;
  readonly basemap: StaticBasemap;
  readonly scene: Scene;
  /** Id of the site that the card is about; null for the map's card. */
  readonly chosen: string | null;
  readonly distance: (metres: number) => string;
  readonly credit: string;
}

const { ink, background } = INK.light;
const { left, top, right, bottom } = MAP_BOX;

function labelsSvg(labels: readonly PlacedLabel[], width: number): string {
  const paths = labels.map(({ d }) => `<path d="${d}"/>`);
  return `<g fill="${ink}" stroke="${background}" stroke-width="${width}" stroke-linejoin="round" paint-order="stroke">${paths.join('')}</g>`;
}

function marksSvg(marks: readonly CardMark[], chosen: string | null): string {
  const chosenLast = marks.toSorted(
    (one, other) => Number(one.mark.site === chosen) - Number(other.mark.site === chosen),
  );
  return chosenLast
    .map(
      ({ mark, x, y }) =>
        `<g transform="translate(${x} ${y}) scale(${MARK_SCALE})">${markSvg(mark, 'light', mark.site === chosen)}</g>`,
    )
    .join('');
}

/**
 * Draws the map of a card, in the layer order of the live map. The land continues under the text column, because the
 * renderer aborts on nested clipped groups.
 */
export function mapSvg(input: MapInput, fonts: CardFonts): string {
  const { extent, basemap, scene, chosen, distance, credit } = input;
  const fitted = fittedExtent(extent);
  const marks = cardMarks(placedMarks(scene, fitted.zoom), fitted);
  const bar = scaleBar(fitted, distance, fonts);
  const credits = creditLabel(credit, fonts);
  const corners = [credits.box, ...(bar === null ? [] : [bar.box])];
  const names = markLabels(marks, chosen, corners, fonts);
  const taken = [...corners, ...marks.map(({ box }) => box), ...names.map(({ box }) => box)];
  const rings = ringLabels(scene, fitted, taken, fonts);
  const towns = basemapLabels(basemap, fitted, [...taken, ...rings.map(({ box }) => box)], fonts);
  return [
    `<path d="M${left} ${top}H${right}V${bottom}H${left}z" fill="${BASEMAP_COLOURS.light.water}"/>`,
    basemapSvg(basemap, fitted),
    footprintsSvg(scene, fitted, chosen),
    basemapLabelsSvg(towns),
    labelsSvg(rings, 3.4),
    labelsSvg(names, 5),
    creditSvg(credits),
    bar === null ? '' : scaleBarSvg(bar),
    marksSvg(marks, chosen),
  ].join('');
}
