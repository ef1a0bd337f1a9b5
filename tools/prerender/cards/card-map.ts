import { DRAWING_COLOURS } from '../../../src/cartography/palette.ts';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type { MapExtent } from '../../../src/cartography/extent.ts';
import type { StaticBasemap } from '../../../src/cartography/svg/static-basemap.ts';
import type { Scene } from '../../../src/cartography/scene.ts';
import { placedMarks } from '../../../src/cartography/labels/placed-marks.ts';
import type { CardFonts } from './card-fonts.ts';
import { placeCreditLabel, creditSvg } from './credit.ts';
import { fitExtent, MAP_BOX, MARK_SCALE } from './fitted-extent.ts';
import { placeBasemapLabels, basemapLabelsSvg } from './basemap-labels.ts';
import { basemapSvg } from './basemap-svg.ts';
import type { PlacedLabel } from './label.ts';
import {
  placeCardMarks,
  placeClusterCounts,
  placeMarkLabels,
  type CardMark,
} from './mark-labels.ts';
import { markSvg } from './mark-svg.ts';
import { footprintsSvg } from './footprints-svg.ts';
import { placeRingLabels } from './ring-labels.ts';
import { makeScaleBar, scaleBarSvg } from './scale-bar.ts';

export interface CardMapInput {
  readonly extent: MapExtent;
  readonly basemap: StaticBasemap;
  /** The scene that the card draws, as it is at the card's zoom. */
  readonly scene: Scene;
  /** Id of the site that the card is about; null for the map's card. */
  readonly chosenSiteId: string | null;
  readonly distanceInWords: (metres: number) => string;
  readonly credit: string;
  /** The colour of the halo of the chosen site. */
  readonly accent: string;
}

const { ink, background } = DRAWING_COLOURS.light;
const { left, top, right, bottom } = MAP_BOX;

function labelsSvg(labels: readonly PlacedLabel[], width: number): string {
  const paths = labels.map((label) => `<path d="${label.pathData()}"/>`);
  return `<g fill="${ink}" stroke="${background}" stroke-width="${width}" stroke-linejoin="round" paint-order="stroke">${paths.join('')}</g>`;
}

function marksSvg(marks: readonly CardMark[], chosen: string | null, accent: string): string {
  const chosenLast = marks.toSorted(
    (one, other) => Number(one.mark.siteId === chosen) - Number(other.mark.siteId === chosen),
  );
  return chosenLast
    .map(
      ({ mark, x, y }) =>
        `<g transform="translate(${x} ${y}) scale(${MARK_SCALE})">${markSvg(mark, 'light', mark.siteId === chosen ? accent : null)}</g>`,
    )
    .join('');
}

/**
 * Draws the map of a card, in the layer order of the live map. The land extends under the text column, because the
 * renderer aborts on nested clipped groups.
 */
export function cardMapSvg(input: CardMapInput, fonts: CardFonts): string {
  const { extent, basemap, scene, chosenSiteId, distanceInWords, credit, accent } = input;
  const fitted = fitExtent(extent);
  const marks = placeCardMarks(placedMarks(scene, fitted.zoom), fitted);
  const bar = makeScaleBar(fitted, distanceInWords, fonts);
  const credits = placeCreditLabel(credit, fonts);
  const corners = [credits.box, ...(bar === null ? [] : [bar.box])];
  const names = placeMarkLabels(marks, chosenSiteId, corners, fonts);
  const takenBoxes = [...corners, ...marks.map(({ box }) => box), ...names.map(({ box }) => box)];
  const rings = placeRingLabels(scene, fitted, takenBoxes, fonts);
  const towns = placeBasemapLabels(
    basemap,
    fitted,
    [...takenBoxes, ...rings.map(({ box }) => box)],
    fonts,
  );
  return [
    `<path d="M${left} ${top}H${right}V${bottom}H${left}z" fill="${BASEMAP_COLOURS.light.water}"/>`,
    basemapSvg(basemap, fitted),
    footprintsSvg(scene, fitted, chosenSiteId),
    basemapLabelsSvg(towns),
    labelsSvg(rings, 3.4),
    labelsSvg(names, 5),
    creditSvg(credits),
    bar === null ? '' : scaleBarSvg(bar),
    marksSvg(marks, chosenSiteId, accent),
    labelsSvg(placeClusterCounts(marks, fonts), 0),
  ].join('');
}
