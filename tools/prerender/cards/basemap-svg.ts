import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type {
  StaticBasemap,
  BasemapPathKind,
} from '../../../src/cartography/svg/static-basemap.ts';
import type { FittedExtent } from './fitted-extent.ts';

const COLOURS = BASEMAP_COLOURS.light;

const line = (colour: string, width: number, dashes: readonly number[] = []) => ({
  colour,
  width,
  dashes,
});

/** In pixels of the card. What has no line is filled. */
const LINES = {
  river: line(COLOURS.river, 1.8),
  'governorate-border': line(COLOURS.governorateBorder, 1.2),
  border: line(COLOURS.border, 1.8),
  'disputed-border': line(COLOURS.border, 1.8, [5.4, 4.5]),
} as const;
const FILLS = { land: COLOURS.land, lake: COLOURS.water } as const;

const isFilled = (kind: BasemapPathKind): kind is keyof typeof FILLS => kind in FILLS;

/** Land, water and borders in the units of the basemap, placed so that its extent is the card's. */
export function basemapSvg(
  { paths, viewBox }: StaticBasemap,
  { left, top, height }: FittedExtent,
): string {
  const scale = height / viewBox.height;
  const drawn = paths.map(({ kind, d }) => {
    if (isFilled(kind)) return `<path d="${d}" fill="${FILLS[kind]}"/>`;
    const { colour, width, dashes } = LINES[kind];
    const dashed =
      dashes.length === 0
        ? ''
        : ` stroke-dasharray="${dashes.map((dash) => dash / scale).join(' ')}"`;
    return `<path d="${d}" stroke="${colour}" stroke-width="${width / scale}"${dashed}/>`;
  });
  return `<g transform="translate(${left} ${top}) scale(${scale})" fill="none" stroke-linejoin="round">${drawn.join('')}</g>`;
}
