import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { DRAWING_COLOURS, HUE_COLOURS } from '../../../src/cartography/palette.ts';
import {
  dashLengthsOf,
  type ClaimedLineProperties,
} from '../../../src/cartography/claimed-shapes.ts';
import type { Scene } from '../../../src/cartography/scene.ts';
import { CARD_SIZE } from '../../../src/features/page-head/head-tags.ts';
import { cardPixelOf, cardPixelsOf, type FittedExtent } from './fitted-extent.ts';

const { ink } = DRAWING_COLOURS.light;

/** The SVG pattern of diagonal lines that fills an administrative area. */
export const FOOTPRINT_SVG_DEFS = `<pattern id="hatch" width="16" height="16" patternUnits="userSpaceOnUse"><path d="M-2 18L18 -2M-2 2L2 -2M14 18L18 14" stroke="${ink}" stroke-opacity="0.2" stroke-width="1.4"/></pattern>`;

/** Shapes are clipped this many pixels outside of the card, because the renderer fails at very large coordinates. */
const CUT_DISTANCE = 100;
const clippedPathOf = geoPath(
  geoIdentity().clipExtent([
    [-CUT_DISTANCE, -CUT_DISTANCE],
    [CARD_SIZE.width + CUT_DISTANCE, CARD_SIZE.height + CUT_DISTANCE],
  ]),
).digits(1);

function projectToCard(shape: Polygon | MultiPolygon | LineString, fitted: FittedExtent): Geometry {
  const line = (positions: readonly Position[]) =>
    cardPixelsOf(fitted, positions).map((pixel) => [...pixel]);
  switch (shape.type) {
    case 'Polygon':
      return { type: 'Polygon', coordinates: shape.coordinates.map(line) };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: shape.coordinates.map((polygon) => polygon.map(line)),
      };
    case 'LineString':
      return { type: 'LineString', coordinates: line(shape.coordinates) };
  }
}

type CardScene = Pick<Scene, 'footprints' | 'claimedLines' | 'claimedPoints' | 'rings'>;

const isOfSite = ({ properties }: Scene['footprints']['features'][number], siteId: string | null) =>
  properties.siteIds.split(' ').some((id) => id === siteId);

/** Factor by which dashes are longer on a card than on the screen. */
const CARD_LINE_SCALE = 1.3;

function svgDashes(properties: ClaimedLineProperties, scale: number): string {
  const lengths = dashLengthsOf(properties);
  if (lengths.length === 0) return '';
  return ` stroke-dasharray="${lengths.map((length) => Number((length * scale).toFixed(1))).join(' ')}"`;
}

/**
 * Draws footprints, claimed lines and rings to scale, and claimed points as circles of fixed size. The footprint of the
 * chosen site lies on top of the other footprints.
 */
export function footprintsSvg(
  { footprints, claimedLines, claimedPoints, rings }: CardScene,
  fitted: FittedExtent,
  chosen: string | null,
): string {
  const dataOf = (shape: Polygon | MultiPolygon | LineString): string =>
    clippedPathOf(projectToCard(shape, fitted)) ?? '';
  const inOrder = footprints.features.toSorted(
    (one, other) => Number(isOfSite(one, chosen)) - Number(isOfSite(other, chosen)),
  );
  const areas = inOrder.map((footprint) => {
    const { geometry, properties } = footprint;
    const { kind, claimants } = properties;
    const isChosen = isOfSite(footprint, chosen);
    const fill =
      kind === 'division'
        ? 'url(#hatch)'
        : `${ink}" fill-opacity="${claimants !== undefined ? 0.04 : isChosen ? 0.15 : 0.09}`;
    if (claimants !== undefined) return `<path d="${dataOf(geometry)}" fill="${fill}"/>`;
    const dashes = kind === 'vague' ? ' stroke-dasharray="7 5"' : '';
    return `<path d="${dataOf(geometry)}" fill="${fill}" stroke="${ink}" stroke-opacity="${isChosen ? 1 : 0.6}" stroke-width="${isChosen ? 2.6 : 1.4}"${dashes}/>`;
  });
  const lines = claimedLines.map(({ geometry, properties }) => {
    const dashes = svgDashes(properties, CARD_LINE_SCALE);
    return `<path d="${dataOf(geometry)}" fill="none" stroke="${properties.hue === 'ink' ? ink : HUE_COLOURS.light[properties.hue]}" stroke-width="2.6"${dashes}/>`;
  });
  const points = claimedPoints.map(({ lng, lat, hue }) => {
    const [x, y] = cardPixelOf(fitted, [lng, lat]);
    const colour = HUE_COLOURS.light[hue];
    return `<circle cx="${x}" cy="${y}" r="44" fill="none" stroke="${colour}" stroke-width="2.6" stroke-dasharray="5 5"/><circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>`;
  });
  const circles = rings.features.map(
    ({ geometry }) =>
      `<path d="${dataOf(geometry)}" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-dasharray="2 5"/>`,
  );
  return `<g stroke-linejoin="round">${[...areas, ...lines, ...points, ...circles].join('')}</g>`;
}
