import { boxAround, boxesOverlap, type Box } from '../../../src/cartography/labels/grid-index.ts';
import type { BasemapName, StaticBasemap } from '../../../src/cartography/svg/static-basemap.ts';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers.ts';
import type { CardFonts } from './card-fonts.ts';
import { isInCardMap, type FittedExtent } from './fitted-extent.ts';
import { typesetLabel, placeLabel, type PlacedLabel } from './label.ts';
import type { TextStyle } from './set-line.ts';

const COLOURS = BASEMAP_COLOURS.light;

const TEXT_STYLE_BY_KIND: Readonly<Record<BasemapName['kind'], TextStyle>> = {
  town: { family: 'sans', weight: 400, letterSize: 16.5 },
  country: { family: 'sans', weight: 400, letterSize: 17, letterSpacing: 0.14 },
  sea: { family: 'sans', weight: 400, letterSize: 16.5, letterSpacing: 0.06 },
};
const COLOURS_BY_KIND: Readonly<Record<BasemapName['kind'], readonly [ink: string, halo: string]>> =
  {
    town: [COLOURS.townName, COLOURS.land],
    country: [COLOURS.countryName, COLOURS.land],
    sea: [COLOURS.waterName, COLOURS.water],
  };

const MAX_LABEL_SIZE = { width: 190, maxLines: 2 };
/** Maximum number of basemap names on a card. More names would distract from the claims. */
const MAX_NAMES = 14;
/** Radius of a town's dot, in pixels. */
const TOWN_DOT_RADIUS = 3;
const NAME_DISTANCE_FROM_DOT = 10;
/** Clear space around a label, in pixels. */
const LABEL_CLEARANCE = 5;
/** Shifts to try for the name of a country or a sea, in pixels, best first. */
const LABEL_SHIFTS = [
  [0, 0],
  [0, -45],
  [0, 45],
  [-70, 0],
  [70, 0],
  [-60, -40],
  [60, -40],
  [-60, 40],
  [60, 40],
] as const;

export interface BasemapLabel extends PlacedLabel {
  readonly kind: BasemapName['kind'];
  /** The position of a town's dot, in pixels; null for names of other kinds. */
  readonly townDot: readonly [x: number, y: number] | null;
}

const withClearance = ({ left, top, right, bottom }: Box): Box => ({
  left: left - LABEL_CLEARANCE,
  top: top - LABEL_CLEARANCE,
  right: right + LABEL_CLEARANCE,
  bottom: bottom + LABEL_CLEARANCE,
});

const dotBox = ([x, y]: readonly [x: number, y: number]): Box =>
  boxAround(x, y, 2 * TOWN_DOT_RADIUS, 2 * TOWN_DOT_RADIUS);

/** The label candidates of a basemap name, best first. */
function labelCandidatesOf(
  name: BasemapName,
  x: number,
  y: number,
  fonts: CardFonts,
): readonly BasemapLabel[] {
  const { kind } = name;
  const written = kind === 'country' ? name.name.toUpperCase() : name.name;
  const label = typesetLabel(
    written,
    name.localName,
    TEXT_STYLE_BY_KIND[kind],
    MAX_LABEL_SIZE,
    fonts,
  );
  if (kind !== 'town')
    return LABEL_SHIFTS.map(([dx, dy]) => ({
      ...placeLabel(label, x + dx, y + dy, 'middle', 0.5),
      kind,
      townDot: null,
    }));
  return [
    placeLabel(label, x + NAME_DISTANCE_FROM_DOT, y, 'start', 0.5),
    placeLabel(label, x - NAME_DISTANCE_FROM_DOT, y, 'end', 0.5),
  ].map((candidate) => ({ ...candidate, kind, townDot: [x, y] }));
}

/** Places the basemap names. No name covers another name or a box of `covered`. Earlier names choose first. */
export function placeBasemapLabels(
  { names, viewBox }: StaticBasemap,
  { left, top, height }: FittedExtent,
  covered: readonly Box[],
  fonts: CardFonts,
): readonly BasemapLabel[] {
  const scale = height / viewBox.height;
  const labels: BasemapLabel[] = [];
  const allCovered = [...covered];
  for (const name of names) {
    if (labels.length === MAX_NAMES) break;
    const [x, y] = [left + name.x * scale, top + name.y * scale];
    const isFree = ({ box, townDot }: BasemapLabel): boolean => {
      const boxes = [withClearance(box), ...(townDot === null ? [] : [dotBox(townDot)])];
      return boxes.every(
        (one) => isInCardMap(one, 4) && !allCovered.some((other) => boxesOverlap(one, other)),
      );
    };
    const label = labelCandidatesOf(name, x, y, fonts).find(isFree);
    if (label === undefined) continue;
    labels.push(label);
    allCovered.push(label.box, ...(label.townDot === null ? [] : [dotBox(label.townDot)]));
  }
  return labels;
}

export function basemapLabelsSvg(labels: readonly BasemapLabel[]): string {
  const dots = labels.map(({ townDot }) =>
    townDot === null
      ? ''
      : `<circle cx="${townDot[0]}" cy="${townDot[1]}" r="${TOWN_DOT_RADIUS}" fill="${COLOURS.townName}" stroke="${COLOURS.land}" stroke-width="1.5"/>`,
  );
  const names = labels.map((label) => {
    const [ink, halo] = COLOURS_BY_KIND[label.kind];
    return `<path d="${label.pathData()}" fill="${ink}" stroke="${halo}" stroke-width="3.4" stroke-linejoin="round" paint-order="stroke"/>`;
  });
  return dots.join('') + names.join('');
}
