import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { DRAWING_COLOURS } from '../../../src/cartography/palette.ts';
import type { Scene } from '../../../src/cartography/scene.ts';
import { CARD_SIZE } from '../pages/head.ts';
import { cardPixelOf, type FittedExtent } from './fitted-extent.ts';

const { ink } = DRAWING_COLOURS.light;

/** The SVG pattern of diagonal lines that fills an administrative area. */
export const FOOTPRINT_SVG_DEFS = `<pattern id="hatch" width="16" height="16" patternUnits="userSpaceOnUse"><path d="M-2 18L18 -2M-2 2L2 -2M14 18L18 14" stroke="${ink}" stroke-opacity="0.2" stroke-width="1.4"/></pattern>`;

/** Shapes are cut this many pixels outside of the card, because the renderer fails at very large coordinates. */
const CUT_DISTANCE = 100;
const clippedPathOf = geoPath(
  geoIdentity().clipExtent([
    [-CUT_DISTANCE, -CUT_DISTANCE],
    [CARD_SIZE.width + CUT_DISTANCE, CARD_SIZE.height + CUT_DISTANCE],
  ]),
).digits(1);

function projectToCard(shape: Polygon | MultiPolygon | LineString, fitted: FittedExtent): Geometry {
  const line = (positions: readonly Position[]) =>
    positions.map((position) => [...cardPixelOf(fitted, position)]);
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

/** Draws footprints and rings to scale, those of the chosen site on top. */
export function footprintsSvg(
  { footprints, rings }: Pick<Scene, 'footprints' | 'rings'>,
  fitted: FittedExtent,
  chosen: string | null,
): string {
  const dataOf = (shape: Polygon | MultiPolygon | LineString): string =>
    clippedPathOf(projectToCard(shape, fitted)) ?? '';
  const inOrder = footprints.features.toSorted(
    ({ properties: one }, { properties: other }) =>
      Number(one.siteId === chosen) - Number(other.siteId === chosen),
  );
  const areas = inOrder.map(({ geometry, properties: { siteId, kind } }) => {
    const isChosen = siteId === chosen;
    const fill =
      kind === 'division' ? 'url(#hatch)' : `${ink}" fill-opacity="${isChosen ? 0.15 : 0.09}`;
    const dashes = kind === 'vague' ? ' stroke-dasharray="7 5"' : '';
    return `<path d="${dataOf(geometry)}" fill="${fill}" stroke="${ink}" stroke-opacity="${isChosen ? 1 : 0.6}" stroke-width="${isChosen ? 2.6 : 1.4}"${dashes}/>`;
  });
  const circles = rings.features.map(
    ({ geometry }) =>
      `<path d="${dataOf(geometry)}" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-dasharray="2 5"/>`,
  );
  return `<g stroke-linejoin="round">${areas.join('')}${circles.join('')}</g>`;
}
