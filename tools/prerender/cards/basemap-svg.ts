import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type {
  StaticBasemap,
  BasemapPathKind,
} from '../../../src/cartography/svg/static-basemap.ts';
import type { FittedExtent } from './fitted-extent.ts';

const COLOURS = BASEMAP_COLOURS.light;

const lineStyle = (colour: string, width: number, dashes: readonly number[] = []) => ({
  colour,
  width,
  dashes,
});

/** Key: kind of path. Value: line width and dashes, in pixels of the card. Kinds not listed here are filled areas. */
const LINE_STYLE_BY_KIND = {
  river: lineStyle(COLOURS.river, 1.8),
  'governorate-border': lineStyle(COLOURS.governorateBorder, 1.2),
  border: lineStyle(COLOURS.border, 1.8),
  'disputed-border': lineStyle(COLOURS.border, 1.8, [5.4, 4.5]),
} as const;
const FILL_BY_KIND = { land: COLOURS.land, lake: COLOURS.water } as const;

const isFilled = (kind: BasemapPathKind): kind is keyof typeof FILL_BY_KIND => kind in FILL_BY_KIND;

/** Draws land, water and borders, scaled from the basemap's units to the card's extent. */
export function basemapSvg(
  { paths, viewBox }: StaticBasemap,
  { left, top, height }: FittedExtent,
): string {
  const scale = height / viewBox.height;
  const drawn = paths.map(({ kind, d }) => {
    if (isFilled(kind)) return `<path d="${d}" fill="${FILL_BY_KIND[kind]}"/>`;
    const { colour, width, dashes } = LINE_STYLE_BY_KIND[kind];
    const dashed =
      dashes.length === 0
        ? ''
        : ` stroke-dasharray="${dashes.map((dash) => dash / scale).join(' ')}"`;
    return `<path d="${d}" stroke="${colour}" stroke-width="${width / scale}"${dashed}/>`;
  });
  return `<g transform="translate(${left} ${top}) scale(${scale})" fill="none" stroke-linejoin="round">${drawn.join('')}</g>`;
}
